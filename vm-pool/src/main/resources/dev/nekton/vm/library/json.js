// JSON: what is small and runs without functions of the script is Java's; the rest is here.
(function (global, $nekton) {
  'use strict';

  var call = $nekton.call, isObject = $nekton.isObject, classOf = $nekton.natives.classOf;
  var parseJson = $nekton.parseJson, printJson = $nekton.printJson;

  // Replaces what hangs below a key of the holder by what reviver makes of it, and returns what that makes of the whole.
  function revived(holder, key, reviver) {
    var value = holder[key];
    if (Array.isArray(value)) {
      for (var i = 0, length = $nekton.length(value); i < length; i++) revive(value, String(i), reviver);
    } else if (isObject(value)) {
      var keys = Object.keys(value);
      for (var k = 0; k < keys.length; k++) revive(value, keys[k], reviver);
    }
    return call(reviver, holder, key, value);
  }

  function revive(value, key, reviver) {
    var made = revived(value, key, reviver);
    if (made === undefined) $nekton.deleteProperty(value, key);
    else $nekton.defineProperty(value, key, {value: made, writable: true, enumerable: true, configurable: true});
  }

  // Prints with a replacer: a function, or the keys to print.
  function Printer(replacer, keys, gap) {
    this.replacer = replacer;
    this.keys = keys;
    this.gap = gap;
    this.indent = '';
    this.open = [];
  }

  Printer.prototype.property = function (holder, key, value) {
    if (isObject(value)) {
      var toJSON = value.toJSON;
      if (typeof toJSON === 'function') value = call(toJSON, value, key);
    }
    if (this.replacer !== undefined) value = call(this.replacer, holder, key, value);
    switch (isObject(value) ? classOf(value) : '') {
      case 'Number': value = Number(value); break;
      case 'String': value = String(value); break;
      case 'Boolean': value = $nekton.natives.booleanOf(value); break;
      default: break;
    }
    if (!isObject(value)) return printJson(value);
    return typeof value === 'function' ? undefined : this.container(value);
  };

  Printer.prototype.container = function (value) {
    if (this.open.indexOf(value) >= 0) throw new TypeError('Converting circular structure to JSON');
    var outer = this.indent, depth = this.open.length, isList = Array.isArray(value);
    this.open[depth] = value;
    this.indent += this.gap;
    var parts = isList ? this.elements(value) : this.members(value);
    var text = this.enclosed(parts, isList ? '[' : '{', isList ? ']' : '}', outer);
    this.indent = outer;
    this.open.length = depth;
    return text;
  };

  Printer.prototype.elements = function (list) {
    var parts = [];
    for (var i = 0, length = $nekton.length(list); i < length; i++) {
      var text = this.property(list, String(i), list[i]);
      parts[i] = text === undefined ? 'null' : text;
    }
    return parts;
  };

  Printer.prototype.members = function (object) {
    var keys = this.keys || Object.keys(object), parts = [];
    for (var i = 0; i < keys.length; i++) {
      var text = this.property(object, keys[i], object[keys[i]]);
      if (text !== undefined) parts[parts.length] = printJson(keys[i]) + (this.gap === '' ? ':' : ': ') + text;
    }
    return parts;
  };

  Printer.prototype.enclosed = function (parts, begin, end, outer) {
    if (parts.length === 0) return begin + end;
    if (this.gap === '') return begin + parts.join(',') + end;
    return begin + '\n' + this.indent + parts.join(',\n' + this.indent) + '\n' + outer + end;
  };

  function keysIn(list) {
    var keys = [], known = Object.create(null);
    for (var i = 0, length = $nekton.length(list); i < length; i++) {
      var item = list[i], kind = isObject(item) ? classOf(item) : typeof item;
      if (!/^(string|number|String|Number)$/.test(kind)) continue;
      var key = String(item);
      if (known[key] === undefined) keys[keys.length] = key;
      known[key] = true;
    }
    return keys;
  }

  function gapOf(space) {
    var kind = isObject(space) ? classOf(space) : '';
    var plain = kind === 'Number' ? Number(space) : kind === 'String' ? String(space) : space;
    if (typeof plain === 'number') return '          '.slice(0, Math.min(Math.max($nekton.integer(plain), 0), 10));
    return typeof plain === 'string' ? plain.slice(0, 10) : '';
  }

  $nekton.define(JSON, {
    parse: function parse(text, reviver) {
      var value = parseJson(text);
      return typeof reviver === 'function' ? revived({'': value}, '', reviver) : value;
    },
    stringify: function stringify(value, replacer, space) {
      if (!isObject(replacer) && $nekton.isSmallData(value)) return printJson(value, space);
      var isFunction = typeof replacer === 'function', keys = !isFunction && Array.isArray(replacer) ? keysIn(replacer) : undefined;
      return new Printer(isFunction ? replacer : undefined, keys, gapOf(space)).property({'': value}, '', value);
    }
  });
  Object.defineProperty(JSON, Symbol.toStringTag, {value: 'JSON', writable: false, enumerable: false, configurable: true});
});
