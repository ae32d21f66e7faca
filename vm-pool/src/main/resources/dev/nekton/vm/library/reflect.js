// Reflect.
(function (global, $nekton) {
  'use strict';

  var isObject = $nekton.isObject, propertyKey = $nekton.propertyKey, isConstructor = $nekton.isConstructor;
  var getPrototypeOf = Object.getPrototypeOf, descriptorOf = Object.getOwnPropertyDescriptor;

  function target(value) {
    if (!isObject(value)) throw new TypeError($nekton.describe(value) + ' is not an object');
    return value;
  }

  function listOf(value) {
    var items = target(value), size = $nekton.length(items), list = [];
    for (var i = 0; i < size; i++) list[i] = items[i];
    return list;
  }

  function find(object, key) {
    for (var owner = object; owner !== null; owner = getPrototypeOf(owner)) {
      var found = descriptorOf(owner, key);
      if (found) return found;
    }
  }

  function set(object, key, value, receiver) {
    var found = find(object, key);
    if (found && !('value' in found)) {
      if (found.set) found.set.call(receiver, value);
      return found.set !== undefined;
    }
    if (found && !found.writable || !isObject(receiver)) return false;
    var own = descriptorOf(receiver, key);
    if (!own) return $nekton.defineProperty(receiver, key, {value: value, writable: true, enumerable: true, configurable: true});
    return 'value' in own && own.writable && $nekton.defineProperty(receiver, key, {value: value});
  }

  $nekton.define(global, {Reflect: {}});
  $nekton.define(Reflect, {
    apply: function (f, self, list) {
      $nekton.callable(f);
      return Function.prototype.apply.call(f, self, listOf(list));
    },
    construct: function (constructor, list, newTarget) {
      var made = arguments.length > 2 ? newTarget : constructor;
      if (!isConstructor(constructor) || !isConstructor(made)) throw new TypeError($nekton.describe(constructor) + ' is not a constructor');
      return $nekton.constructFor(constructor, listOf(list), made);
    },
    defineProperty: function (object, key, attributes) {
      var name = (target(object), propertyKey(key));
      return $nekton.defineProperty(object, name, target(attributes));
    },
    deleteProperty: function (object, key) {
      return $nekton.deleteProperty(target(object), propertyKey(key));
    },
    get: function (object, key, receiver) {
      var name = (target(object), propertyKey(key));
      if (arguments.length < 3 || receiver === object) return object[name];
      var found = find(object, name);
      return !found ? undefined : 'value' in found ? found.value : found.get && found.get.call(receiver);
    },
    getOwnPropertyDescriptor: function (object, key) {
      return descriptorOf(target(object), propertyKey(key));
    },
    getPrototypeOf: function (object) {
      return getPrototypeOf(target(object));
    },
    has: function (object, key) {
      return propertyKey(key) in target(object);
    },
    isExtensible: function (object) {
      return Object.isExtensible(target(object));
    },
    ownKeys: function (object) {
      return $nekton.ownKeys(target(object));
    },
    preventExtensions: function (object) {
      Object.preventExtensions(target(object));
      return true;
    },
    set: function (object, key, value, receiver) {
      var name = (target(object), propertyKey(key));
      return set(object, name, value, arguments.length < 4 ? object : receiver);
    },
    setPrototypeOf: function (object, prototype) {
      target(object);
      if (prototype !== null) target(prototype);
      return $nekton.setPrototypeOf(object, prototype);
    }
  }, {construct: 2, get: 2, set: 3});
  $nekton.tag(Reflect, 'Reflect');
});
