// Map and Set.
(function (global, $nekton) {
  'use strict';

  // What Java reads the entries of a Map and the elements of a Set with.
  $nekton.entriesOf = function (collection) {
    var entries = [];
    if (collection instanceof Map) collection.forEach(function (value, key) { entries.push([key, value]); });
    else collection.forEach(function (value) { entries.push(value); });
    return entries;
  };
});
