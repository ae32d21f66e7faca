// Number.
(function (global, $nekton) {
  'use strict';

  var define = $nekton.define;

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
});
