// Error and its kinds.
(function (global, $nekton) {
  'use strict';

  var defineProperty = Object.defineProperty, isObject = $nekton.isObject;

  function hidden(error, key, value) {
    defineProperty(error, key, {value: value, writable: true, enumerable: false, configurable: true});
  }

  function make(prototype, message, options) {
    var error = $nekton.errorObject(prototype);
    if (message !== undefined) hidden(error, 'message', $nekton.text(message));
    if (isObject(options) && 'cause' in options) hidden(error, 'cause', options.cause);
    return error;
  }

  function install(constructor, name, prototype, length) {
    constructor.prototype = prototype;
    var members = {}, lengths = {};
    members[name] = constructor;
    lengths[name] = length;
    $nekton.constructors(global, members, lengths);
    hidden(prototype, 'name', name);
    hidden(prototype, 'message', '');
    return constructor;
  }

  function Error(message, options) { return make(Error.prototype, message, options); }
  function EvalError(message, options) { return make(EvalError.prototype, message, options); }
  function RangeError(message, options) { return make(RangeError.prototype, message, options); }
  function ReferenceError(message, options) { return make(ReferenceError.prototype, message, options); }
  function SyntaxError(message, options) { return make(SyntaxError.prototype, message, options); }
  function TypeError(message, options) { return make(TypeError.prototype, message, options); }
  function URIError(message, options) { return make(URIError.prototype, message, options); }
  function AggregateError(errors, message, options) {
    var error = make(AggregateError.prototype, message, options), list = [];
    $nekton.eachOf(errors, function (item) { list.push(item); });
    hidden(error, 'errors', list);
    return error;
  }

  var errorPrototype = global.Error.prototype;
  install(Error, 'Error', errorPrototype, 1);
  [EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError].forEach(function (kind) {
    install(kind, kind.name, global[kind.name].prototype, 1);
  });
  install(AggregateError, 'AggregateError', Object.create(errorPrototype), 2);
  [EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError, AggregateError].forEach(function (kind) {
    $nekton.setPrototypeOf(kind, Error);
  });

  $nekton.define(errorPrototype, {
    toString: function () {
      if (!isObject(this)) throw new TypeError('Error.prototype.toString called on a value that is not an object');
      var name = this.name, message = this.message;
      name = name === undefined ? 'Error' : $nekton.text(name);
      message = message === undefined ? '' : $nekton.text(message);
      return name === '' ? message : message === '' ? name : name + ': ' + message;
    }
  });
});
