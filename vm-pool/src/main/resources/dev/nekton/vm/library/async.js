// Async functions, async generators, and what for-await goes through.
(function (global, $nekton) {
  'use strict';

  var KIND = {};
  var define = $nekton.define, call = $nekton.call, asObject = $nekton.asObject, awaited = $nekton.awaited;
  var fulfil = $nekton.fulfil, refuse = $nekton.refuse, method = $nekton.method, machines = $nekton.machines;
  var Machine = machines.Machine, run = machines.run, NEXT = machines.NEXT, THROW = machines.THROW, RETURN = machines.RETURN;
  var END = machines.END, ASYNC_ITERATOR = Symbol.asyncIterator, create = Object.create;

  // Async functions

  function step(machine, capability, kind, value) {
    for (;;) {
      try {
        value = run(machine, kind, value);
      } catch (e) {
        return refuse(capability, $nekton.caught(e));
      }
      if (machine.at === END) return fulfil(capability, value);
      try {
        return awaited(value, machine.onFulfilled, machine.onRejected);
      } catch (e) {
        kind = THROW;
        value = $nekton.caught(e);
      }
    }
  }

  function start(body, handles) {
    var machine = new Machine(body, handles === true), capability = $nekton.pendingPromise();
    machine.onFulfilled = function (value) { step(machine, capability, NEXT, value); };
    machine.onRejected = function (reason) { step(machine, capability, THROW, reason); };
    step(machine, capability, NEXT, undefined);
    return capability.promise;
  }

  // Iteration of what gives promises, or of what is iterated otherwise, each value awaited

  var FromSyncPrototype = create($nekton.AsyncIteratorPrototype);

  // Makes a promise for a result of a synchronous iterator, whose value is awaited.
  function unwrapped(capability, record, kind, result) {
    try {
      var done = !!asObject(result).done, value = result.value;
    } catch (e) {
      return refuse(capability, $nekton.caught(e));
    }
    function onRejected(reason) {
      if (!done && kind !== RETURN) $nekton.closeQuietly(record.iterator);
      refuse(capability, reason);
    }
    try {
      awaited(value, function (value) { fulfil(capability, {value: value, done: done}); }, onRejected);
    } catch (e) {
      onRejected($nekton.caught(e));
    }
  }

  function fromSync(record) {
    function forward(kind, name, rest) {
      var capability = $nekton.pendingPromise();
      try {
        var found = kind === NEXT ? record.next : method(record.iterator, name);
        if (found === undefined && kind === RETURN) {
          fulfil(capability, {value: rest[0], done: true});
          return capability.promise;
        }
        if (found === undefined && kind === THROW) {
          var end = method(record.iterator, 'return');
          if (end !== undefined) asObject(call(end, record.iterator));
          throw new TypeError("The iterator does not provide a 'throw' method");
        }
        var result = rest.length === 0 ? call(found, record.iterator) : call(found, record.iterator, rest[0]);
      } catch (e) {
        refuse(capability, $nekton.caught(e));
        return capability.promise;
      }
      unwrapped(capability, record, kind, result);
      return capability.promise;
    }
    var iterator = create(FromSyncPrototype);
    iterator.next = function () { return forward(NEXT, 'next', arguments); };
    iterator['return'] = function () { return forward(RETURN, 'return', arguments); };
    iterator['throw'] = function () { return forward(THROW, 'throw', arguments); };
    return {iterator: iterator, next: iterator.next};
  }

  function asyncIterate(iterable) {
    var make = iterable === undefined || iterable === null ? undefined : method(iterable, ASYNC_ITERATOR);
    return make === undefined ? fromSync($nekton.openIterator(iterable)) : $nekton.opened(call(make, iterable));
  }

  // What a for-await has: open says that the iterator has to be told when the loop is left.
  function Loop(iterable) {
    var record = asyncIterate(iterable);
    this.iterator = record.iterator;
    this.advance = record.next;
    this.open = false;
    this.failed = false;
    this.value = undefined;
  }

  define(Loop.prototype, {
    step: function () {
      this.open = false;
      return call(this.advance, this.iterator);
    },
    take: function (result) {
      if (asObject(result).done) return false;
      this.value = result.value;
      this.open = true;
      return true;
    },
    fail: function () { this.failed = true; },
    close: function () {
      var end = method(this.iterator, 'return');
      if (end === undefined) return false;
      this.value = call(end, this.iterator);
      return true;
    },
    check: function (result) { asObject(result); }
  });

  // Async generators

  function Generator(machine) {
    this.machine = machine;
    this.started = false;
    this.running = false;
    this.first = null;
    this.last = null;
  }

  function finish(generator, kind, value, done) {
    var request = generator.first;
    generator.first = request.next;
    if (request.next === null) generator.last = null;
    if (kind === THROW) refuse(request.capability, value);
    else fulfil(request.capability, {value: value, done: done});
  }

  // Goes on with the machine until it waits, yields with nothing more wanted, or ends.
  function proceed(generator, kind, value) {
    var machine = generator.machine;
    generator.running = true;
    try {
      value = run(machine, kind, value);
    } catch (e) {
      finish(generator, THROW, $nekton.caught(e), true);
      return drain(generator);
    }
    if (machine.at === END) {
      finish(generator, NEXT, value, true);
      return drain(generator);
    }
    if (machine.waiting) {
      machine.waiting = false;
      return wait(generator, value, proceed, NEXT);
    }
    if (machine.inner !== null) return delegate(generator, NEXT, undefined);
    yielded(generator, value);
  }

  // Awaits a value; what comes next gets it with the kind, or the reason as what to throw.
  function wait(generator, value, next, kind) {
    try {
      awaited(value, function (value) { next(generator, kind, value); }, function (reason) { next(generator, THROW, reason); });
    } catch (e) {
      next(generator, THROW, $nekton.caught(e));
    }
  }

  function yielded(generator, value) {
    finish(generator, NEXT, value, false);
    generator.running = false;
    if (generator.first !== null) answer(generator);
  }

  // Takes up the first request.
  function answer(generator) {
    var request = generator.first, next = generator.machine.inner === null ? proceed : delegate;
    generator.running = true;
    if (request.kind === RETURN) wait(generator, request.value, next, RETURN);
    else next(generator, request.kind, request.value);
  }

  // Answers what is still wanted of a generator that has ended.
  function drain(generator) {
    generator.running = true;
    while (generator.first !== null) {
      var request = generator.first;
      if (request.kind === RETURN) {
        return wait(generator, request.value, function (generator, kind, value) {
          finish(generator, kind, value, true);
          drain(generator);
        }, RETURN);
      }
      finish(generator, request.kind, request.kind === THROW ? request.value : undefined, true);
    }
    generator.running = false;
  }

  function delegate(generator, kind, value) {
    var machine = generator.machine, inner = machine.inner, iterator = inner.iterator, forward = inner.next;

    function leave(kind, value) {
      machine.inner = null;
      proceed(generator, kind, value);
    }
    function take(generator, outcome, result) {
      if (outcome === THROW) return leave(THROW, result);
      try {
        var done = asObject(result).done, value = result.value;
      } catch (e) {
        return leave(THROW, $nekton.caught(e));
      }
      if (done) leave(kind === RETURN ? RETURN : NEXT, value);
      else yielded(generator, value);
    }
    function refuseThrow(generator, outcome, result) {
      if (outcome === THROW) return leave(THROW, result);
      leave(THROW, new TypeError(result !== undefined && !$nekton.isObject(result)
        ? 'Iterator result ' + $nekton.describe(result) + ' is not an object' : "The iterator does not provide a 'throw' method"));
    }
    try {
      if (kind !== NEXT) forward = method(iterator, kind === THROW ? 'throw' : 'return');
      if (forward === undefined && kind === RETURN) {
        return wait(generator, value, function (generator, kind, value) { leave(kind, value); }, RETURN);
      }
      if (forward === undefined && kind === THROW) {
        forward = method(iterator, 'return');
        if (forward === undefined) return refuseThrow(generator, NEXT, undefined);
        return wait(generator, call(forward, iterator), refuseThrow, NEXT);
      }
      var result = call(forward, iterator, value);
    } catch (e) {
      return leave(THROW, $nekton.caught(e));
    }
    wait(generator, result, take, NEXT);
  }

  function request(object, method, kind, value) {
    var capability = $nekton.pendingPromise(), generator = $nekton.slotOf(object, KIND);
    if (generator === undefined) {
      refuse(capability, new TypeError(method + ' method called on incompatible receiver ' + $nekton.describe(object)));
      return capability.promise;
    }
    var asked = {kind: kind, value: value, capability: capability, next: null};
    if (generator.last === null) generator.first = asked;
    else generator.last.next = asked;
    generator.last = asked;
    if (!generator.running) {
      if (!generator.started) {
        generator.started = true;
        if (kind !== NEXT) generator.machine.at = END;
      }
      if (generator.machine.at === END) drain(generator);
      else answer(generator);
    }
    return capability.promise;
  }

  var AsyncGeneratorPrototype = create($nekton.AsyncIteratorPrototype);
  define(AsyncGeneratorPrototype, {
    next: function (value) { return request(this, 'next', NEXT, value); },
    'return': function (value) { return request(this, 'return', RETURN, value); },
    'throw': function (error) { return request(this, 'throw', THROW, error); }
  });
  machines.tag(AsyncGeneratorPrototype, 'AsyncGenerator');
  var functions = machines.kindOf('AsyncFunction', 'async function');
  var generatorFunctions = machines.kindOf('AsyncGeneratorFunction', 'async function*', AsyncGeneratorPrototype);

  define($nekton, {
    async: start,
    asyncLoop: function (iterable) { return new Loop(iterable); },
    asyncFunction: function (made) {
      return Object.setPrototypeOf($nekton.asMethod(made), functions);
    },
    asyncGenerator: function (made) {
      return machines.asGenerator(made, generatorFunctions, AsyncGeneratorPrototype);
    },
    generateAsync: function (made, body, handles) {
      var prototype = made.prototype;
      return $nekton.slotObject($nekton.isObject(prototype) ? prototype : AsyncGeneratorPrototype, KIND,
        new Generator(new Machine(body, handles === true, asyncIterate)));
    }
  });
});
