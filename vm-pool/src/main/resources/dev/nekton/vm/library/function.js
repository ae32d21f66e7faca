// Function.
(function (global, $nekton) {
  'use strict';

  var prototype = Function.prototype, nativeBind = prototype.bind, nativeApply = prototype.apply, descriptorOf = Object.getOwnPropertyDescriptor;

  function redefine(f, key, value) {
    Object.defineProperty(f, key, {value: value, writable: false, enumerable: false, configurable: true});
  }

  function lengthLeft(target, bound) {
    if (!descriptorOf(target, 'length')) return 0;
    var length = target.length;
    return typeof length === 'number' ? Math.max($nekton.integer(length) - bound, 0) : 0;
  }

  $nekton.define(prototype, {
    bind: function bind(self) {
      if (typeof this !== 'function') throw new TypeError('Function.prototype.bind called on a value that is not a function');
      var bound = nativeApply.call(nativeBind, this, arguments);
      var length = lengthLeft(this, Math.max(arguments.length - 1, 0)), name = this.name;
      if (bound.length !== length) redefine(bound, 'length', length);
      redefine(bound, 'name', 'bound ' + (typeof name === 'string' ? name : ''));
      var parent = Object.getPrototypeOf(this);
      if (parent !== prototype) $nekton.setPrototypeOf(bound, parent);
      return bound;
    },
    toString: function toString() {
      if (typeof this !== 'function') throw new TypeError('Function.prototype.toString called on a value that is not a function');
      return 'function ' + $nekton.nameOf(this) + '() { [native code] }';
    }
  });
  Object.defineProperty($nekton.define(prototype, {
    [Symbol.hasInstance]: function (value) { return typeof this === 'function' && value instanceof this; }
  }), Symbol.hasInstance, {writable: false, configurable: false});
  delete prototype.toSource;
});
