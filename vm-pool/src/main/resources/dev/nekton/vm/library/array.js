// Array: what the engine lacks.
(function (global, $nekton) {
  'use strict';

  var integer = $nekton.integer, length = $nekton.length, relative = $nekton.relative, object = $nekton.object;
  var callable = $nekton.callable, same = $nekton.same, put = $nekton.put, list = $nekton.newList, species = $nekton.arraySpecies;
  var isArray = Array.isArray, prototype = Array.prototype, LIMIT = 9007199254740991;
  function search(list, test, self, from, to, step) {
    callable(test);
    for (var i = from; i !== to; i += step) {
      if (test.call(self, list[i], i, list)) return i;
    }
    return -1;
  }

  function flatten(into, at, from, depth, mapper, self) {
    var size = length(from);
    for (var i = 0; i < size; i++) {
      if (!(i in from)) continue;
      var item = mapper ? mapper.call(self, from[i], i, from) : from[i];
      if (depth > 0 && isArray(item)) at = flatten(into, at, item, depth - 1);
      else put(into, at++, item);
    }
    return at;
  }

  function rest(list, from) {
    var items = [];
    for (var i = from; i < list.length; i++) items[i - from] = list[i];
    return items;
  }

  function copy(list, size) {
    var made = $nekton.newList(size);
    for (var i = 0; i < size; i++) made[i] = list[i];
    return made;
  }

  $nekton.define(prototype, {
    at: function (index) {
      var from = object(this, 'Array.prototype.at'), size = length(from), place = integer(index);
      return from[place < 0 ? size + place : place];
    },
    copyWithin: function (target, start, end) {
      var from = object(this, 'Array.prototype.copyWithin'), size = length(from);
      var to = relative(target, size, 0), first = relative(start, size, 0), last = relative(end, size, size);
      $nekton.move(from, first, to, Math.min(last - first, size - to));
      return from;
    },
    fill: function (value, start, end) {
      var into = object(this, 'Array.prototype.fill'), size = length(into);
      var i = relative(start, size, 0), to = relative(end, size, size);
      for (; i < to; i++) into[i] = value;
      return into;
    },
    find: function (test, self) {
      var from = object(this, 'Array.prototype.find');
      return from[search(from, test, self, 0, length(from), 1)];
    },
    findIndex: function (test, self) {
      var from = object(this, 'Array.prototype.findIndex');
      return search(from, test, self, 0, length(from), 1);
    },
    findLast: function (test, self) {
      var from = object(this, 'Array.prototype.findLast');
      return from[search(from, test, self, length(from) - 1, -1, -1)];
    },
    findLastIndex: function (test, self) {
      var from = object(this, 'Array.prototype.findLastIndex');
      return search(from, test, self, length(from) - 1, -1, -1);
    },
    flat: function (depth) {
      var from = object(this, 'Array.prototype.flat'), deep = depth === undefined ? 1 : integer(depth), made = species(from, 0);
      flatten(made, 0, from, deep);
      return made;
    },
    flatMap: function (mapper, self) {
      var from = object(this, 'Array.prototype.flatMap');
      callable(mapper);
      var made = species(from, 0);
      flatten(made, 0, from, 1, mapper, self);
      return made;
    },
    includes: function (wanted, start) {
      var from = object(this, 'Array.prototype.includes'), size = length(from);
      if (size === 0) return false;
      for (var i = relative(start, size, 0); i < size; i++) {
        if (same(from[i], wanted)) return true;
      }
      return false;
    },
    toReversed: function () {
      var from = object(this, 'Array.prototype.toReversed'), size = length(from), made = list(size);
      for (var i = 0; i < size; i++) made[i] = from[size - 1 - i];
      return made;
    },
    toSorted: function (compare) {
      if (compare !== undefined) callable(compare);
      var from = object(this, 'Array.prototype.toSorted');
      return prototype.sort.call(copy(from, length(from)), compare);
    },
    toSpliced: function (start, count) {
      var from = object(this, 'Array.prototype.toSpliced'), size = length(from), first = relative(start, size, 0), i;
      var skipped = arguments.length === 0 ? 0 : arguments.length === 1 ? size - first
        : Math.min(Math.max(integer(count), 0), size - first);
      var items = rest(arguments, 2), wanted = size - skipped + items.length;
      if (wanted > LIMIT) throw new TypeError('Invalid array length');
      var made = list(wanted);
      for (i = 0; i < first; i++) made[i] = from[i];
      for (i = 0; i < items.length; i++) made[first + i] = items[i];
      for (i = first + skipped; i < size; i++) made[i - skipped + items.length] = from[i];
      return made;
    },
    with: function (index, value) {
      var from = object(this, 'Array.prototype.with'), size = length(from), place = integer(index);
      if (place < 0) place += size;
      if (place < 0 || place >= size) throw new RangeError('Invalid index : ' + index);
      var made = copy(from, size);
      made[place] = value;
      return made;
    }
  }, {copyWithin: 2, fill: 1, find: 1, findIndex: 1, findLast: 1, findLastIndex: 1, flat: 0, flatMap: 1,
    includes: 1});

  function make(constructor, size) {
    return $nekton.isConstructor(constructor) && constructor !== Array ? new constructor(size) : list(size);
  }

  function copied(items, mapper, self) {
    var made = [];
    for (var i = 0; i < items.length; i++) made[i] = mapper ? mapper.call(self, items[i], i) : items[i];
    return made;
  }

  function define(target, key, value) {
    if (target.constructor === Array && isArray(target)) target[key] = value;
    else if (!$nekton.defineProperty(target, key, {value: value, writable: true, enumerable: true, configurable: true})) {
      throw new TypeError('Cannot define property ' + key);
    }
  }

  var values = $nekton.asMethod(prototype[Symbol.iterator], 'values', 0);

  $nekton.define(Array, {
    from: function (items, mapper, self) {
      if (mapper !== undefined) callable(mapper);
      var start = $nekton.method(object(items, 'Array.from'), Symbol.iterator), made, size;
      if (this === Array && start === values && isArray(items)) return copied(items, mapper, self);
      if (start) {
        made = $nekton.isConstructor(this) && this !== Array ? new this() : [];
        size = $nekton.eachOf(items, function (item, i) {
          define(made, i, mapper ? mapper.call(self, item, i) : item);
        }, start);
      } else {
        var source = Object(items);
        size = length(source);
        made = make(this, size);
        for (var i = 0; i < size; i++) define(made, i, mapper ? mapper.call(self, source[i], i) : source[i]);
      }
      made.length = size;
      return made;
    },
    of: function () {
      var made = make(this, arguments.length);
      for (var i = 0; i < arguments.length; i++) define(made, i, arguments[i]);
      made.length = arguments.length;
      return made;
    },
    get [Symbol.species]() { return this; }
  }, {from: 1});

  var unscopables = Object.create(null);
  ['at', 'copyWithin', 'entries', 'fill', 'find', 'findIndex', 'findLast', 'findLastIndex', 'flat', 'flatMap', 'includes', 'keys',
    'toReversed', 'toSorted', 'toSpliced', 'values'].forEach(function (name) { unscopables[name] = true; });
  Object.defineProperty(prototype, Symbol.unscopables, {value: unscopables, writable: false, enumerable: false, configurable: true});

  delete prototype.assertNumeric;
  $nekton.tag(Object.getPrototypeOf([][Symbol.iterator]()), 'Array Iterator');
  $nekton.define(prototype, {values: values});
});
