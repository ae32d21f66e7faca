// What the engine's library lacks or gets wrong of ECMAScript 2015 and later. Runs once in each VM, before any script.
// Returns the function that reads the entries of a Map and the elements of a Set.
(function (global) {
  'use strict';

  function define(target, members) {
    Object.keys(members).forEach(function (name) {
      Object.defineProperty(target, name, {value: members[name], writable: true, enumerable: false, configurable: true});
    });
  }

  function integer(value) {
    var number = Number(value);
    return number !== number ? 0 : number === Infinity || number === -Infinity ? number
      : (number < 0 ? Math.ceil(number) : Math.floor(number)) + 0;
  }

  function length(list) {
    return Math.min(Math.max(integer(list.length), 0), 9007199254740991);
  }

  function relative(index, size, otherwise) {
    if (index === undefined) return otherwise;
    var at = integer(index);
    return at < 0 ? Math.max(size + at, 0) : Math.min(at, size);
  }

  function object(value, method) {
    if (value === null || value === undefined) throw new TypeError(method + ' called on null or undefined');
    return Object(value);
  }

  function string(value, method) {
    if (value === null || value === undefined) throw new TypeError('String.prototype.' + method + ' called on null or undefined');
    return String(value);
  }

  function callable(value) {
    if (typeof value !== 'function') throw new TypeError(String(value) + ' is not a function');
    return value;
  }

  function plainText(value, method) {
    if (Object.prototype.toString.call(value) === '[object RegExp]') {
      throw new TypeError('First argument to String.prototype.' + method + ' must not be a regular expression');
    }
    return String(value);
  }

  function same(a, b) {
    return a === b || a !== a && b !== b;
  }

  define(global, {globalThis: global});

  define(Object, {
    assign: function assign(target, source) {
      var to = object(target, 'Object.assign');
      for (var i = 1; i < arguments.length; i++) {
        if (arguments[i] === null || arguments[i] === undefined) continue;
        var from = Object(arguments[i]);
        Object.keys(from).forEach(function (key) { to[key] = from[key]; });
        Object.getOwnPropertySymbols(from).forEach(function (key) {
          if (Object.prototype.propertyIsEnumerable.call(from, key)) to[key] = from[key];
        });
      }
      return to;
    },
    entries: function entries(value) {
      var from = object(value, 'Object.entries');
      return Object.keys(from).map(function (key) { return [key, from[key]]; });
    },
    values: function values(value) {
      var from = object(value, 'Object.values');
      return Object.keys(from).map(function (key) { return from[key]; });
    },
    fromEntries: function fromEntries(entries) {
      var made = {};
      for (var entry of object(entries, 'Object.fromEntries')) {
        if (entry !== Object(entry)) throw new TypeError(String(entry) + ' is not an entry');
        Object.defineProperty(made, entry[0], {value: entry[1], writable: true, enumerable: true, configurable: true});
      }
      return made;
    },
    hasOwn: function hasOwn(value, key) {
      return Object.prototype.hasOwnProperty.call(object(value, 'Object.hasOwn'), key);
    },
    is: function is(a, b) {
      return a === b ? a !== 0 || 1 / a === 1 / b : a !== a && b !== b;
    }
  });

  function search(list, test, self, from, to, step) {
    callable(test);
    for (var i = from; i !== to; i += step) {
      if (test.call(self, list[i], i, list)) return i;
    }
    return -1;
  }

  function flatten(into, list, depth) {
    for (var i = 0; i < length(list); i++) {
      if (!(i in list)) continue;
      if (depth > 0 && Array.isArray(list[i])) flatten(into, list[i], depth - 1);
      else into.push(list[i]);
    }
    return into;
  }

  define(Array.prototype, {
    includes: function includes(wanted) {
      var list = object(this, 'Array.prototype.includes');
      for (var i = relative(arguments[1], length(list), 0); i < length(list); i++) {
        if (same(list[i], wanted)) return true;
      }
      return false;
    },
    find: function find(test) {
      var list = object(this, 'Array.prototype.find');
      return list[search(list, test, arguments[1], 0, length(list), 1)];
    },
    findIndex: function findIndex(test) {
      var list = object(this, 'Array.prototype.findIndex');
      return search(list, test, arguments[1], 0, length(list), 1);
    },
    findLast: function findLast(test) {
      var list = object(this, 'Array.prototype.findLast');
      return list[search(list, test, arguments[1], length(list) - 1, -1, -1)];
    },
    findLastIndex: function findLastIndex(test) {
      var list = object(this, 'Array.prototype.findLastIndex');
      return search(list, test, arguments[1], length(list) - 1, -1, -1);
    },
    fill: function fill(value) {
      var list = object(this, 'Array.prototype.fill'), end = relative(arguments[2], length(list), length(list));
      for (var i = relative(arguments[1], length(list), 0); i < end; i++) list[i] = value;
      return list;
    },
    at: function at(index) {
      var list = object(this, 'Array.prototype.at'), place = integer(index);
      return list[place < 0 ? length(list) + place : place];
    },
    flat: function flat() {
      var depth = arguments[0];
      return flatten([], object(this, 'Array.prototype.flat'), depth === undefined ? 1 : integer(depth));
    },
    flatMap: function flatMap(mapper) {
      return flatten([], Array.prototype.map.call(object(this, 'Array.prototype.flatMap'), mapper, arguments[1]), 1);
    }
  });

  define(Array, {
    from: function from(items) {
      var source = object(items, 'Array.from'), mapper = arguments[1], self = arguments[2], made = [], i = 0;
      if (mapper !== undefined) callable(mapper);
      if (source[Symbol.iterator]) {
        for (var item of source) made.push(mapper ? mapper.call(self, item, i++) : item);
      } else {
        for (; i < length(source); i++) made.push(mapper ? mapper.call(self, source[i], i) : source[i]);
      }
      return made;
    },
    of: function of() {
      return Array.prototype.slice.call(arguments);
    }
  });

  function repeated(text, count) {
    var times = integer(count);
    if (times < 0 || times === Infinity) throw new RangeError('Invalid count value: ' + count);
    var result = '';
    for (var part = text; times > 0 && part !== ''; times = Math.floor(times / 2)) {
      if (times % 2 === 1) result += part;
      if (times > 1) part += part;
    }
    return result;
  }

  function padding(text, size, filler) {
    var missing = Math.min(length({length: size}) - text.length, 536870888), unit = filler === undefined ? ' ' : String(filler);
    if (missing <= 0 || unit === '') return '';
    return repeated(unit, Math.ceil(missing / unit.length)).slice(0, missing);
  }

  define(String.prototype, {
    includes: function includes(part) {
      var text = string(this, 'includes');
      return text.indexOf(plainText(part, 'includes'), integer(arguments[1])) >= 0;
    },
    startsWith: function startsWith(part) {
      var text = string(this, 'startsWith'), prefix = plainText(part, 'startsWith');
      var start = Math.min(Math.max(integer(arguments[1]), 0), text.length);
      return text.slice(start, start + prefix.length) === prefix;
    },
    endsWith: function endsWith(part) {
      var to = arguments[1], text = string(this, 'endsWith'), suffix = plainText(part, 'endsWith');
      var end = to === undefined ? text.length : Math.min(Math.max(integer(to), 0), text.length);
      return end >= suffix.length && text.slice(end - suffix.length, end) === suffix;
    },
    repeat: function repeat(count) {
      return repeated(string(this, 'repeat'), count);
    },
    padStart: function padStart(size) {
      var text = string(this, 'padStart');
      return padding(text, size, arguments[1]) + text;
    },
    padEnd: function padEnd(size) {
      var text = string(this, 'padEnd');
      return text + padding(text, size, arguments[1]);
    },
    trimStart: function trimStart() {
      return string(this, 'trimStart').replace(/^[\s\uFEFF\xA0]+/, '');
    },
    trimEnd: function trimEnd() {
      return string(this, 'trimEnd').replace(/[\s\uFEFF\xA0]+$/, '');
    },
    at: function at(index) {
      var text = string(this, 'at'), place = integer(index);
      if (place < 0) place += text.length;
      return place < 0 || place >= text.length ? undefined : text.charAt(place);
    },
    codePointAt: function codePointAt(index) {
      var text = string(this, 'codePointAt'), place = integer(index);
      if (place < 0 || place >= text.length) return undefined;
      var high = text.charCodeAt(place), low = text.charCodeAt(place + 1);
      var pair = high >= 0xD800 && high <= 0xDBFF && low >= 0xDC00 && low <= 0xDFFF;
      return pair ? (high - 0xD800) * 0x400 + low - 0xDC00 + 0x10000 : high;
    },
    replaceAll: function replaceAll(wanted, replacement) {
      var text = string(this, 'replaceAll');
      if (Object.prototype.toString.call(wanted) === '[object RegExp]') {
        if (!wanted.global) throw new TypeError('replaceAll must be called with a global RegExp');
        return text.replace(wanted, replacement);
      }
      var escaped = String(wanted).replace(/[\\^$.*+?()[\]{}|\/-]/g, '\\$&');
      return text.replace(new RegExp(escaped, 'g'), replacement);
    }
  });

  define(String, {
    fromCodePoint: function fromCodePoint(first) {
      var text = '';
      for (var i = 0; i < arguments.length; i++) {
        var code = Number(arguments[i]);
        if (integer(code) !== code || code < 0 || code > 0x10FFFF) throw new RangeError('Invalid code point ' + arguments[i]);
        text += code < 0x10000 ? String.fromCharCode(code)
          : String.fromCharCode(0xD800 + (code - 0x10000 >> 10), 0xDC00 + (code - 0x10000 & 0x3FF));
      }
      return text;
    }
  });

  var finite = isFinite;

  define(Number, {
    isInteger: function isInteger(value) {
      return typeof value === 'number' && finite(value) && Math.floor(value) === value;
    },
    isSafeInteger: function isSafeInteger(value) {
      return Number.isInteger(value) && Math.abs(value) <= 9007199254740991;
    },
    isFinite: function isFinite(value) {
      return typeof value === 'number' && finite(value);
    },
    isNaN: function isNaN(value) {
      return typeof value === 'number' && value !== value;
    },
    parseFloat: parseFloat,
    parseInt: parseInt
  });
  [['EPSILON', Math.pow(2, -52)], ['MAX_SAFE_INTEGER', 9007199254740991], ['MIN_SAFE_INTEGER', -9007199254740991]]
    .forEach(function (constant) {
      Object.defineProperty(Number, constant[0], {value: constant[1], writable: false, enumerable: false, configurable: false});
    });

  define(Math, {
    trunc: function trunc(x) { return x = Number(x), x < 0 ? Math.ceil(x) : Math.floor(x); },
    sign: function sign(x) { return x = Number(x), x > 0 ? 1 : x < 0 ? -1 : x; },
    cbrt: function cbrt(x) {
      x = Number(x);
      if (x === 0 || !isFinite(x)) return x;
      var root = Math.pow(Math.abs(x), 1 / 3), near = Math.round(root);
      if (near * near * near === Math.abs(x)) root = near;
      return x < 0 ? -root : root;
    },
    log2: function log2(x) {
      var result = Math.log(x) / Math.LN2, near = Math.round(result);
      return Math.pow(2, near) === Number(x) ? near : result;
    },
    log10: function log10(x) {
      var result = Math.log(x) / Math.LN10, near = Math.round(result);
      return Math.pow(10, near) === Number(x) ? near : result;
    },
    log1p: function log1p(x) {
      x = Number(x);
      var y = 1 + x;
      return y === 1 ? x : y === Infinity ? y : Math.log(y) * (x / (y - 1));
    },
    expm1: function expm1(x) {
      x = Number(x);
      var power = Math.exp(x);
      if (power === 1) return x;
      return power - 1 === -1 || power === Infinity ? power - 1 : (power - 1) * x / Math.log(power);
    },
    sinh: function sinh(x) { return x = Number(x), (Math.expm1(x) - Math.expm1(-x)) / 2; },
    cosh: function cosh(x) { return x = Number(x), (Math.exp(x) + Math.exp(-x)) / 2; },
    tanh: function tanh(x) {
      x = Number(x);
      if (x > 20 || x < -20) return x > 0 ? 1 : -1;
      var twice = Math.expm1(2 * x);
      return twice === 0 ? x : twice / (twice + 2);
    },
    hypot: function hypot(x, y) {
      var sizes = Array.prototype.map.call(arguments, function (size) { return Math.abs(Number(size)); });
      if (sizes.indexOf(Infinity) >= 0) return Infinity;
      var largest = Math.max.apply(Math, sizes.concat(0));
      if (largest === 0 || largest !== largest) return largest;
      return Math.sqrt(sizes.reduce(function (sum, size) { return sum + Math.pow(size / largest, 2); }, 0)) * largest;
    },
    fround: function fround(x) { return new Float32Array([x])[0]; },
    clz32: function clz32(x) {
      var number = Number(x) >>> 0, zeros = 0;
      for (var bit = 31; bit >= 0 && (number >>> bit) === 0; bit--) zeros++;
      return zeros;
    },
    imul: function imul(a, b) {
      a = a | 0; b = b | 0;
      return ((a & 0xFFFF) * b + (((a >>> 16) * b & 0xFFFF) << 16)) | 0;
    }
  });

  // The engine reads ".5" in a date's text as 5 ms, more than three digits not at all, and a time without a zone as UTC.
  var NativeDate = global.Date, parse = NativeDate.parse;
  var fraction = /^([+-]?\d{4,6}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)[.,](\d+)(Z|[+-]\d\d:\d\d)?$/;

  var withoutZone = /^[+-]?\d{4,6}(-\d\d){0,2}T\d\d:\d\d(:\d\d([.,]\d+)?)?$/;

  function milliseconds(text) {
    var found = fraction.exec(text);
    var millis = parse(found ? found[1] + '.' + (found[2] + '00').slice(0, 3) + (found[3] || '') : text);
    return withoutZone.test(text) && millis === millis ? local(new NativeDate(millis)) : millis;
  }

  function local(utc) {
    var date = new NativeDate(0);
    date.setFullYear(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate());
    return date.setHours(utc.getUTCHours(), utc.getUTCMinutes(), utc.getUTCSeconds(), utc.getUTCMilliseconds());
  }

  function Date(a, b, c, d, e, f, g) {
    if (!(this instanceof Date)) return String(new NativeDate());
    switch (arguments.length) {
      case 0: return new NativeDate();
      case 1:
        var value = Object.prototype.toString.call(a) === '[object Date]' ? a.getTime() : a;
        if (value !== null && typeof value === 'object') value = value.valueOf() === value ? String(value) : value.valueOf();
        return new NativeDate(typeof value === 'string' ? milliseconds(value) : value);
      case 2: return new NativeDate(a, b);
      case 3: return new NativeDate(a, b, c);
      case 4: return new NativeDate(a, b, c, d);
      case 5: return new NativeDate(a, b, c, d, e);
      case 6: return new NativeDate(a, b, c, d, e, f);
      default: return new NativeDate(a, b, c, d, e, f, g);
    }
  }
  Date.prototype = NativeDate.prototype;
  define(Date, {
    now: NativeDate.now,
    UTC: NativeDate.UTC,
    parse: function parse(text) { return milliseconds(String(text)); }
  });
  Object.defineProperty(Date, 'prototype', {writable: false});
  define(NativeDate.prototype, {constructor: Date});
  define(global, {Date: Date});

  return function (collection) {
    var entries = [];
    if (collection instanceof Map) collection.forEach(function (value, key) { entries.push([key, value]); });
    else collection.forEach(function (value) { entries.push(value); });
    return entries;
  };
})(this);
