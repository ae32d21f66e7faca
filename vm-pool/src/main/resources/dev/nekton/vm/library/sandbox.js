// Takes away what leads out of JavaScript: the last file of the library.
(function (global, $nekton) {
  'use strict';

  ['bindProperties', 'setIndexedPropertiesToExternalArrayData'].forEach(function (name) { delete Object[name]; });
  ['captureStackTrace', 'dumpStack'].forEach(function (name) { delete Error[name]; });
  ['printStackTrace', 'getStackTrace', 'lineNumber', 'columnNumber', 'fileName'].forEach(function (name) {
    delete Error.prototype[name];
  });

  // The engine's own stack names generated files and lines.
  var describe = Error.prototype.toString, stackOf = $nekton.stackOf;
  Object.defineProperty(Error.prototype, 'stack', {
    get: function () { return describe.call(this) + stackOf(this); },
    set: function (text) {
      Object.defineProperty(this, 'stack', {value: text, writable: true, enumerable: false, configurable: true});
    },
    enumerable: false,
    configurable: true
  });

  var errors = ['Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'];

  // A class that is first loaded where the stack runs out is lost for the whole process: load those of the errors now.
  errors.forEach(function (name) {
    try {
      throw new global[name]('');
    } catch (e) {
      describe.call(e);
    }
  });

  function hide(prototype, names) {
    names.forEach(function (name) {
      if (!(name in prototype)) {
        Object.defineProperty(prototype, name, {value: undefined, writable: true, enumerable: false, configurable: false});
      }
    });
  }

  // Texts that come up while a script runs take the same way as scripts. They see globals only.
  function evaluateBy(evaluate, makeFunction) {
    function Function() {
      var parameters = Array.prototype.slice.call(arguments, 0, -1).map(String).join(',');
      var body = arguments.length === 0 ? '' : String(arguments[arguments.length - 1]);
      return makeFunction('function', parameters, body);
    }
    var prototype = global.Function.prototype;
    Function.prototype = prototype;
    $nekton.constructors(global, {Function: Function}, {Function: 1});
    Object.defineProperty(global, 'eval', {value: evaluate});
    $nekton.functionKinds.forEach(function (kind) { Object.setPrototypeOf(kind, Function); });
  }

  evaluateBy($nekton.evaluate, $nekton.makeFunction);
  hide(String.prototype, $nekton.javaNames.strings);
  hide(Number.prototype, $nekton.javaNames.numbers);
  hide(Boolean.prototype, $nekton.javaNames.booleans);
  hide(Symbol.prototype, $nekton.javaNames.symbols);
  delete $nekton.evaluate;
  delete $nekton.makeFunction;
  delete $nekton.javaNames;
});
