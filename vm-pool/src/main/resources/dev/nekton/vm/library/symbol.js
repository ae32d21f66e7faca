// Symbol.
(function (global, $nekton) {
  'use strict';

  var symbols = $nekton.symbols;

  Object.keys(symbols).forEach(function (name) {
    Object.defineProperty(Symbol, name, {value: symbols[name], writable: false, enumerable: false, configurable: false});
  });

  function valueOf(value) {
    return typeof value === 'symbol' ? value : nativeValueOf.call(value);
  }

  var nativeValueOf = Symbol.prototype.valueOf, nativeFor = Symbol['for'], nativeKeyFor = Symbol.keyFor;

  function toPrimitive(hint) {
    return valueOf(this);
  }

  $nekton.define(Symbol, {
    'for': function (key) { return nativeFor($nekton.text(key)); },
    keyFor: function (symbol) {
      if (typeof symbol !== 'symbol') throw new TypeError($nekton.describe(symbol) + ' is not a symbol');
      return nativeKeyFor(symbol);
    }
  });
  $nekton.define(Symbol.prototype, {
    get description() { return $nekton.descriptionOf(valueOf(this)); },
    toString: function toString() { return String(valueOf(this)); },
    valueOf: function () { return valueOf(this); }
  });
  Object.defineProperty($nekton.define(Symbol.prototype, {[symbols.toPrimitive]: toPrimitive}), symbols.toPrimitive, {writable: false});

  $nekton.tag = function (target, text) {
    Object.defineProperty(target, symbols.toStringTag, {value: text, writable: false, enumerable: false, configurable: true});
  };
  $nekton.tag(Symbol.prototype, 'Symbol');
});
