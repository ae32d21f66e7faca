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

  function digits(options, name, otherwise) {
    var wanted = options === undefined ? undefined : options[name];
    if (wanted === undefined) return otherwise;
    var count = +wanted;
    if (!(count >= 0 && count <= 20)) throw new RangeError(name + ' value is out of range.');
    return floor(count);
  }

  // As in English, whatever the locale: groups of three digits, and three digits after the point at most.
  function inGroups(number, options) {
    if (number !== number) return 'NaN';
    var least = digits(options, 'minimumFractionDigits', 0);
    var most = digits(options, 'maximumFractionDigits', least > 3 ? least : 3), size = abs(number);
    if (most < least) throw new RangeError('maximumFractionDigits value is out of range.');
    if (size === Infinity) return number < 0 ? '-\u221E' : '\u221E';
    var parts = (size < 1e21 ? size.toFixed(most) : String(size)).split('.'), fraction = parts[1] || '';
    while (fraction.length > least && fraction.charAt(fraction.length - 1) === '0') fraction = fraction.slice(0, -1);
    var whole = parts[0];
    for (var at = whole.length - 3; at > 0 && size < 1e21; at -= 3) whole = whole.slice(0, at) + ',' + whole.slice(at);
    return (number < 0 ? '-' : '') + whole + (fraction === '' ? '' : '.' + fraction);
  }

  var valueOf = Number.prototype.valueOf;
  $nekton.define(Number.prototype, {
    toLocaleString: function (locales, options) { return inGroups(valueOf.call(this), options); }
  }, {toLocaleString: 0});
});
