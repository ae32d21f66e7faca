// Math.
(function (global, $nekton) {
  'use strict';

  $nekton.define(Math, $nekton.mathFunctions());
  $nekton.tag(Math, 'Math');
});
