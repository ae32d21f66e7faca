// String.
(function (global, $nekton) {
  'use strict';

  var integer = $nekton.integer, toLength = $nekton.toLength, string = $nekton.string, plainText = $nekton.plainText, text = $nekton.text;
  var prototype = String.prototype, isObject = $nekton.isObject;

  function repeated(text, times) {
    $nekton.room(text.length * times);
    var result = '';
    for (var part = text; times > 0 && part !== ''; times = Math.floor(times / 2)) {
      if (times % 2 === 1) result += part;
      if (times > 1) part += part;
    }
    return result;
  }

  function padding(text, size, filler) {
    var missing = Math.min(toLength(size) - text.length, 536870888);
    if (missing <= 0) return '';
    var unit = filler === undefined ? ' ' : $nekton.text(filler);
    return unit === '' ? '' : repeated(unit, Math.ceil(missing / unit.length)).slice(0, missing);
  }

  function within(position, size) {
    return Math.min(Math.max(integer(position), 0), size);
  }

  $nekton.define(prototype, $nekton.stringFunctions(), {normalize: 0});
  $nekton.define(prototype, {
    trimLeft: prototype.trimStart,
    trimRight: prototype.trimEnd,
    at: function (index) {
      var text = string(this, 'at'), place = integer(index);
      if (place < 0) place += text.length;
      return place < 0 || place >= text.length ? undefined : text.charAt(place);
    },
    codePointAt: function (index) {
      var text = string(this, 'codePointAt'), place = integer(index);
      if (place < 0 || place >= text.length) return undefined;
      var high = text.charCodeAt(place), low = text.charCodeAt(place + 1);
      var pair = high >= 0xD800 && high <= 0xDBFF && low >= 0xDC00 && low <= 0xDFFF;
      return pair ? (high - 0xD800) * 0x400 + low - 0xDC00 + 0x10000 : high;
    },
    endsWith: function (part, end) {
      var text = string(this, 'endsWith'), suffix = plainText(part, 'endsWith');
      var to = end === undefined ? text.length : within(end, text.length);
      return to >= suffix.length && text.slice(to - suffix.length, to) === suffix;
    },
    includes: function (part, position) {
      var text = string(this, 'includes'), wanted = plainText(part, 'includes');
      return text.indexOf(wanted, within(position, text.length)) >= 0;
    },
    padEnd: function (size, filler) {
      var text = string(this, 'padEnd');
      return text + padding(text, size, filler);
    },
    padStart: function (size, filler) {
      var text = string(this, 'padStart');
      return padding(text, size, filler) + text;
    },
    repeat: function (count) {
      var text = string(this, 'repeat'), times = integer(count);
      if (times < 0 || times === Infinity) throw new RangeError('Invalid count value: ' + count);
      return repeated(text, times);
    },
    startsWith: function (part, position) {
      var text = string(this, 'startsWith'), prefix = plainText(part, 'startsWith'), start = within(position, text.length);
      return text.slice(start, start + prefix.length) === prefix;
    }
  }, {at: 1, endsWith: 1, includes: 1, padEnd: 1, padStart: 1, startsWith: 1});

  function tagged(name, tag, attribute) {
    function make(self, value) {
      var content = string(self, name);
      var start = attribute ? ' ' + attribute + '="' + text(value).replace(/"/g, '&quot;') + '"' : '';
      return '<' + tag + start + '>' + content + '</' + tag + '>';
    }
    var method = attribute ? function (value) { return make(this, value); } : function () { return make(this); };
    return $nekton.asMethod(method, name, attribute ? 1 : 0);
  }

  var tags = {anchor: ['a', 'name'], big: ['big'], blink: ['blink'], bold: ['b'], fixed: ['tt'], fontcolor: ['font', 'color'],
    fontsize: ['font', 'size'], italics: ['i'], link: ['a', 'href'], small: ['small'], strike: ['strike'], sub: ['sub'], sup: ['sup']};
  Object.keys(tags).forEach(function (name) { tags[name] = tagged(name, tags[name][0], tags[name][1]); });
  $nekton.define(prototype, tags);

  $nekton.define(String, {
    fromCodePoint: function (code) {
      var made = '';
      for (var i = 0; i < arguments.length; i++) {
        var point = +arguments[i];
        if (integer(point) !== point || point < 0 || point > 0x10FFFF) throw new RangeError('Invalid code point ' + text(arguments[i]));
        made += point < 0x10000 ? String.fromCharCode(point)
          : String.fromCharCode(0xD800 + (point - 0x10000 >> 10), 0xDC00 + (point - 0x10000 & 0x3FF));
      }
      return made;
    },
    raw: function (template) {
      var literals = $nekton.object($nekton.object(template, 'String.raw').raw, 'String.raw'), size = $nekton.length(literals), made = '';
      for (var i = 0; i < size; i++) {
        made += text(literals[i]);
        if (i + 1 < size && i + 1 < arguments.length) made += text(arguments[i + 1]);
      }
      return made;
    }
  });

  $nekton.asMethod(prototype[Symbol.iterator], Symbol.iterator, 0);
  $nekton.tag(Object.getPrototypeOf(''[Symbol.iterator]()), 'String Iterator');
});
