// The state machines that generators and async functions are lowered to, and what their functions inherit.
(function (global, $nekton) {
  'use strict';

  var NEXT = 0, THROW = 1, RETURN = 2, JUMP = 3, END = 0;
  var define = $nekton.define, asMethod = $nekton.asMethod, makeFunction = $nekton.makeFunction;
  var create = Object.create, setPrototypeOf = Object.setPrototypeOf, defineProperty = Object.defineProperty;

  // The state of a machine. body goes on at the state called at, with what was sent, until it is left by a suspension or
  // an end; handlers are the try statements it is in, innermost first. It is used by lowered code.

  function Machine(body, handles, iterate) {
    this.body = body;
    this.handles = handles;
    this.iterate = iterate;
    this.at = 1;
    this.sent = undefined;
    this.value = undefined;
    this.error = undefined;
    this.completion = null;
    this.handlers = null;
    this.inner = null;
    this.waiting = false;
  }

  function enter(machine, at, isFinally) {
    var outer = machine.handlers;
    machine.handlers = {at: at, isFinally: isFinally, depth: outer === null ? 1 : outer.depth + 1, outer: outer};
  }

  // Unwinds to a depth; stops at a finally, which keeps what to do then.
  function unwind(machine, depth, completion) {
    for (var handler = machine.handlers; handler !== null && handler.depth > depth; handler = machine.handlers) {
      machine.handlers = handler.outer;
      if (handler.isFinally) {
        machine.completion = completion;
        machine.at = handler.at;
        return false;
      }
    }
    return true;
  }

  define(Machine.prototype, {
    enterCatch: function (at) { enter(this, at, false); },
    enterFinally: function (at) { enter(this, at, true); },
    exitCatch: function () { this.handlers = this.handlers.outer; },
    exitFinally: function () {
      this.handlers = this.handlers.outer;
      this.completion = null;
    },
    jump: function (at, depth) {
      if (unwind(this, depth, {kind: JUMP, value: at, depth: depth})) this.at = at;
    },
    leave: function (value) {
      if (unwind(this, 0, {kind: RETURN, value: value, depth: 0})) {
        this.at = END;
        this.value = value;
      }
    },
    resume: function (completion) {
      if (completion.kind === THROW) throw completion.value;
      if (completion.kind === RETURN) this.leave(completion.value);
      else this.jump(completion.value, completion.depth);
    },
    delegate: function (iterable) {
      this.inner = this.iterate(iterable);
    },
    wait: function (value) {
      this.waiting = true;
      return value;
    }
  });

  function handle(machine, error) {
    var handler = machine.handlers;
    if (handler === null) return false;
    machine.handlers = handler.outer;
    machine.at = handler.at;
    if (handler.isFinally) machine.completion = {kind: THROW, value: error, depth: 0};
    else machine.error = error;
    return true;
  }

  // Goes on until the next suspension or the end, and returns what is handed out.
  function run(machine, kind, value) {
    if (kind === NEXT) {
      machine.sent = value;
    } else if (kind === RETURN) {
      machine.leave(value);
    } else if (!handle(machine, value)) {
      machine.at = END;
      throw value;
    }
    return machine.handles ? runHandling(machine) : runBody(machine);
  }

  function runBody(machine) {
    var left = false, body = machine.body;
    try {
      var result = body(machine);
      left = true;
      return result;
    } finally {
      if (!left) machine.at = END;
    }
  }

  function runHandling(machine) {
    var body = machine.body;
    for (;;) {
      try {
        return body(machine);
      } catch (e) {
        if (machine.handlers === null) {
          machine.at = END;
          throw e;
        }
        handle(machine, $nekton.caught(e));
      }
    }
  }

  // Makes what a kind of functions inherits, and its constructor, which takes texts; prototype is what their results inherit.
  function kindOf(name, head, prototype) {
    var functions = create(Function.prototype);
    var Constructor = function () {
      var last = arguments.length - 1, parameters = '';
      for (var i = 0; i < last; i++) parameters += (i === 0 ? '' : ',') + arguments[i];
      return makeFunction(head, parameters, last < 0 ? '' : arguments[last]);
    };
    Constructor.prototype = functions;
    $nekton.asConstructor(Constructor, name, 1);
    $nekton.functionKinds.push(Constructor);
    defineProperty(functions, 'constructor', {value: Constructor, configurable: true});
    tag(functions, name);
    $nekton.intrinsics.push(functions);
    if (prototype !== undefined) {
      defineProperty(functions, 'prototype', {value: prototype, configurable: true});
      defineProperty(prototype, 'constructor', {value: functions, configurable: true});
    }
    return functions;
  }

  function tag(object, name) {
    defineProperty(object, Symbol.toStringTag, {value: name, configurable: true});
  }

  // Makes a function one of a kind whose results inherit from a prototype of its own.
  function asGenerator(made, functions, prototype) {
    var own = create(prototype);
    made.prototype = own;
    asMethod(made);
    defineProperty(made, 'prototype', {value: own, writable: true});
    setPrototypeOf(made, functions);
    return made;
  }

  define($nekton, {functionKinds: [], machines: {Machine: Machine, run: run, kindOf: kindOf, tag: tag, asGenerator: asGenerator,
    NEXT: NEXT, THROW: THROW, RETURN: RETURN, END: END}});
});
