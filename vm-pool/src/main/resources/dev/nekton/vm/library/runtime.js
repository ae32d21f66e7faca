// What lowered scripts call: iteration, spread, destructuring, template literals.
(function (global, $nekton) {
  'use strict';

  var isPlain = $nekton.plainArrays(Array.prototype, Object.getPrototypeOf([][Symbol.iterator]()));
  var call = $nekton.callWith, more = $nekton.more, iteratorSymbol = Symbol.iterator;
  var freeze = Object.freeze, defineProperty = Object.defineProperty;

  function isObject(value) {
    return typeof value === 'object' ? value !== null : typeof value === 'function';
  }

  function describe(value) {
    return value === null || typeof value !== 'object' && typeof value !== 'function' ? String(value) : typeof value;
  }

  // An iterator in use. Plain arrays have none: array is the array then, and null otherwise.
  function Iteration(iterable) {
    this.array = null;
    this.iterator = null;
    this.method = undefined;
    this.value = undefined;
    this.index = 0;
    this.done = false;
    this.wanted = false;
    if (isPlain(iterable)) {
      this.array = iterable;
      return;
    }
    var method = iterable === null || iterable === undefined ? undefined : iterable[iteratorSymbol];
    if (typeof method !== 'function') throw new TypeError(describe(iterable) + ' is not iterable');
    var iterator = call(method, iterable);
    if (!isObject(iterator)) throw new TypeError('Result of the Symbol.iterator method is not an object');
    this.iterator = iterator;
    this.method = iterator.next;
  }

  // Fetches the next value; false when there is none. When that throws, the iterator counts as done.
  Iteration.prototype.step = function () {
    if (this.array !== null) {
      if (this.index >= this.array.length) {
        this.done = true;
        return false;
      }
      this.value = this.array[this.index++];
      return true;
    }
    this.done = true;
    if (typeof this.method !== 'function') throw new TypeError(describe(this.method) + ' is not a function');
    var result = call(this.method, this.iterator);
    if (!isObject(result)) throw new TypeError('Iterator result ' + describe(result) + ' is not an object');
    if (result.done) return false;
    this.value = result.value;
    this.done = false;
    return true;
  };

  Iteration.prototype.next = function () {
    return !this.done && this.step() ? this.value : undefined;
  };

  Iteration.prototype.rest = function () {
    var values = [];
    while (!this.done && this.step()) more(values, this.value);
    return values;
  };

  // Says that the loop ends here because it wants to; returns what it is given.
  Iteration.prototype.leaving = function (value) {
    this.wanted = true;
    return value;
  };

  // Closes an iterator that has not come to its end. What that throws counts only where nothing else was thrown.
  Iteration.prototype.close = function () {
    if (this.array !== null || this.done) return;
    this.done = true;
    if (this.wanted) {
      var method = this.iterator['return'];
      if (method === undefined || method === null) return;
      if (!isObject(call(method, this.iterator))) throw new TypeError('The iterator\'s return method returned no object');
      return;
    }
    try {
      var quiet = this.iterator['return'];
      if (quiet !== undefined && quiet !== null) call(quiet, this.iterator);
    } catch (ignored) {
      return;
    }
  };

  Iteration.prototype.end = function () {
    this.wanted = true;
    this.close();
  };

  $nekton.iteration = function (iterable) {
    return new Iteration(iterable);
  };

  // Runs part of a pattern; when it throws, the iterator is closed.
  $nekton.guarded = function (iteration, part) {
    var complete = false;
    try {
      var value = part();
      complete = true;
    } finally {
      if (!complete) iteration.close();
    }
    return value;
  };

  // The first values of an iterable, all of them without a number; a plain array stands for itself.
  $nekton.listOf = function (iterable, wanted) {
    if (isPlain(iterable)) return iterable;
    var iteration = new Iteration(iterable);
    if (wanted === undefined) return iteration.rest();
    var values = [];
    for (var i = 0; i < wanted; i++) values[i] = iteration.next();
    iteration.end();
    return values;
  };

  $nekton.spread = function (list, iterable) {
    if (isPlain(iterable)) return $nekton.appendAll(list, iterable);
    for (var iteration = new Iteration(iterable); iteration.step();) more(list, iteration.value);
    return list;
  };

  $nekton.noObject = function (value, name, key) {
    var what = key === '' ? name === '' ? String(value) : "'" + name + "'"
      : "property '" + key + "' of '" + (name === '' ? String(value) : name) + "'";
    throw new TypeError('Cannot destructure ' + what + ' as it is ' + value + '.');
  };

  // The first argument of a template's tag.
  $nekton.template = function (cooked, raw) {
    defineProperty(cooked, 'raw', {value: freeze(raw), writable: false, enumerable: false, configurable: false});
    return freeze(cooked);
  };

  $nekton.pow = Math.pow;

  // What a regular expression literal makes, anew each time.
  var RegularExpression = RegExp;
  $nekton.regexp = function (source, flags) {
    return new RegularExpression(source, flags);
  };
});
