// What all iterators inherit, and how the library's files run through what can be iterated.
(function (global, $nekton) {
  'use strict';

  var define = $nekton.define, isObject = $nekton.isObject, describe = $nekton.describe, getPrototypeOf = Object.getPrototypeOf;

  var ITERATOR = Symbol.iterator;

  var IteratorPrototype = getPrototypeOf(getPrototypeOf([][Symbol.iterator]()));
  delete IteratorPrototype.constructor;
  define(IteratorPrototype, {[Symbol.iterator]: function () { return this; }});

  var AsyncIteratorPrototype = {};
  define(AsyncIteratorPrototype, {[Symbol.asyncIterator]: function () { return this; }});

  // Calls a function whatever its own members or those of Function.prototype are.
  var call = Function.prototype.call.bind(Function.prototype.call);

  function asObject(result) {
    if (!isObject(result)) throw new TypeError('Iterator result ' + describe(result) + ' is not an object');
    return result;
  }

  // Returns an iterator with its next function, which is looked up once.
  function opened(iterator) {
    if (!isObject(iterator)) throw new TypeError('Result of the Symbol.iterator method is not an object');
    return {iterator: iterator, next: iterator.next};
  }

  function openIterator(iterable) {
    var make = iterable === undefined || iterable === null ? undefined : iterable[ITERATOR];
    if (typeof make !== 'function') throw new TypeError(describe(iterable) + ' is not iterable');
    return opened(call(make, iterable));
  }

  // Tells an iterator that nothing more is wanted of it, because of an error that counts for more than its own.
  function closeQuietly(iterator) {
    try {
      var end = iterator['return'];
      if (end !== undefined && end !== null) call(end, iterator);
    } catch (e) {
      $nekton.caught(e);
    }
  }

  // What a for-in that can pause goes through: the keys there were when it began, without those deleted since.
  function Keys(object) {
    this.object = object === undefined || object === null ? object : Object(object);
    this.first = null;
    this.key = undefined;
    for (var key in object) {
      var added = {key: key, next: null};
      if (last) last.next = added;
      else this.first = added;
      var last = added;
    }
  }

  define(Keys.prototype, {
    next: function () {
      while (this.first !== null) {
        this.key = this.first.key;
        this.first = this.first.next;
        if (this.key in this.object) return true;
      }
      return false;
    }
  });

  // Calls what was looked up before the arguments were evaluated; text is what the user wrote for it.
  function invoke(text, callee, self, a, b, c) {
    if (typeof callee !== 'function') throw new TypeError((text || '(intermediate value)') + ' is not a function');
    switch (arguments.length) {
      case 3: return call(callee, self);
      case 4: return call(callee, self, a);
      case 5: return call(callee, self, a, b);
      case 6: return call(callee, self, a, b, c);
      default: return call.apply(undefined, [callee, self, a, b, c].concat(rest(arguments, 6)));
    }
  }

  function rest(list, from) {
    var values = [];
    for (var i = from; i < list.length; i++) values[i - from] = list[i];
    return values;
  }

  define($nekton, {IteratorPrototype: IteratorPrototype, AsyncIteratorPrototype: AsyncIteratorPrototype, call: call,
    asObject: asObject, opened: opened, openIterator: openIterator, closeQuietly: closeQuietly,
    keysOf: function (object) { return new Keys(object); }, invoke: invoke});
});
