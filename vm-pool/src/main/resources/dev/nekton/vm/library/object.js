// Object.
(function (global, $nekton) {
  'use strict';

  var define = $nekton.define, object = $nekton.object;

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
});
