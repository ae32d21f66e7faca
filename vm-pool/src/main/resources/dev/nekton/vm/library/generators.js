// Generators.
(function (global, $nekton) {
  'use strict';

  var KIND = {};
  var define = $nekton.define, call = $nekton.call, asObject = $nekton.asObject, machines = $nekton.machines;
  var Machine = machines.Machine, run = machines.run, NEXT = machines.NEXT, THROW = machines.THROW, RETURN = machines.RETURN;
  var END = machines.END;

  // A generator has a machine; plain says that a result that is handed out is an object of the inner iterator's own.
  function Generator(machine) {
    this.machine = machine;
    this.started = false;
    this.running = false;
    this.plain = false;
  }

  function resume(generator, kind, value) {
    var machine = generator.machine;
    for (;;) {
      if (machine.inner !== null) {
        try {
          var inner = delegate(machine, kind, value);
        } catch (e) {
          machine.inner = null;
          kind = THROW;
          value = $nekton.caught(e);
          continue;
        }
        if (!inner.done) return inner.result;
        machine.inner = null;
        if (kind === THROW) kind = NEXT;
        value = inner.value;
      }
      value = run(machine, kind, value);
      if (machine.at === END) return {value: value, done: true};
      if (machine.inner === null) return {value: value, done: false};
      kind = NEXT;
      value = undefined;
    }
  }

  // Passes on to the inner iterator of a yield*; the machine goes on with the value when that is done.
  function delegate(machine, kind, value) {
    var inner = machine.inner, iterator = inner.iterator, result;
    if (kind === NEXT) {
      result = call(inner.next, iterator, value);
    } else {
      var forward = $nekton.method(iterator, kind === THROW ? 'throw' : 'return');
      if (forward === undefined && kind === RETURN) return {done: true, value: value};
      if (forward === undefined) {
        var end = $nekton.method(iterator, 'return');
        if (end !== undefined) asObject(call(end, iterator));
        throw new TypeError("The iterator does not provide a 'throw' method");
      }
      result = call(forward, iterator, value);
    }
    var done = asObject(result).done;
    return done ? {done: true, value: result.value} : {done: false, result: result};
  }

  function take(object, method, kind, value) {
    var generator = $nekton.slotOf(object, KIND);
    if (generator === undefined) throw new TypeError(method + ' method called on incompatible receiver ' + $nekton.describe(object));
    if (generator.running) throw new TypeError('Generator is already running');
    var machine = generator.machine;
    if (!generator.started) {
      generator.started = true;
      if (kind !== NEXT) machine.at = END;
    }
    if (machine.at === END) {
      if (kind === THROW) throw value;
      return {value: kind === RETURN ? value : undefined, done: true};
    }
    generator.running = true;
    try {
      return resume(generator, kind, value);
    } finally {
      generator.running = false;
    }
  }

  var GeneratorPrototype = Object.create($nekton.IteratorPrototype);
  define(GeneratorPrototype, {
    next: function (value) { return take(this, 'next', NEXT, value); },
    'return': function (value) { return take(this, 'return', RETURN, value); },
    'throw': function (error) { return take(this, 'throw', THROW, error); }
  });
  machines.tag(GeneratorPrototype, 'Generator');
  var functions = machines.kindOf('GeneratorFunction', 'function*', GeneratorPrototype);

  define($nekton, {
    // Makes a function declaration's function, or one that make returns when it gets to know it, a generator function.
    generator: function (made) {
      return machines.asGenerator(made, functions, GeneratorPrototype);
    },
    // What a generator function returns.
    generate: function (made, body, handles) {
      var prototype = made.prototype;
      return $nekton.slotObject($nekton.isObject(prototype) ? prototype : GeneratorPrototype, KIND,
        new Generator(new Machine(body, handles === true, $nekton.openIterator)));
    }
  });
});
