// Math.
(function (global, $nekton) {
  'use strict';

  $nekton.define(Math, $nekton.mathFunctions(), {hypot: 2});
  $nekton.tag(Math, 'Math');
});
