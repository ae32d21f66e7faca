// structuredClone, atob and btoa, and the exceptions of theirs that browsers and Node.js throw.
(function (global, $nekton) {
  'use strict';

  var define = $nekton.define, call = $nekton.call, isObject = $nekton.isObject, natives = $nekton.natives, classOf = natives.classOf;
  var CODES = {InvalidCharacterError: 5, DataCloneError: 25};
  var ERRORS = ['Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'];
  var TYPED = /^(Int8|Uint8|Uint8Clamped|Int16|Uint16|Int32|Uint32|Float32|Float64)Array$/;
  var mapGet = Map.prototype.get, mapSet = Map.prototype.set, mapHas = Map.prototype.has, mapEach = Map.prototype.forEach;
  var setAdd = Set.prototype.add, setEach = Set.prototype.forEach, getTime = Date.prototype.getTime;
  var NativeMap = Map, NativeSet = Set, NativeDate = Date, constructors = {}, errorPrototypes = {};

  function DOMException(message, name) {
    if (!(this instanceof DOMException)) throw new TypeError("Constructor DOMException requires 'new'");
    var error = new Error(message === undefined ? '' : String(message)), kind = name === undefined ? 'Error' : String(name);
    Object.setPrototypeOf(error, DOMException.prototype);
    return define(error, {name: kind, code: CODES[kind] || 0});
  }
  DOMException.prototype = Object.create(Error.prototype);
  $nekton.constructors(global, {DOMException: DOMException}, {DOMException: 0});
  Object.defineProperty(DOMException.prototype, Symbol.toStringTag,
    {value: 'DOMException', writable: false, enumerable: false, configurable: true});

  ERRORS.forEach(function (name) { errorPrototypes[name] = global[name].prototype; });
  ['RegExp', 'ArrayBuffer', 'DataView', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array',
    'Int32Array', 'Uint32Array', 'Float32Array', 'Float64Array'].forEach(function (name) { constructors[name] = global[name]; });
  var sliceBuffer = ArrayBuffer.prototype.slice;

  function uncloneable(value) {
    var text = typeof value === 'symbol' || typeof value === 'function' ? String(value) : '#<' + (classOf(value) === 'Slots' ? 'Object' : classOf(value)) + '>';
    return new DOMException(text + ' could not be cloned.', 'DataCloneError');
  }

  function cloned(value, known) {
    if (typeof value === 'symbol' || typeof value === 'function') throw uncloneable(value);
    if (!isObject(value)) return value;
    if (call(mapHas, known, value)) return call(mapGet, known, value);
    var kind = classOf(value);
    if (kind === 'Object' || kind === 'Arguments') return members(value, remembered(known, value, {}), known);
    if (kind === 'Array') {
      var list = remembered(known, value, []);
      list.length = value.length;
      return members(value, list, known);
    }
    if (kind === 'Map') return clonedMap(value, remembered(known, value, new NativeMap()), known);
    if (kind === 'Set') return clonedSet(value, remembered(known, value, new NativeSet()), known);
    return remembered(known, value, TYPED.test(kind) || kind === 'DataView' ? clonedView(value, kind, known) : simple(value, kind, known));
  }

  function remembered(known, value, clone) {
    call(mapSet, known, value, clone);
    return clone;
  }

  function members(value, clone, known) {
    var keys = Object.keys(value);
    for (var i = 0; i < keys.length; i++) {
      $nekton.defineProperty(clone, keys[i],
        {value: cloned(value[keys[i]], known), writable: true, enumerable: true, configurable: true});
    }
    return clone;
  }

  function clonedMap(map, clone, known) {
    var entries = [];
    call(mapEach, map, function (value, key) { entries[entries.length] = [key, value]; });
    for (var i = 0; i < entries.length; i++) call(mapSet, clone, cloned(entries[i][0], known), cloned(entries[i][1], known));
    return clone;
  }

  function clonedSet(set, clone, known) {
    var values = [];
    call(setEach, set, function (value) { values[values.length] = value; });
    for (var i = 0; i < values.length; i++) call(setAdd, clone, cloned(values[i], known));
    return clone;
  }

  function clonedView(view, kind, known) {
    var isData = kind === 'DataView', Made = constructors[kind];
    var buffer = cloned(isData ? natives.viewBuffer(view) : natives.arrayBuffer(view), known);
    return isData ? new Made(buffer, natives.viewOffset(view), natives.viewLength(view))
      : new Made(buffer, natives.arrayOffset(view), natives.arrayLength(view));
  }

  function simple(value, kind, known) {
    switch (kind) {
      case 'Number': return Object(Number(value));
      case 'String': return Object(String(value));
      case 'Boolean': return Object(natives.booleanOf(value));
      case 'Date': return new NativeDate(call(getTime, value));
      case 'RegExp': return new constructors.RegExp(value.source, value.flags);
      case 'ArrayBuffer': return call(sliceBuffer, value, 0);
      case 'Error': return clonedError(value, known);
      default: throw uncloneable(value);
    }
  }

  function clonedError(error, known) {
    var name = String(error.name), made = new Error();
    Object.setPrototypeOf(made, errorPrototypes[ERRORS.indexOf(name) < 0 ? 'Error' : name]);
    call(mapSet, known, error, made);
    ['message', 'cause'].forEach(function (key) {
      var found = Object.getOwnPropertyDescriptor(error, key);
      if (found === undefined || !('value' in found)) return;
      var value = key === 'message' ? String(found.value) : cloned(found.value, known);
      Object.defineProperty(made, key, {value: value, writable: true, enumerable: false, configurable: true});
    });
    return made;
  }

  function invalid(message) {
    return new DOMException(message, 'InvalidCharacterError');
  }

  define(global, {
    structuredClone: function structuredClone(value, options) {
      if (arguments.length === 0) throw new TypeError('The value argument must be specified');
      var transfer = isObject(options) ? options.transfer : undefined;
      if (transfer !== undefined && $nekton.length(transfer) > 0) {
        throw new DOMException('Nothing can be transferred', 'DataCloneError');
      }
      return cloned(value, new NativeMap());
    },
    atob: function atob(data) {
      if (arguments.length === 0) throw new TypeError('The data argument must be specified');
      var text = $nekton.fromBase64(String(data));
      if (text === undefined) throw invalid('The string to be decoded is not correctly encoded.');
      return text;
    },
    btoa: function btoa(data) {
      if (arguments.length === 0) throw new TypeError('The data argument must be specified');
      var text = $nekton.toBase64(String(data));
      if (text === undefined) throw invalid('Invalid character');
      return text;
    }
  }, {structuredClone: 1});
});
