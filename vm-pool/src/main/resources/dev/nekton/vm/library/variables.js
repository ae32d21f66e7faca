// What lowered scripts call where a variable is used that may have no value yet, or a constant is assigned.
(function (global, $nekton) {
  'use strict';

  var uninitialized = Object.freeze(Object.create(null));

  $nekton.define($nekton, {
    uninitialized: uninitialized,
    // Returns then if it is given, else the value.
    initialized: function (value, name, then) {
      if (value === uninitialized) throw new ReferenceError("Cannot access '" + name + "' before initialization");
      return arguments.length > 2 ? then : value;
    },
    constant: function (name) {
      throw new TypeError("Assignment to constant variable '" + name + "'");
    },
    // Gives a function that the text leaves without a name the one that the place it stands at gives it.
    named: function (made, name) {
      Object.defineProperty(made, 'name', {value: name, writable: false, enumerable: false, configurable: true});
      return made;
    }
  });
});
