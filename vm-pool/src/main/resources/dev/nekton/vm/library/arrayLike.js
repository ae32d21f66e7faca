// Array: its older methods for all but ordinary arrays, which stay with the engine: array-likes, subclasses, frozen arrays.
(function (global, $nekton) {
  'use strict';

  var integer = $nekton.integer, length = $nekton.length, relative = $nekton.relative, object = $nekton.object;
  var callable = $nekton.callable, put = $nekton.put, species = $nekton.arraySpecies, isObject = $nekton.isObject;
  var isArray = Array.isArray, prototype = Array.prototype, LIMIT = 9007199254740991, sortList = prototype.sort;

  function isSpreadable(value) {
    if (!isObject(value)) return false;
    var spreadable = value[Symbol.isConcatSpreadable];
    return spreadable === undefined ? isArray(value) : Boolean(spreadable);
  }

  function append(made, size, part) {
    if (!isSpreadable(part)) {
      if (size >= LIMIT) throw new TypeError('Invalid array length');
      put(made, size, part);
      return size + 1;
    }
    var count = length(part);
    if (size + count > LIMIT) throw new TypeError('Invalid array length');
    for (var i = 0; i < count; i++) {
      if (i in part) put(made, size + i, part[i]);
    }
    return size + count;
  }

  // Also for lists that overlap, as long as they are in one object.
  function move(list, from, to, count) {
    var step = from < to ? -1 : 1, i = from < to ? count - 1 : 0;
    for (; count > 0; count--, i += step) {
      if (from + i in list) list[to + i] = list[from + i];
      else delete list[to + i];
    }
  }

  function splice(from, size, start, count, items) {
    var wanted = size - count + items.length;
    if (wanted > LIMIT) throw new TypeError('Invalid array length');
    var made = species(from, count), i;
    for (i = 0; i < count; i++) {
      if (start + i in from) put(made, i, from[start + i]);
    }
    made.length = count;
    if (items.length !== count) {
      move(from, start + count, start + items.length, size - start - count);
      for (i = size; i > wanted; i--) delete from[i - 1];
    }
    for (i = 0; i < items.length; i++) from[start + i] = items[i];
    from.length = wanted;
    return made;
  }

  function reduce(from, callback, start, i, end, step, isEmpty) {
    callable(callback);
    var total = start;
    for (; i !== end; i += step) {
      if (!(i in from)) continue;
      total = isEmpty ? from[i] : callback(total, from[i], i, from);
      isEmpty = false;
    }
    if (isEmpty) throw new TypeError('Reduce of empty array with no initial value');
    return total;
  }

  function reverse(list, size) {
    for (var low = 0, high = size - 1; low < high; low++, high--) {
      var hasLow = low in list, atLow = hasLow ? list[low] : undefined, hasHigh = high in list, atHigh = hasHigh ? list[high] : undefined;
      if (hasHigh) list[low] = atHigh;
      else if (hasLow) delete list[low];
      if (hasLow) list[high] = atLow;
      else if (hasHigh) delete list[high];
    }
    return list;
  }

  var others = {
    every: function (test, self) {
      var from = object(this, 'Array.prototype.every'), size = length(from);
      callable(test);
      for (var i = 0; i < size; i++) {
        if (i in from && !test.call(self, from[i], i, from)) return false;
      }
      return true;
    },
    filter: function (test, self) {
      var from = object(this, 'Array.prototype.filter'), size = length(from), at = 0;
      callable(test);
      var made = species(from, 0);
      for (var i = 0; i < size; i++) {
        if (!(i in from)) continue;
        var item = from[i];
        if (test.call(self, item, i, from)) put(made, at++, item);
      }
      return made;
    },
    forEach: function (take, self) {
      var from = object(this, 'Array.prototype.forEach'), size = length(from);
      callable(take);
      for (var i = 0; i < size; i++) {
        if (i in from) take.call(self, from[i], i, from);
      }
    },
    indexOf: function (wanted, start) {
      var from = object(this, 'Array.prototype.indexOf'), size = length(from);
      if (size === 0) return -1;
      for (var i = relative(start, size, 0); i < size; i++) {
        if (i in from && from[i] === wanted) return i;
      }
      return -1;
    },
    join: function (separator) {
      var from = object(this, 'Array.prototype.join'), size = length(from), made = '';
      var between = separator === undefined ? ',' : $nekton.text(separator);
      for (var i = 0; i < size; i++) {
        if (i > 0) made += between;
        if (from[i] !== undefined && from[i] !== null) made += $nekton.text(from[i]);
      }
      return made;
    },
    lastIndexOf: function (wanted, start) {
      var from = object(this, 'Array.prototype.lastIndexOf'), size = length(from);
      if (size === 0) return -1;
      var at = arguments.length > 1 ? integer(start) : size - 1;
      for (var i = at < 0 ? size + at : Math.min(at, size - 1); i >= 0; i--) {
        if (i in from && from[i] === wanted) return i;
      }
      return -1;
    },
    map: function (mapper, self) {
      var from = object(this, 'Array.prototype.map'), size = length(from);
      callable(mapper);
      var made = species(from, size);
      for (var i = 0; i < size; i++) {
        if (i in from) put(made, i, mapper.call(self, from[i], i, from));
      }
      return made;
    },
    pop: function () {
      var from = object(this, 'Array.prototype.pop'), size = length(from), last;
      if (size > 0) {
        last = from[--size];
        delete from[size];
      }
      from.length = size;
      return last;
    },
    push: function () {
      var into = object(this, 'Array.prototype.push'), size = length(into);
      if (size + arguments.length > LIMIT) throw new TypeError('Invalid array length');
      for (var i = 0; i < arguments.length; i++) into[size++] = arguments[i];
      into.length = size;
      return size;
    },
    reduce: function (callback, start) {
      var from = object(this, 'Array.prototype.reduce');
      return reduce(from, callback, start, 0, length(from), 1, arguments.length < 2);
    },
    reduceRight: function (callback, start) {
      var from = object(this, 'Array.prototype.reduceRight');
      return reduce(from, callback, start, length(from) - 1, -1, -1, arguments.length < 2);
    },
    reverse: function () {
      var list = object(this, 'Array.prototype.reverse');
      return reverse(list, length(list));
    },
    shift: function () {
      var from = object(this, 'Array.prototype.shift'), size = length(from), first;
      if (size > 0) {
        first = from[0];
        move(from, 1, 0, size - 1);
        delete from[size - 1];
      }
      from.length = Math.max(size - 1, 0);
      return first;
    },
    slice: function (start, end) {
      var from = object(this, 'Array.prototype.slice'), size = length(from);
      var first = relative(start, size, 0), last = relative(end, size, size), count = Math.max(last - first, 0);
      var made = species(from, count);
      for (var i = 0; i < count; i++) {
        if (first + i in from) put(made, i, from[first + i]);
      }
      made.length = count;
      return made;
    },
    some: function (test, self) {
      var from = object(this, 'Array.prototype.some'), size = length(from);
      callable(test);
      for (var i = 0; i < size; i++) {
        if (i in from && test.call(self, from[i], i, from)) return true;
      }
      return false;
    },
    splice: function (start, count) {
      var from = object(this, 'Array.prototype.splice'), size = length(from), first = relative(start, size, 0), items = [];
      var removed = arguments.length === 0 ? 0 : arguments.length === 1 ? size - first
        : Math.min(Math.max(integer(count), 0), size - first);
      for (var i = 2; i < arguments.length; i++) items[i - 2] = arguments[i];
      return splice(from, size, first, removed, items);
    },
    unshift: function () {
      var into = object(this, 'Array.prototype.unshift'), size = length(into), added = arguments.length;
      if (added > 0) {
        if (size + added > LIMIT) throw new TypeError('Invalid array length');
        move(into, 0, added, size);
        for (var i = 0; i < added; i++) into[i] = arguments[i];
      }
      into.length = size + added;
      return size + added;
    }
  };
  Object.keys(others).forEach(function (name) { $nekton.fallback(prototype[name], others[name]); });

  $nekton.fallbackOfAll(prototype.concat, function () {
    var self = object(this, 'Array.prototype.concat'), made = species(self, 0), size = append(made, 0, self);
    for (var i = 0; i < arguments.length; i++) size = append(made, size, arguments[i]);
    made.length = size;
    return made;
  });

  // The engine's sort loses elements when a comparator contradicts itself. This one is a merge sort, and stable.
  function merge(from, into, low, middle, high, compare) {
    var left = low, right = middle;
    for (var i = low; i < high; i++) {
      if (left < middle && (right >= high || !(+compare(from[left], from[right]) > 0))) into[i] = from[left++];
      else into[i] = from[right++];
    }
  }

  // Moves each element of a short stretch down to its place.
  function insert(list, low, high, compare) {
    for (var i = low + 1; i < high; i++) {
      var item = list[i], at = i;
      for (; at > low && +compare(list[at - 1], item) > 0; at--) list[at] = list[at - 1];
      list[at] = item;
    }
  }

  function sorted(list, compare) {
    var size = list.length, from = list, into = [], swap;
    for (var start = 0; start < size; start += 8) insert(list, start, Math.min(start + 8, size), compare);
    for (var width = 8; width < size; width *= 2) {
      for (var low = 0; low < size; low += 2 * width) {
        merge(from, into, low, Math.min(low + width, size), Math.min(low + 2 * width, size), compare);
      }
      swap = from; from = into; into = swap;
    }
    return from;
  }

  function sort(list, compare) {
    var size = length(list), items = [], missing = 0, i;
    for (i = 0; i < size; i++) {
      if (!(i in list)) continue;
      var item = list[i];
      if (item === undefined) missing++;
      else items.push(item);
    }
    items = compare === undefined ? sortList.call(items) : sorted(items, compare);
    for (i = 0; i < items.length; i++) list[i] = items[i];
    for (; missing > 0; missing--) list[i++] = undefined;
    for (; i < size; i++) {
      if (i in list) delete list[i];
    }
    return list;
  }

  $nekton.define($nekton, {move: move});
  $nekton.define(prototype, {
    sort: function (compare) {
      if (compare !== undefined) callable(compare);
      return sort(object(this, 'Array.prototype.sort'), compare);
    }
  });
});
