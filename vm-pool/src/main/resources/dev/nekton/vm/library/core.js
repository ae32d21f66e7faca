// What the other files of the library are written with, and the global object itself.
//
// These functions of $nekton come from Java. A name or key may be a symbol; what is left out stays as the function is written.
//   define(target, members, lengths)        moves the members of an object literal to target: functions as built-in methods
//       (no prototype, no constructor, name from the key, length from lengths[key] or the number of declared parameters),
//       getters and setters as built-in accessors, values as they are; none of them enumerable. Replaces what is there.
//       A function that is there under two names, or is the engine's own, keeps its name and length.
//   constructors(target, members, lengths)  the same for constructors; prototype.constructor and its attributes included.
//   asMethod(function, name, length)        makes one function a built-in method in place, and returns it.
//   asConstructor(function, name, length)   makes one function a built-in constructor in place, and returns it.
// None of them makes a function slower. A function must get its shape before members are added to it.
//   errorObject(prototype)                  a new error without members.
//   ownKeys, defineProperty, deleteProperty, setPrototypeOf, isConstructor   what Reflect's functions do with right arguments.
//   construct(constructor, list)            new constructor(...list).
//   put(object, key, value)                 defines an ordinary property, whatever the prototypes have.
(function (global, $nekton) {
  'use strict';

  var isArray = Array.isArray, isConstructor = $nekton.isConstructor;

  function integer(value) {
    var number = +value;
    return number !== number ? 0 : number === Infinity || number === -Infinity ? number
      : (number < 0 ? Math.ceil(number) : Math.floor(number)) + 0;
  }

  function toLength(value) {
    var size = integer(value);
    return size <= 0 ? 0 : size > 9007199254740991 ? 9007199254740991 : size;
  }

  function length(list) {
    return toLength(list.length);
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

  function isObject(value) {
    return value !== null && (typeof value === 'object' || typeof value === 'function');
  }

  function string(value, method) {
    if (typeof value === 'string') return value;
    if (value === null || value === undefined) throw new TypeError('String.prototype.' + method + ' called on null or undefined');
    return text(value);
  }

  function text(value) {
    if (typeof value === 'symbol') throw new TypeError('Cannot convert a Symbol value to a string');
    return String(value);
  }

  function propertyKey(value) {
    if (!isObject(value)) return typeof value === 'symbol' ? value : String(value);
    var key = primitive(value, 'string');
    return typeof key === 'symbol' ? key : String(key);
  }

  function primitive(value, hint) {
    if (!isObject(value)) return value;
    var exotic = value[$nekton.symbols.toPrimitive];
    if (exotic === undefined || exotic === null) return ordinaryPrimitive(value, hint);
    var result = callable(exotic).call(value, hint);
    if (isObject(result)) throw new TypeError('Cannot convert object to primitive value');
    return result;
  }

  function ordinaryPrimitive(value, hint) {
    var order = hint === 'string' ? ['toString', 'valueOf'] : ['valueOf', 'toString'];
    for (var i = 0; i < 2; i++) {
      var method = value[order[i]];
      if (typeof method !== 'function') continue;
      var result = method.call(value);
      if (!isObject(result)) return result;
    }
    throw new TypeError('Cannot convert object to primitive value');
  }

  function describe(value) {
    if (typeof value === 'string') return '"' + value + '"';
    return typeof value === 'function' ? 'function' : typeof value === 'object' && value !== null ? 'object' : String(value);
  }

  function callable(value) {
    if (typeof value !== 'function') throw new TypeError(describe(value) + ' is not a function');
    return value;
  }

  function plainText(value, method) {
    if (isObject(value)) {
      var match = value[$nekton.symbols.match];
      if (match !== undefined ? match : $nekton.classOf(value) === 'RegExp') {
        throw new TypeError('First argument to String.prototype.' + method + ' must not be a regular expression');
      }
    }
    return text(value);
  }

  function same(a, b) {
    return a === b || a !== a && b !== b;
  }

  function method(value, key) {
    var found = value[key];
    return found === undefined || found === null ? undefined : callable(found);
  }

  // Takes what an iterator gives; when step throws, the iterator is closed.
  function eachOf(items, step, iterator) {
    var start = iterator || method(items, Symbol.iterator);
    if (!start) throw new TypeError(describe(items) + ' is not iterable');
    var source = start.call(items);
    if (!isObject(source)) throw new TypeError(describe(source) + ' is not an iterator');
    var next = source.next;
    for (var i = 0; ; i++) {
      var result = callable(next).call(source);
      if (!isObject(result)) throw new TypeError('Iterator result ' + describe(result) + ' is not an object');
      if (result.done) return i;
      var item = result.value;
      try {
        step(item, i);
      } catch (e) {
        close(source);
        throw e;
      }
    }
  }

  function close(source) {
    try {
      var end = source['return'];
      if (end !== undefined && end !== null) end.call(source);
    } catch (e) {
      return;
    }
  }

  function speciesOf(value, otherwise) {
    var constructor = value.constructor;
    if (constructor === undefined) return otherwise;
    if (!isObject(constructor)) throw new TypeError('constructor is not an object');
    var species = constructor[$nekton.symbols.species];
    if (species === undefined || species === null) return otherwise;
    if (!isConstructor(species)) throw new TypeError('species is not a constructor');
    return species;
  }

  function newList(size) {
    if (size > 4294967295) throw new RangeError('Invalid array length');
    return new Array(size);
  }

  function arraySpecies(original, size) {
    if (!isArray(original) || original.constructor === Array) return newList(size);
    var constructor = original.constructor;
    if (isObject(constructor)) {
      constructor = constructor[$nekton.symbols.species];
      if (constructor === null) constructor = undefined;
    }
    if (constructor === undefined) return newList(size);
    if (!isConstructor(constructor)) throw new TypeError('species is not a constructor');
    return new constructor(size);
  }

  $nekton.define($nekton, {integer: integer, toLength: toLength, length: length, relative: relative, object: object,
    isObject: isObject, string: string, text: text, propertyKey: propertyKey, toPrimitive: primitive, callable: callable,
    ordinaryPrimitive: ordinaryPrimitive, plainText: plainText, same: same, method: method, eachOf: eachOf,
    describe: describe, speciesOf: speciesOf, newList: newList, arraySpecies: arraySpecies});

  // The engine would take a.length() of a text for Java's, were the name in the script's text.
  $nekton.key$length = 'length';

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
