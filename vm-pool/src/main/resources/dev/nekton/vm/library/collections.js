// Map, Set, WeakMap and WeakSet over the engine's own.
(function (global, $nekton) {
  'use strict';

  var define = $nekton.define, call = $nekton.call, callable = $nekton.callable, classOf = $nekton.natives.classOf;
  var isObject = $nekton.isObject, asObject = $nekton.asObject, natives = $nekton.natives;
  var NativeMap = global.Map, NativeSet = global.Set;
  var valuesOfArray = [][Symbol.iterator], arrayIterators = Object.getPrototypeOf([][Symbol.iterator]());
  var nextOfArray = arrayIterators.next;

  function tagged(prototype, name) {
    Object.defineProperty(prototype, Symbol.toStringTag, {value: name, writable: false, enumerable: false, configurable: true});
  }

  function isPlainList(iterable) {
    return Array.isArray(iterable) && iterable[Symbol.iterator] === valuesOfArray && arrayIterators.next === nextOfArray;
  }

  // Calls add with each element of what is iterable.
  function fill(made, add, usual, iterable, addOne) {
    callable(add);
    if (add === usual && isPlainList(iterable)) {
      for (var i = 0; i < iterable.length; i++) addOne(made, add, iterable[i]);
    } else {
      $nekton.eachOf(iterable, function (element) { addOne(made, add, element); });
    }
    return made;
  }

  function addEntry(made, set, entry) {
    if (!isObject(entry)) throw new TypeError('Iterator value ' + $nekton.describe(entry) + ' is not an entry object');
    call(set, made, entry[0], entry[1]);
  }

  function addValue(made, add, value) {
    call(add, made, value);
  }

  // The engine's weak collections take objects only; what a symbol is the key of stands in a map beside them. A symbol
  // that was registered lives forever and is refused.
  function takeSymbols(name, adder) {
    var prototype = global[name].prototype, weak = global.WeakMap.prototype, maps = NativeMap.prototype;
    var add = prototype[adder], has = prototype.has, get = prototype.get;
    var beside = new global.WeakMap(), weakGet = weak.get, weakSet = weak.set, mapSet = maps.set;
    function symbols(self) {
      call(has, self, self);
      return call(weakGet, beside, self);
    }
    function besides(self, key, value) {
      if (Symbol.keyFor(key) !== undefined) throw new TypeError('Invalid value used in ' + name);
      var known = symbols(self) || new NativeMap();
      call(weakSet, beside, self, known);
      call(mapSet, known, key, value);
      return self;
    }
    function other(native, ofMap) {
      return function (key) {
        if (isObject(key)) return call(native, this, key);
        var known = symbols(this);
        return known && typeof key === 'symbol' ? call(ofMap, known, key) : ofMap === maps.get ? undefined : false;
      };
    }
    define(prototype, {has: other(has, maps.has), 'delete': other(prototype['delete'], maps['delete'])});
    if (!get) {
      define(prototype, {add: function (value) {
        return typeof value === 'symbol' ? besides(this, value, true) : call(add, this, value);
      }});
      return;
    }
    define(prototype, {
      get: other(function (key) {
        var value = call(get, this, key);
        return value === null && !call(has, this, key) ? undefined : value;
      }, maps.get),
      set: function (key, value) {
        return typeof key === 'symbol' ? besides(this, key, value) : call(add, this, key, value);
      }
    });
  }

  // Puts a constructor in the place of the engine's, with the engine's prototype.
  function replace(name, adder, addOne) {
    var Native = global[name], prototype = Native.prototype, usual = prototype[adder];
    function Collection(iterable) {
      if (!(this instanceof Collection)) throw new TypeError('Constructor ' + name + " requires 'new'");
      var made = new Native();
      return iterable === undefined || iterable === null ? made : fill(made, made[adder], usual, iterable, addOne);
    }
    Collection.prototype = prototype;
    $nekton.constructors(global, {[name]: Collection}, {[name]: 0});
    tagged(prototype, name);
    return Collection;
  }

  var Map = replace('Map', 'set', addEntry), Set = replace('Set', 'add', addValue);
  takeSymbols('WeakMap', 'set');
  takeSymbols('WeakSet', 'add');
  replace('WeakMap', 'set', addEntry);
  replace('WeakSet', 'add', addValue);
  [Map, Set].forEach(function (constructor) {
    define(constructor, {get [Symbol.species]() { return this; }});
  });

  var maps = Map.prototype, sets = Set.prototype;
  define(maps, {get size() { return natives.mapSize(this); }});
  define(sets, {get size() { return natives.setSize(this); }, keys: sets.values});
  define(sets, {[Symbol.iterator]: sets.values});
  define(maps, {[Symbol.iterator]: maps.entries});

  function grouping(items, keyOf, add) {
    if (items === undefined || items === null) throw new TypeError($nekton.describe(items) + ' is not iterable');
    callable(keyOf);
    var at = 0;
    $nekton.eachOf(items, function (item) { add(keyOf(item, at++), item); });
  }

  var mapGet = maps.get, mapHas = maps.has, mapSet = maps.set;

  define(Map, {
    groupBy: function groupBy(items, keyOf) {
      var groups = new NativeMap();
      grouping(items, keyOf, function (key, item) {
        if (call(mapHas, groups, key)) {
          var group = call(mapGet, groups, key);
          group[group.length] = item;
        } else {
          call(mapSet, groups, key, [item]);
        }
      });
      return groups;
    }
  });

  // The methods that work with another set, or with anything that has size, has and keys.

  var setAdd = sets.add, setHas = sets.has, setDelete = sets['delete'], setValues = sets.values;
  var setSize = natives.setSize, setEach = sets.forEach;
  var setNext = nextOf(new NativeSet());

  function nextOf(set) {
    return Object.getPrototypeOf(call(setValues, set)).next;
  }

  function aSet(value) {
    if (classOf(value) !== 'Set') throw new TypeError('Receiver is not a Set');
    return value;
  }

  function Other(set) {
    if (!isObject(set)) throw new TypeError($nekton.describe(set) + ' is not a set');
    var size = Number(set.size);
    if (size !== size) throw new TypeError("The 'size' property must be a number");
    this.size = $nekton.integer(size);
    if (this.size < 0) throw new RangeError('Invalid size: ' + this.size);
    this.set = set;
    this.hasOne = callable(set.has);
    this.keysOf = callable(set.keys);
  }
  Other.prototype.has = function (value) {
    return Boolean(call(this.hasOne, this.set, value));
  };
  // Visits the keys until visit returns false.
  Other.prototype.each = function (visit) {
    var iterator = call(this.keysOf, this.set);
    if (!isObject(iterator)) throw new TypeError('The keys of a set must be an iterator');
    var next = iterator.next, step;
    while (!(step = asObject(call(next, iterator))).done) {
      if (visit(step.value) === false) {
        var end = $nekton.method(iterator, 'return');
        if (end !== undefined) asObject(call(end, iterator));
        return;
      }
    }
  };

  // Visits the elements, those added meanwhile as well, until visit returns false; returns whether it got to the end.
  function eachOf(set, visit) {
    var iterator = call(setValues, set), step;
    while (!(step = call(setNext, iterator)).done) {
      if (visit(step.value) === false) return false;
    }
    return true;
  }

  function copied(set) {
    var copy = new NativeSet();
    call(setEach, set, function (value) { call(setAdd, copy, value); });
    return copy;
  }

  define(sets, {
    union: function union(other) {
      aSet(this);
      var set = this, right = new Other(other), result = null;
      right.each(function (key) {
        if (result === null) result = copied(set);
        call(setAdd, result, key);
      });
      return result === null ? copied(set) : result;
    },
    intersection: function intersection(other) {
      aSet(this);
      var set = this, right = new Other(other), result = new NativeSet();
      function keep(key) { call(setAdd, result, key); }
      if (setSize(set) <= right.size) eachOf(set, function (key) { if (right.has(key)) keep(key); });
      else right.each(function (key) { if (call(setHas, set, key)) keep(key); });
      return result;
    },
    difference: function difference(other) {
      aSet(this);
      var set = this, right = new Other(other), result = copied(set);
      if (setSize(set) <= right.size) eachOf(set, function (key) { if (right.has(key)) call(setDelete, result, key); });
      else right.each(function (key) { call(setDelete, result, key); });
      return result;
    },
    symmetricDifference: function symmetricDifference(other) {
      aSet(this);
      var set = this, right = new Other(other), result = null;
      right.each(function (key) {
        if (result === null) result = copied(set);
        if (call(setHas, set, key)) call(setDelete, result, key);
        else call(setAdd, result, key);
      });
      return result === null ? copied(set) : result;
    },
    isSubsetOf: function isSubsetOf(other) {
      aSet(this);
      var right = new Other(other);
      return setSize(this) <= right.size && eachOf(this, function (key) { return right.has(key); });
    },
    isSupersetOf: function isSupersetOf(other) {
      aSet(this);
      var set = this, right = new Other(other), all = setSize(set) >= right.size;
      if (all) right.each(function (key) { return all = call(setHas, set, key); });
      return all;
    },
    isDisjointFrom: function isDisjointFrom(other) {
      aSet(this);
      var set = this, right = new Other(other), none = true;
      if (setSize(set) <= right.size) return eachOf(set, function (key) { return !right.has(key); });
      right.each(function (key) { return none = !call(setHas, set, key); });
      return none;
    }
  });

  // What Java reads the entries of a Map and the elements of a Set with.
  var mapEach = maps.forEach;
  $nekton.entriesOf = function (collection) {
    var entries = [];
    if (classOf(collection) === 'Map') call(mapEach, collection, function (value, key) { entries.push([key, value]); });
    else call(setEach, collection, function (value) { entries.push(value); });
    return entries;
  };
});
