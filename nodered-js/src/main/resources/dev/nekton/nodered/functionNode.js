// What a function of Node-RED knows besides msg: node, context, flow, global, RED and env.
//
// java has what Java carries out: send(msg), print(level, value), keys(prefix), env(name), id() and label().
(function (global, $nekton, java) {
  'use strict';

  var cache = global.cache, clone = global.structuredClone, isArray = Array.isArray, hasOwn = Object.prototype.hasOwnProperty;
  var isObject = $nekton.isObject, call = $nekton.call, ID = java.id(), NAME = java.label();
  var MARKS = ['.', '[', ']', '"', "'", ' ', '#'];

  function fixed(members) {
    return Object.freeze($nekton.define({}, members));
  }

  function refused(what, instead) {
    return function () { throw new Error(what + ' is not supported: ' + instead); };
  }

  // node

  function send(messages) {
    var outputs = isArray(messages) ? messages : [messages];
    for (var i = 0; i < outputs.length; i++) {
      var output = outputs[i];
      if (!isArray(output)) sendOne(output);
      else for (var j = 0; j < output.length; j++) sendOne(output[j]);
    }
  }

  function sendOne(message) {
    if (message !== null && message !== undefined) java.send(message);
  }

  function print(level, value) {
    java.print(level, value === undefined || $nekton.natives.classOf(value) === 'Error' ? String(value) : value);
  }

  var node = fixed({
    id: ID,
    name: NAME,
    outputCount: 1,
    send: function (messages, cloneMessage) { send(messages); },
    error: function (text, msg) { print('ERROR', text); },
    warn: function (text) { print('WARN', text); },
    log: function (text) { print('INFO', text); },
    debug: function (text) { print('DEBUG', text); },
    trace: function (text) { print('TRACE', text); },
    status: function (status) { java.print('DEBUG', {status: status}); },
    done: function () {},
    on: refused('node.on', 'nothing of a function outlasts its run'),
    linkcall: refused('node.linkcall', 'a function reaches no other part of the pipeline')
  });

  // Paths to members, such as a.b[0]["c d"]

  function invalid(problem) {
    var error = new Error('Invalid property expression: ' + problem);
    error.code = 'INVALID_EXPR';
    return error;
  }

  function unexpected(text, at) {
    return invalid(at < text.length ? 'unexpected ' + text[at] + ' at position ' + at : 'unterminated expression');
  }

  // Each of these adds a part of the path that begins at start, and returns where it ends.

  function name(text, start, parts) {
    var end = start;
    while (end < text.length && '.[]\'" '.indexOf(text[end]) < 0) end++;
    if (end === start || text[start - 1] === '.' && !/[a-z0-9$_]/i.test(text[start])) throw unexpected(text, start);
    var found = text.slice(start, end);
    parts[parts.length] = text[end] === '.' && /^\d+$/.test(found) ? Number(found) : found;
    return end;
  }

  function quoted(text, start, parts) {
    var end = text.indexOf(text[start], start + 1);
    if (end < 0) throw unexpected(text, text.length);
    if (end === start + 1) throw invalid('zero-length string at position ' + end);
    parts[parts.length] = text.slice(start + 1, end);
    return end + 1;
  }

  function number(text, start, parts) {
    var end = start;
    while (text[end] >= '0' && text[end] <= '9') end++;
    if (end === start) throw unexpected(text, start);
    parts[parts.length] = Number(text.slice(start, end));
    return end;
  }

  // A path in msg stands for the value that is there, and for the path itself as long as there is no msg.
  function reference(text, start, parts, msg) {
    var end = closingBracket(text, start), path = text.slice(start, end), value;
    try {
      value = msg ? getMessageProperty(msg, path) : normalised(path);
    } catch (e) {
      $nekton.caught(e);
    }
    if (value === undefined) throw invalid('invalid reference at position ' + start + ': ' + path);
    parts[parts.length] = value;
    return end;
  }

  function closingBracket(text, start) {
    var quote = '', depth = 1;
    for (var i = start; i < text.length; i++) {
      var character = text[i];
      if (quote !== '') {
        if (character === quote) quote = '';
      } else if (isQuote(character)) {
        quote = character;
      } else if (character === '[') {
        depth++;
      } else if (character === ']' && --depth === 0) {
        return i;
      }
    }
    throw unexpected(text, text.length);
  }

  function plain(text, start, parts) {
    return isQuote(text[start]) ? quoted(text, start, parts) : name(text, start, parts);
  }

  function isQuote(character) {
    return character === '"' || character === "'";
  }

  function boxed(text, start, parts, msg) {
    var end = isQuote(text[start]) ? quoted(text, start, parts)
      : /^msg[.[]/.test(text.slice(start, start + 4)) ? reference(text, start, parts, msg) : number(text, start, parts);
    if (text[end] !== ']') throw unexpected(text, end);
    return end + 1;
  }

  function normalised(text, msg) {
    if (text.length === 0) throw invalid('zero-length');
    var parts = [], at = plain(text, 0, parts);
    while (at < text.length) {
      if (text[at] === '.') at = name(text, at + 1, parts);
      else if (text[at] === '[') at = boxed(text, at + 1, parts, msg);
      else if (text[at - 1] === ']') at = plain(text, at, parts);
      else throw unexpected(text, at);
    }
    return parts;
  }

  function printedPath(parts) {
    var text = String(parts[0]);
    for (var i = 1; i < parts.length; i++) {
      var part = parts[i], quote = typeof part !== 'string' ? '' : part.indexOf('"') < 0 ? '"' : "'";
      text += '[' + quote + part + quote + ']';
    }
    return text;
  }

  // Members

  function memberAt(object, parts, start) {
    var value = object;
    for (var i = start; i < parts.length; i++) value = value[parts[i]];
    return value;
  }

  // Returns whether there is a place for it.
  function setMemberAt(object, parts, value, create) {
    var last = parts.length - 1, owner = object;
    for (var i = 0; i < last; i++) {
      var key = parts[i], isThere = isArray(owner) && typeof key === 'number' ? owner[key] !== undefined : call(hasOwn, owner, key);
      if (!isThere && !create) return false;
      if (!isThere) owner[key] = typeof parts[i + 1] === 'string' ? {} : [];
      owner = owner[key];
      if (!isObject(owner)) return false;
    }
    if (value !== undefined) owner[parts[last]] = value;
    else if (isArray(owner) && typeof parts[last] === 'number') owner.splice(parts[last], 1);
    else delete owner[parts[last]];
    return true;
  }

  function withoutMsg(path) {
    return path.indexOf('msg.') === 0 ? path.slice(4) : path;
  }

  function getObjectProperty(object, path) {
    return memberAt(object, normalised(path, object), 0);
  }

  function getMessageProperty(msg, path) {
    return getObjectProperty(msg, withoutMsg(path));
  }

  function setObjectProperty(object, path, value, createMissing) {
    var create = createMissing === undefined ? value !== undefined : createMissing;
    return setMemberAt(object, normalised(path, object), value, create);
  }

  // RED

  function isPlain(value) {
    var kind = $nekton.natives.classOf(value);
    return kind === 'Array' || kind === 'Object';
  }

  // Functions, and what else can't be copied, stay what they are.
  function copied(value, known) {
    if (!isObject(value) || typeof value === 'function') return value;
    if (known.has(value)) return known.get(value);
    if (!isPlain(value)) return copiedBuiltIn(value, known);
    var copy = isArray(value) ? [] : {}, keys = Object.keys(value);
    known.set(value, copy);
    if (isArray(value)) copy.length = value.length;
    for (var i = 0; i < keys.length; i++) $nekton.put(copy, keys[i], copied(value[keys[i]], known));
    return copy;
  }

  function copiedBuiltIn(value, known) {
    var copy = value;
    try {
      copy = clone(value);
    } catch (e) {
      $nekton.caught(e);
    }
    known.set(value, copy);
    return copy;
  }

  function isSame(one, other) {
    if (one === other) return true;
    if (!isObject(one) || !isObject(other) || typeof one === 'function' || typeof other === 'function') return false;
    var keys = Object.keys(one);
    if (isArray(one) !== isArray(other) || one.length !== other.length || keys.length !== Object.keys(other).length) return false;
    for (var i = 0; i < keys.length; i++) if (!isSame(one[keys[i]], other[keys[i]])) return false;
    return true;
  }

  function parseContextStore(key) {
    var parts = /^#:\((\S+?)\)::([^]*)$/.exec(key);
    return parts === null ? {key: key} : {store: parts[1], key: parts[2]};
  }

  var RED = fixed({
    util: fixed({
      cloneMessage: function (msg) { return copied(msg, new Map()); },
      compareObjects: function (one, other) { return isSame(one, other); },
      ensureString: function (value) { return isObject(value) || value === null ? JSON.stringify(value) : String(value); },
      generateId: function () {
        var id = '';
        while (id.length < 16) id += Math.floor(Math.random() * 16).toString(16);
        return id;
      },
      getMessageProperty: getMessageProperty,
      setMessageProperty: function (msg, path, value, createMissing) {
        return setObjectProperty(msg, withoutMsg(path), value, createMissing);
      },
      getObjectProperty: getObjectProperty,
      setObjectProperty: setObjectProperty,
      normalisePropertyExpression: function (path, msg, toString) {
        var parts = normalised(path, msg);
        return toString ? printedPath(parts) : parts;
      },
      parseContextStore: parseContextStore,
      ensureBuffer: refused('RED.util.ensureBuffer', 'there is no Buffer; use a Uint8Array'),
      encodeObject: refused('RED.util.encodeObject', 'use JSON.stringify'),
      evaluateNodeProperty: refused('RED.util.evaluateNodeProperty', 'read the value where it is'),
      prepareJSONataExpression: refused('RED.util.prepareJSONataExpression', 'write it in JavaScript'),
      evaluateJSONataExpression: refused('RED.util.evaluateJSONataExpression', 'write it in JavaScript')
    })
  });

  // context, flow and global: each a namespace of the cache, where a value that has members is one entry with all of them

  function isKey(key) {
    return typeof key === 'string' && key !== '';
  }

  function checked(key) {
    var keys = isArray(key) ? key : [key];
    if (keys.length === 0 || !keys.every(isKey)) throw new Error('Invalid context key');
    return keys;
  }

  // Most keys are plain names; to find that out is much cheaper than to take them apart.
  function pathOf(key) {
    for (var i = 0; i < MARKS.length; i++) if (key.indexOf(MARKS[i]) >= 0) return normalised(parseContextStore(key).key);
    return [key];
  }

  function callbackOf(store, callback) {
    var found = callback === undefined && typeof store === 'function' ? store : callback;
    if (found && typeof found !== 'function') throw new Error('Callback must be a function');
    return found;
  }

  // Tells the callback, if there is one, what went wrong, or what resultsOf makes of the result.
  function answer(callback, operation, resultsOf) {
    if (!callback) return operation();
    var results;
    try {
      results = resultsOf(operation());
    } catch (e) {
      results = [$nekton.caught(e)];
    }
    callback.apply(undefined, results);
  }

  function contextOf(prefix, more) {
    function getOne(key) {
      var parts = pathOf(key), value = cache.get(prefix + parts[0]);
      for (var i = 1; i < parts.length; i++) {
        if (value === undefined || value === null) return undefined;
        value = value[parts[i]];
      }
      return value;
    }

    function setOne(key, value) {
      var parts = pathOf(key), entry = prefix + parts[0];
      if (parts.length > 1) setInside(entry, parts, value);
      else if (value === undefined) cache['delete'](entry);
      else cache.set(entry, value);
    }

    function setInside(entry, parts, value) {
      if (value === undefined && !cache.exists(entry)) return;
      cache.update(entry, function (old, exists) {
        var all = {};
        if (exists) all[parts[0]] = old;
        setMemberAt(all, parts, value, value !== undefined);
        return all[parts[0]];
      });
    }

    return fixed($nekton.define({
      get: function (key, store, callback) {
        if (isKey(key) && callback === undefined && typeof store !== 'function') return getOne(key);
        return answer(callbackOf(store, callback), function () {
          var keys = checked(key);
          return isArray(key) ? keys.map(getOne) : getOne(key);
        }, function (found) { return [undefined].concat(isArray(key) ? found : [found]); });
      },
      set: function (key, value, store, callback) {
        if (isKey(key) && callback === undefined && typeof store !== 'function') return setOne(key, value);
        return answer(callbackOf(store, callback), function () {
          var keys = checked(key), values = isArray(key) && isArray(value) ? value : [value];
          for (var i = 0; i < keys.length; i++) setOne(keys[i], i < values.length ? values[i] : null);
        }, function () { return []; });
      },
      keys: function (store, callback) {
        return answer(callbackOf(store, callback), function () { return java.keys(prefix); },
          function (found) { return [null, found]; });
      }
    }, more || {}));
  }

  var flow = contextOf('$flow/'), globalContext = contextOf('$global/');
  var context = contextOf('$context/' + encodeURIComponent(ID) + '/', {flow: flow, global: globalContext});

  // env

  var OWN = {NR_NODE_ID: ID, NR_NODE_NAME: NAME};

  $nekton.define(global, {node: node, context: context, flow: flow, global: globalContext, RED: RED, env: fixed({
    get: function (name) { return call(hasOwn, OWN, name) ? OWN[name] : java.env(String(name)); }
  })});
});
