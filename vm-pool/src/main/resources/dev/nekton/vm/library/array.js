// Array.
(function (global, $nekton) {
  'use strict';

  var define = $nekton.define, integer = $nekton.integer, length = $nekton.length, relative = $nekton.relative, object = $nekton.object, callable = $nekton.callable, same = $nekton.same;

  function search(list, test, self, from, to, step) {
    callable(test);
    for (var i = from; i !== to; i += step) {
      if (test.call(self, list[i], i, list)) return i;
    }
    return -1;
  }

  function flatten(into, list, depth) {
    for (var i = 0; i < length(list); i++) {
      if (!(i in list)) continue;
      if (depth > 0 && Array.isArray(list[i])) flatten(into, list[i], depth - 1);
      else into.push(list[i]);
    }
    return into;
  }

  define(Array.prototype, {
    includes: function includes(wanted) {
      var list = object(this, 'Array.prototype.includes');
      for (var i = relative(arguments[1], length(list), 0); i < length(list); i++) {
        if (same(list[i], wanted)) return true;
      }
      return false;
    },
    find: function find(test) {
      var list = object(this, 'Array.prototype.find');
      return list[search(list, test, arguments[1], 0, length(list), 1)];
    },
    findIndex: function findIndex(test) {
      var list = object(this, 'Array.prototype.findIndex');
      return search(list, test, arguments[1], 0, length(list), 1);
    },
    findLast: function findLast(test) {
      var list = object(this, 'Array.prototype.findLast');
      return list[search(list, test, arguments[1], length(list) - 1, -1, -1)];
    },
    findLastIndex: function findLastIndex(test) {
      var list = object(this, 'Array.prototype.findLastIndex');
      return search(list, test, arguments[1], length(list) - 1, -1, -1);
    },
    fill: function fill(value) {
      var list = object(this, 'Array.prototype.fill'), end = relative(arguments[2], length(list), length(list));
      for (var i = relative(arguments[1], length(list), 0); i < end; i++) list[i] = value;
      return list;
    },
    at: function at(index) {
      var list = object(this, 'Array.prototype.at'), place = integer(index);
      return list[place < 0 ? length(list) + place : place];
    },
    flat: function flat() {
      var depth = arguments[0];
      return flatten([], object(this, 'Array.prototype.flat'), depth === undefined ? 1 : integer(depth));
    },
    flatMap: function flatMap(mapper) {
      return flatten([], Array.prototype.map.call(object(this, 'Array.prototype.flatMap'), mapper, arguments[1]), 1);
    }
  });

  define(Array, {
    from: function from(items) {
      var source = object(items, 'Array.from'), mapper = arguments[1], self = arguments[2], made = [], i = 0;
      if (mapper !== undefined) callable(mapper);
      if (source[Symbol.iterator]) {
        for (var item of source) made.push(mapper ? mapper.call(self, item, i++) : item);
      } else {
        for (; i < length(source); i++) made.push(mapper ? mapper.call(self, source[i], i) : source[i]);
      }
      return made;
    },
    of: function of() {
      return Array.prototype.slice.call(arguments);
    }
  });
});
