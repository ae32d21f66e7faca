// Number, and the global functions of numbers.
(function (global, $nekton) {
  'use strict';

  var finite = isFinite, floor = Math.floor, abs = Math.abs;

  function isInteger(value) {
    return typeof value === 'number' && finite(value) && floor(value) === value;
  }

  $nekton.define(Number, {
    isFinite: function (value) { return typeof value === 'number' && finite(value); },
    isInteger: isInteger,
    isNaN: function (value) { return typeof value === 'number' && value !== value; },
    isSafeInteger: function (value) { return isInteger(value) && abs(value) <= 9007199254740991; },
    parseFloat: parseFloat,
    parseInt: parseInt
  }, {parseFloat: 1, parseInt: 2});
  [['EPSILON', Math.pow(2, -52)], ['MAX_SAFE_INTEGER', 9007199254740991], ['MIN_SAFE_INTEGER', -9007199254740991]]
    .forEach(function (constant) {
      Object.defineProperty(Number, constant[0], {value: constant[1], writable: false, enumerable: false, configurable: false});
    });
});
