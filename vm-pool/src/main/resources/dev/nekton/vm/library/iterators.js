// What all iterators inherit, and how the library's files run through what can be iterated.
(function (global, $nekton) {
  'use strict';

  var define = $nekton.define, getPrototypeOf = Object.getPrototypeOf;

  ['asyncIterator', 'species', 'toStringTag'].forEach(function (name) {
    if (Symbol[name] === undefined) Object.defineProperty(Symbol, name, {value: Symbol('Symbol.' + name)});
  });

  var IteratorPrototype = getPrototypeOf(getPrototypeOf([][Symbol.iterator]()));
  delete IteratorPrototype.constructor;
  define(IteratorPrototype, {[Symbol.iterator]: function () { return this; }});

  var AsyncIteratorPrototype = {};
  define(AsyncIteratorPrototype, {[Symbol.asyncIterator]: function () { return this; }});

  // Calls a function whatever its own members or those of Function.prototype are.
  var call = Function.prototype.call.bind(Function.prototype.call);

  function isObject(value) {
    return typeof value === 'object' ? value !== null : typeof value === 'function';
  }

  // What stands for a value in a message; a script's own code is not asked.
  function shown(value) {
    return typeof value === 'string' ? '"' + value + '"' : typeof value === 'symbol' || isObject(value) ? typeof value : String(value);
  }

  function asObject(result) {
    if (!isObject(result)) throw new TypeError('Iterator result ' + shown(result) + ' is not an object');
    return result;
  }

  function method(object, key) {
    var found = object[key];
    if (found === undefined || found === null) return undefined;
    if (typeof found !== 'function') throw new TypeError(shown(found) + ' is not a function');
    return found;
  }

  // Returns an iterator with its next function, which is looked up once.
  function opened(iterator) {
    if (!isObject(iterator)) throw new TypeError('Result of the Symbol.iterator method is not an object');
    return {iterator: iterator, next: iterator.next};
  }

  function iterate(iterable) {
    var make = iterable === undefined || iterable === null ? undefined : iterable[Symbol.iterator];
    if (typeof make !== 'function') throw new TypeError(shown(iterable) + ' is not iterable');
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

  function each(iterable, visit) {
    var record = iterate(iterable), step;
    while (!(step = asObject(call(record.next, record.iterator))).done) {
      var value = step.value;
      try {
        visit(value);
      } catch (e) {
        e = $nekton.caught(e);
        closeQuietly(record.iterator);
        throw e;
      }
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

  $nekton.define($nekton, {IteratorPrototype: IteratorPrototype, AsyncIteratorPrototype: AsyncIteratorPrototype, call: call,
    isObject: isObject, shown: shown, asObject: asObject, method: method, opened: opened, iterate: iterate, each: each,
    closeQuietly: closeQuietly, keysOf: function (object) { return new Keys(object); }, invoke: invoke});
});
