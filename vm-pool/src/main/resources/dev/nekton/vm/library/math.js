// Math.
(function (global, $nekton) {
  'use strict';

  var define = $nekton.define;

  define(Math, {
    trunc: function trunc(x) { return x = Number(x), x < 0 ? Math.ceil(x) : Math.floor(x); },
    sign: function sign(x) { return x = Number(x), x > 0 ? 1 : x < 0 ? -1 : x; },
    cbrt: function cbrt(x) {
      x = Number(x);
      if (x === 0 || !isFinite(x)) return x;
      var root = Math.pow(Math.abs(x), 1 / 3), near = Math.round(root);
      if (near * near * near === Math.abs(x)) root = near;
      return x < 0 ? -root : root;
    },
    log2: function log2(x) {
      var result = Math.log(x) / Math.LN2, near = Math.round(result);
      return Math.pow(2, near) === Number(x) ? near : result;
    },
    log10: function log10(x) {
      var result = Math.log(x) / Math.LN10, near = Math.round(result);
      return Math.pow(10, near) === Number(x) ? near : result;
    },
    log1p: function log1p(x) {
      x = Number(x);
      var y = 1 + x;
      return y === 1 ? x : y === Infinity ? y : Math.log(y) * (x / (y - 1));
    },
    expm1: function expm1(x) {
      x = Number(x);
      var power = Math.exp(x);
      if (power === 1) return x;
      return power - 1 === -1 || power === Infinity ? power - 1 : (power - 1) * x / Math.log(power);
    },
    sinh: function sinh(x) { return x = Number(x), (Math.expm1(x) - Math.expm1(-x)) / 2; },
    cosh: function cosh(x) { return x = Number(x), (Math.exp(x) + Math.exp(-x)) / 2; },
    tanh: function tanh(x) {
      x = Number(x);
      if (x > 20 || x < -20) return x > 0 ? 1 : -1;
      var twice = Math.expm1(2 * x);
      return twice === 0 ? x : twice / (twice + 2);
    },
    hypot: function hypot(x, y) {
      var sizes = Array.prototype.map.call(arguments, function (size) { return Math.abs(Number(size)); });
      if (sizes.indexOf(Infinity) >= 0) return Infinity;
      var largest = Math.max.apply(Math, sizes.concat(0));
      if (largest === 0 || largest !== largest) return largest;
      return Math.sqrt(sizes.reduce(function (sum, size) { return sum + Math.pow(size / largest, 2); }, 0)) * largest;
    },
    fround: function fround(x) { return new Float32Array([x])[0]; },
    clz32: function clz32(x) {
      var number = Number(x) >>> 0, zeros = 0;
      for (var bit = 31; bit >= 0 && (number >>> bit) === 0; bit--) zeros++;
      return zeros;
    },
    imul: function imul(a, b) {
      a = a | 0; b = b | 0;
      return ((a & 0xFFFF) * b + (((a >>> 16) * b & 0xFFFF) << 16)) | 0;
    }
  });
});
