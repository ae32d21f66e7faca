// Object.
(function (global, $nekton) {
  'use strict';

  var object = $nekton.object, isObject = $nekton.isObject, propertyKey = $nekton.propertyKey, put = $nekton.put;
  $nekton.define(Object, $nekton.objectFunctions());
  $nekton.define(Object.prototype, $nekton.objectMethods());

  var keysOf = Object.keys, symbolsOf = Object.getOwnPropertySymbols, descriptorOf = Object.getOwnPropertyDescriptor;
  var getPrototypeOf = Object.getPrototypeOf, defineProperty = Object.defineProperty;
  var hasOwn = Object.prototype.hasOwnProperty, isEnumerable = Object.prototype.propertyIsEnumerable, kindOf = Object.prototype.toString;

  function eachEnumerable(from, take) {
    var keys = keysOf(from);
    for (var i = 0; i < keys.length; i++) {
      if (isEnumerable.call(from, keys[i])) take(keys[i]);
    }
  }

  function group(items, callback) {
    object(items, 'Object.groupBy');
    $nekton.callable(callback);
    var groups = Object.create(null);
    $nekton.eachOf(items, function (item, i) {
      var key = propertyKey(callback(item, i));
      if (hasOwn.call(groups, key)) groups[key].push(item);
      else put(groups, key, [item]);
    });
    return groups;
  }

  function assign(to, from) {
    var keys = keysOf(from), symbols = symbolsOf(from), i;
    for (i = 0; i < keys.length; i++) {
      if (isEnumerable.call(from, keys[i])) to[keys[i]] = from[keys[i]];
    }
    for (i = 0; i < symbols.length; i++) {
      if (isEnumerable.call(from, symbols[i])) to[symbols[i]] = from[symbols[i]];
    }
  }

  $nekton.define(Object, {
    assign: function (target, source) {
      var to = object(target, 'Object.assign');
      for (var i = 1; i < arguments.length; i++) {
        if (arguments[i] !== null && arguments[i] !== undefined) assign(to, Object(arguments[i]));
      }
      return to;
    },
    entries: function (value) {
      var from = object(value, 'Object.entries'), made = [];
      eachEnumerable(from, function (key) { made.push([key, from[key]]); });
      return made;
    },
    values: function (value) {
      var from = object(value, 'Object.values'), made = [];
      eachEnumerable(from, function (key) { made.push(from[key]); });
      return made;
    },
    fromEntries: function (entries) {
      var made = {};
      object(entries, 'Object.fromEntries');
      $nekton.eachOf(entries, function (entry) {
        if (!isObject(entry)) throw new TypeError('Iterator value ' + $nekton.describe(entry) + ' is not an entry object');
        var key = entry[0], value = entry[1];
        put(made, propertyKey(key), value);
      });
      return made;
    },
    getOwnPropertyDescriptors: function (value) {
      var from = object(value, 'Object.getOwnPropertyDescriptors'), made = {};
      $nekton.ownKeys(from).forEach(function (key) {
        var descriptor = descriptorOf(from, key);
        if (descriptor) put(made, key, descriptor);
      });
      return made;
    },
    groupBy: group,
    hasOwn: function (value, key) {
      return hasOwn.call(object(value, 'Object.hasOwn'), propertyKey(key));
    },
    is: function (a, b) {
      return a === b ? a !== 0 || 1 / a === 1 / b : a !== a && b !== b;
    }
  });

  var proto = descriptorOf(Object.prototype, '__proto__');
  $nekton.asMethod(proto.get, 'get __proto__', 0);
  $nekton.asMethod(proto.set, 'set __proto__', 1);

  function accessor(self, key, attributes, f) {
    $nekton.callable(f);
    attributes.enumerable = attributes.configurable = true;
    defineProperty(self, propertyKey(key), attributes);
  }

  function lookup(self, key, side) {
    for (var owner = self, name = propertyKey(key); owner !== null; owner = getPrototypeOf(owner)) {
      var found = descriptorOf(owner, name);
      if (found) return found[side];
    }
  }

  var builtIn = ['Arguments', 'Array', 'Boolean', 'Date', 'Error', 'Function', 'Number', 'RegExp', 'String'];

  $nekton.define(Object.prototype, {
    toString: function () {
      if (this === undefined || this === null) return kindOf.call(this);
      var tag = Object(this)[Symbol.toStringTag];
      if (typeof tag === 'string') return '[object ' + tag + ']';
      var kind = typeof this === 'symbol' ? 'Object' : $nekton.classOf(Object(this));
      return builtIn.indexOf(kind) >= 0 ? '[object ' + kind + ']' : '[object Object]';
    },
    __defineGetter__: function (key, getter) { accessor(object(this, '__defineGetter__'), key, {get: getter}, getter); },
    __defineSetter__: function (key, setter) { accessor(object(this, '__defineSetter__'), key, {set: setter}, setter); },
    __lookupGetter__: function (key) { return lookup(object(this, '__lookupGetter__'), key, 'get'); },
    __lookupSetter__: function (key) { return lookup(object(this, '__lookupSetter__'), key, 'set'); }
  });
});
