// String.
(function (global, $nekton) {
  'use strict';

  var define = $nekton.define, integer = $nekton.integer, length = $nekton.length, string = $nekton.string, plainText = $nekton.plainText;

  function repeated(text, count) {
    var times = integer(count);
    if (times < 0 || times === Infinity) throw new RangeError('Invalid count value: ' + count);
    $nekton.room(text.length * times);
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
    $nekton.room(missing);
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
});
