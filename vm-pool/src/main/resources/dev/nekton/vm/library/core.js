// What the other files of the library are written with, and the global object itself.
//
// Four functions of $nekton come from Java. A name or key may be a symbol; what is left out stays as the function is written.
//   define(target, members, lengths)        moves the members of an object literal to target: functions as built-in methods
//       (no prototype, no constructor, name from the key, length from lengths[key] or the number of declared parameters),
//       getters and setters as built-in accessors, values as they are; none of them enumerable. Replaces what is there.
//       A function that is there under two names, or is the engine's own, keeps its name and length.
//   constructors(target, members, lengths)  the same for constructors; prototype.constructor and its attributes included.
//   asMethod(function, name, length)        makes one function a built-in method in place, and returns it.
//   asConstructor(function, name, length)   makes one function a built-in constructor in place, and returns it.
// None of them makes a function slower. A function must get its shape before members are added to it.
(function (global, $nekton) {
  'use strict';

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

  $nekton.define($nekton, {integer: integer, length: length, relative: relative, object: object, string: string,
    callable: callable, plainText: plainText, same: same});

  // What strict code assigns without having declared it.
  $nekton.assign = function (name, value) {
    if (!(name in global)) throw new ReferenceError('"' + name + '" is not defined');
    return global[name] = value;
  };

  // What scripts reach through values only, as what generators inherit. Java freezes it with all that it leads to.
  $nekton.intrinsics = [[][Symbol.iterator](), ''[Symbol.iterator](), new Map().entries(), new Set().values(),
    (function () { return arguments; })()];

  $nekton.define(global, {globalThis: global});
});
