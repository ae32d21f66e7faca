// What the other files of the library are written with, and the global object itself.
(function (global, $nekton) {
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

  define($nekton, {define: define, integer: integer, length: length, relative: relative, object: object, string: string,
    callable: callable, plainText: plainText, same: same});

  define(global, {globalThis: global});
});
