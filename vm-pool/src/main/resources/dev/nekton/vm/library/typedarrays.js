// ArrayBuffer, DataView and what all typed arrays have in common; the elements themselves are the engine's.
(function (global, $nekton) {
  'use strict';

  var define = $nekton.define, integer = $nekton.integer, relative = $nekton.relative, callable = $nekton.callable;
  var isObject = $nekton.isObject, call = $nekton.call, natives = $nekton.natives, classOf = natives.classOf;
  var arrayLength = natives.arrayLength, arrayBuffer = natives.arrayBuffer, arrayOffset = natives.arrayOffset;
  var bufferLength = natives.bufferLength, viewLength = natives.viewLength, viewOffset = natives.viewOffset;
  var NAMES = ['Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array',
    'Float32Array', 'Float64Array'];
  var NativeBuffer = global.ArrayBuffer, NativeView = global.DataView, Bytes = global.Uint8Array, made = {};
  var setElements = Bytes.prototype.set, valuesOfArray = [][Symbol.iterator];
  var arrayIterators = Object.getPrototypeOf([][Symbol.iterator]()), nextOfArray = arrayIterators.next;
  var arrays = Array.prototype, keysOfArray = arrays.keys, entriesOfArray = arrays.entries;

  function fixed(target, name, value) {
    Object.defineProperty(target, name, {value: value, writable: false, enumerable: false, configurable: false});
  }

  function tagged(prototype, name) {
    Object.defineProperty(prototype, Symbol.toStringTag, {value: name, writable: false, enumerable: false, configurable: true});
  }

  function withSpecies(constructor) {
    define(constructor, {get [Symbol.species]() { return this; }});
  }

  function index(value, what) {
    var at = integer(value);
    if (at < 0 || at > 9007199254740991) throw new RangeError('Invalid ' + what + ': ' + at);
    return at;
  }

  function needsNew(self, constructor, name) {
    if (!(self instanceof constructor)) throw new TypeError("Constructor " + name + " requires 'new'");
  }

  function speciesOf(object, usual) {
    var constructor = object.constructor;
    if (constructor === undefined) return usual;
    if (!isObject(constructor)) throw new TypeError('object.constructor is not an object');
    var species = constructor[Symbol.species];
    if (species === undefined || species === null) return usual;
    if (typeof species !== 'function') throw new TypeError('object.constructor[Symbol.species] is not a constructor');
    return species;
  }

  // ArrayBuffer

  function buffer(value) {
    var length = bufferLength(value);
    if (length < 0) throw new TypeError('Receiver is not an ArrayBuffer');
    return length;
  }

  function ArrayBuffer(length) {
    needsNew(this, ArrayBuffer, 'ArrayBuffer');
    var bytes = index(length, 'array buffer length');
    if (bytes > 2147483647) throw new RangeError('Array buffer allocation failed');
    return new NativeBuffer(bytes);
  }
  ArrayBuffer.prototype = NativeBuffer.prototype;

  define(NativeBuffer.prototype, {
    get byteLength() { return buffer(this); },
    slice: function slice(start, end) {
      var bytes = buffer(this), from = relative(start, bytes, 0), to = relative(end, bytes, bytes), size = Math.max(to - from, 0);
      var Made = speciesOf(this, ArrayBuffer), copy = new Made(size);
      if (buffer(copy) < size || copy === this) throw new TypeError('Species constructor returned an invalid ArrayBuffer');
      call(setElements, new Bytes(copy), new Bytes(this, from, size));
      return copy;
    }
  });
  tagged(NativeBuffer.prototype, 'ArrayBuffer');
  $nekton.constructors(global, {ArrayBuffer: ArrayBuffer});
  define(ArrayBuffer, {isView: function isView(value) { return arrayLength(value) >= 0 || viewLength(value) >= 0; }});
  withSpecies(ArrayBuffer);

  // DataView

  function view(value) {
    var length = viewLength(value);
    if (length < 0) throw new TypeError('Receiver is not a DataView');
    return length;
  }

  function DataView(buffer, byteOffset, byteLength) {
    needsNew(this, DataView, 'DataView');
    var bytes = bufferLength(buffer);
    if (bytes < 0) throw new TypeError('First argument to DataView constructor must be an ArrayBuffer');
    var offset = index(byteOffset, 'offset');
    if (offset > bytes) throw new RangeError('Start offset ' + offset + ' is outside the bounds of the buffer');
    var size = byteLength === undefined ? bytes - offset : index(byteLength, 'DataView length');
    if (offset + size > bytes) throw new RangeError('Invalid DataView length ' + size);
    return $nekton.dataView(buffer, offset, size);
  }
  DataView.prototype = NativeView.prototype;

  function reader(native, bytes) {
    return function (position, littleEndian) {
      var size = view(this), at = index(position, 'offset'), little = Boolean(littleEndian);
      if (at + bytes > size) throw new RangeError('Offset is outside the bounds of the DataView');
      return call(native, this, at, little);
    };
  }

  function writer(native, bytes) {
    return function (position, value, littleEndian) {
      var size = view(this), at = index(position, 'offset'), number = Number(value), little = Boolean(littleEndian);
      if (at + bytes > size) throw new RangeError('Offset is outside the bounds of the DataView');
      call(native, this, at, number, little);
    };
  }

  var accessors = {}, lengths = {}, views = NativeView.prototype;
  NAMES.forEach(function (name) {
    var type = name.slice(0, -5), bytes = global[name].BYTES_PER_ELEMENT;
    if (type === 'Uint8Clamped') return;
    accessors['get' + type] = reader(views['get' + type], bytes);
    accessors['set' + type] = writer(views['set' + type], bytes);
    lengths['get' + type] = 1;
    lengths['set' + type] = 2;
  });
  define(views, accessors, lengths);
  define(views, {
    get buffer() { return view(this), natives.viewBuffer(this); },
    get byteLength() { return view(this); },
    get byteOffset() { return view(this), viewOffset(this); }
  });
  tagged(views, 'DataView');
  $nekton.constructors(global, {DataView: DataView}, {DataView: 1});

  // What typed arrays inherit.

  function TypedArray() {
    throw new TypeError('Abstract class TypedArray not directly constructable');
  }

  function size(list) {
    var length = arrayLength(list);
    if (length < 0) throw new TypeError('this is not a typed array.');
    return length;
  }

  function newArray(Made, length) {
    var list = new Made(length);
    if (size(list) < length) throw new TypeError('Derived constructor created an array which was too small');
    return list;
  }

  function newSpecies(list, length) {
    return newArray(speciesOf(list, made[classOf(list)]), length);
  }

  function search(list, test, self, from, to, step) {
    callable(test);
    for (var i = from; i !== to; i += step) {
      if (test.call(self, list[i], i, list)) return i;
    }
    return -1;
  }

  function reduced(list, combine, given, initial, from, to, step) {
    callable(combine);
    if (!given && from === to) throw new TypeError('Reduce of empty array with no initial value');
    var result = given ? initial : list[from];
    for (var i = given ? from : from + step; i !== to; i += step) result = combine(result, list[i], i, list);
    return result;
  }

  function copied(list, length) {
    var copy = new made[classOf(list)](length);
    call(setElements, copy, list);
    return copy;
  }

  function sorted(list, compare) {
    if (compare === undefined) return natives.sortNumbers(list);
    var values = [], length = arrayLength(list);
    for (var i = 0; i < length; i++) values[i] = list[i];
    values.sort(function (a, b) {
      var order = Number(compare(a, b));
      return order > 0 ? 1 : order < 0 ? -1 : 0;
    });
    for (i = 0; i < length; i++) list[i] = values[i];
    return list;
  }

  function comparing(compare) {
    if (compare !== undefined && typeof compare !== 'function') {
      throw new TypeError('The comparison function must be either a function or undefined');
    }
  }

  $nekton.asConstructor(TypedArray);
  var common = TypedArray.prototype;
  define(common, {
    get buffer() { return size(this), arrayBuffer(this); },
    get byteLength() { return size(this) * made[classOf(this)].BYTES_PER_ELEMENT; },
    get byteOffset() { return size(this), arrayOffset(this); },
    get length() { return size(this); },
    get [Symbol.toStringTag]() { return arrayLength(this) < 0 ? undefined : classOf(this); },
    at: function at(index) {
      var length = size(this), place = integer(index);
      return this[place < 0 ? length + place : place];
    },
    copyWithin: function copyWithin(target, start, end) {
      var length = size(this), to = relative(target, length, 0), from = relative(start, length, 0);
      var count = Math.min(relative(end, length, length) - from, length - to);
      if (count > 0) call(setElements, this, new made[classOf(this)](this).subarray(from, from + count), to);
      return this;
    },
    entries: function entries() { return size(this), call(entriesOfArray, this); },
    every: function every(test, self) {
      var length = size(this);
      callable(test);
      for (var i = 0; i < length; i++) {
        if (!test.call(self, this[i], i, this)) return false;
      }
      return true;
    },
    fill: function fill(value, start, end) {
      var length = size(this), number = Number(value), from = relative(start, length, 0), to = relative(end, length, length);
      for (var i = from; i < to; i++) this[i] = number;
      return this;
    },
    filter: function filter(test, self) {
      var length = size(this), kept = [];
      callable(test);
      for (var i = 0; i < length; i++) {
        var value = this[i];
        if (test.call(self, value, i, this)) kept[kept.length] = value;
      }
      var list = newSpecies(this, kept.length);
      for (i = 0; i < kept.length; i++) list[i] = kept[i];
      return list;
    },
    find: function find(test, self) { return this[search(this, test, self, 0, size(this), 1)]; },
    findIndex: function findIndex(test, self) { return search(this, test, self, 0, size(this), 1); },
    findLast: function findLast(test, self) { return this[search(this, test, self, size(this) - 1, -1, -1)]; },
    findLastIndex: function findLastIndex(test, self) { return search(this, test, self, size(this) - 1, -1, -1); },
    forEach: function forEach(visit, self) {
      var length = size(this);
      callable(visit);
      for (var i = 0; i < length; i++) visit.call(self, this[i], i, this);
    },
    includes: function includes(wanted, start) {
      var length = size(this);
      if (length === 0) return false;
      for (var i = relative(start, length, 0); i < length; i++) {
        if ($nekton.same(this[i], wanted)) return true;
      }
      return false;
    },
    indexOf: function indexOf(wanted, start) {
      var length = size(this);
      if (length === 0) return -1;
      for (var i = relative(start, length, 0); i < length; i++) {
        if (this[i] === wanted) return i;
      }
      return -1;
    },
    join: function join(separator) {
      var length = size(this), between = separator === undefined ? ',' : String(separator), text = '';
      for (var i = 0; i < length; i++) text += (i > 0 ? between : '') + this[i];
      return text;
    },
    keys: function keys() { return size(this), call(keysOfArray, this); },
    lastIndexOf: function lastIndexOf(wanted, start) {
      var length = size(this), from = arguments.length > 1 ? integer(start) : length - 1;
      if (length === 0) return -1;
      for (var i = from < 0 ? length + from : Math.min(from, length - 1); i >= 0; i--) {
        if (this[i] === wanted) return i;
      }
      return -1;
    },
    map: function map(mapper, self) {
      var length = size(this);
      callable(mapper);
      var list = newSpecies(this, length);
      for (var i = 0; i < length; i++) list[i] = mapper.call(self, this[i], i, this);
      return list;
    },
    reduce: function reduce(combine, initial) {
      return reduced(this, combine, arguments.length > 1, initial, 0, size(this), 1);
    },
    reduceRight: function reduceRight(combine, initial) {
      return reduced(this, combine, arguments.length > 1, initial, size(this) - 1, -1, -1);
    },
    reverse: function reverse() {
      for (var low = 0, high = size(this) - 1; low < high; low++, high--) {
        var value = this[low];
        this[low] = this[high];
        this[high] = value;
      }
      return this;
    },
    set: function set(source, offset) {
      var length = size(this), at = integer(offset);
      if (at < 0) throw new RangeError('offset is out of bounds');
      var list = Object(source);
      if (source === undefined || source === null) throw new TypeError('Cannot convert undefined or null to object');
      var isTyped = arrayLength(list) >= 0, count = isTyped ? arrayLength(list) : $nekton.length(list);
      if (at + count > length) throw new RangeError('offset is out of bounds');
      if (isTyped) call(setElements, this, arrayBuffer(list) === arrayBuffer(this) ? copied(list, count) : list, at);
      else for (var i = 0; i < count; i++) this[at + i] = list[i];
    },
    slice: function slice(start, end) {
      var length = size(this), from = relative(start, length, 0), count = Math.max(relative(end, length, length) - from, 0);
      var list = newSpecies(this, count);
      for (var i = 0; i < count; i++) list[i] = this[from + i];
      return list;
    },
    some: function some(test, self) { return search(this, test, self, 0, size(this), 1) >= 0; },
    sort: function sort(compare) {
      comparing(compare);
      size(this);
      return sorted(this, compare);
    },
    subarray: function subarray(begin, end) {
      var length = size(this), from = relative(begin, length, 0), count = Math.max(relative(end, length, length) - from, 0);
      var usual = made[classOf(this)], Made = speciesOf(this, usual);
      var list = new Made(arrayBuffer(this), arrayOffset(this) + from * usual.BYTES_PER_ELEMENT, count);
      size(list);
      return list;
    },
    toLocaleString: function toLocaleString() {
      var length = size(this), text = '';
      for (var i = 0; i < length; i++) text += (i > 0 ? ',' : '') + String(this[i].toLocaleString());
      return text;
    },
    toReversed: function toReversed() {
      var length = size(this), list = new made[classOf(this)](length);
      for (var i = 0; i < length; i++) list[i] = this[length - 1 - i];
      return list;
    },
    toSorted: function toSorted(compare) {
      comparing(compare);
      return sorted(copied(this, size(this)), compare);
    },
    toString: arrays.toString,
    values: function values() { return size(this), call(valuesOfArray, this); },
    'with': function (index, value) {
      var length = size(this), place = integer(index), at = place < 0 ? length + place : place, number = Number(value);
      if (at < 0 || at >= length) throw new RangeError('Invalid typed array index');
      var list = copied(this, length);
      list[at] = number;
      return list;
    }
  }, {at: 1, copyWithin: 2, every: 1, fill: 1, filter: 1, find: 1, findIndex: 1, findLast: 1, findLastIndex: 1, forEach: 1,
    includes: 1, indexOf: 1, lastIndexOf: 1, map: 1, reduce: 1, reduceRight: 1, set: 1, some: 1});
  define(common, {[Symbol.iterator]: common.values});

  function listed(source, make) {
    var record = $nekton.opened(call(make, source)), values = [], step;
    while (!(step = $nekton.asObject(call(record.next, record.iterator))).done) values[values.length] = step.value;
    return values;
  }

  // Returns an object with length and elements.
  function elements(source) {
    var make = $nekton.method(source, Symbol.iterator);
    if (make === undefined) return Object(source);
    return make === valuesOfArray && Array.isArray(source) && arrayIterators.next === nextOfArray ? source : listed(source, make);
  }

  define(TypedArray, {
    from: function from(source, mapper, self) {
      if (typeof this !== 'function') throw new TypeError(String(this) + ' is not a constructor');
      if (mapper !== undefined) callable(mapper);
      var values = elements($nekton.object(source, '%TypedArray%.from')), length = $nekton.length(values), list = newArray(this, length);
      for (var i = 0; i < length; i++) list[i] = mapper === undefined ? values[i] : mapper.call(self, values[i], i);
      return list;
    },
    of: function of() {
      if (typeof this !== 'function') throw new TypeError(String(this) + ' is not a constructor');
      var list = newArray(this, arguments.length);
      for (var i = 0; i < arguments.length; i++) list[i] = arguments[i];
      return list;
    }
  }, {from: 1});
  withSpecies(TypedArray);

  // The nine kinds.

  function overBuffer(Native, name, bytes, source, byteOffset, length) {
    var offset = index(byteOffset, 'offset');
    if (offset % bytes !== 0) throw new RangeError('start offset of ' + name + ' should be a multiple of ' + bytes);
    var count = length === undefined ? undefined : index(length, 'typed array length'), rest = bufferLength(source) - offset;
    if (count === undefined) {
      if (rest % bytes !== 0) throw new RangeError('byte length of ' + name + ' should be a multiple of ' + bytes);
      if (rest < 0) throw new RangeError('Start offset ' + offset + ' is outside the bounds of the buffer');
      count = rest / bytes;
    } else if (count * bytes > rest) {
      throw new RangeError('Invalid typed array length: ' + count);
    }
    return new Native(source, offset, count);
  }

  function sized(Native, length) {
    if (length * Native.BYTES_PER_ELEMENT > 2147483647) throw new RangeError('Invalid typed array length: ' + length);
    return new Native(length);
  }

  function overValues(Native, source) {
    var length = arrayLength(source), list;
    if (length >= 0) {
      list = new Native(length);
      call(setElements, list, source);
      return list;
    }
    var values = elements(source);
    length = $nekton.length(values);
    list = sized(Native, length);
    for (var i = 0; i < length; i++) list[i] = values[i];
    return list;
  }

  function constructorOf(name) {
    var Native = global[name], bytes = Native.BYTES_PER_ELEMENT, prototype = Native.prototype;
    function Typed(source, byteOffset, length) {
      needsNew(this, Typed, name);
      if (!isObject(source)) return sized(Native, index(source, 'typed array length'));
      if (bufferLength(source) >= 0) return overBuffer(Native, name, bytes, source, byteOffset, length);
      return overValues(Native, source);
    }
    Typed.prototype = prototype;
    ['set', 'subarray', Symbol.iterator].forEach(function (key) { delete prototype[key]; });
    Object.setPrototypeOf(prototype, common);
    made[name] = Typed;
    return Typed;
  }

  var constructors = {}, three = {};
  NAMES.forEach(function (name) {
    constructors[name] = constructorOf(name);
    three[name] = 3;
  });
  var sizes = NAMES.map(function (name) { return global[name].BYTES_PER_ELEMENT; });
  $nekton.constructors(global, constructors, three);
  NAMES.forEach(function (name, i) {
    Object.setPrototypeOf(made[name], TypedArray);
    fixed(made[name], 'BYTES_PER_ELEMENT', sizes[i]);
    fixed(made[name].prototype, 'BYTES_PER_ELEMENT', sizes[i]);
  });
  $nekton.TypedArray = TypedArray;
});
