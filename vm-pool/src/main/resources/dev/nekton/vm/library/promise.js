// Promise and the jobs that promises start.
(function (global, $nekton) {
  'use strict';

  var PENDING = 0, FULFILLED = 1, REJECTED = 2;
  var KIND = {}, SPECIES = Symbol.species;
  var define = $nekton.define, asMethod = $nekton.asMethod, slotOf = $nekton.slotOf, call = $nekton.call;
  var AggregateError = global.AggregateError, isObject = $nekton.isObject, isConstructor = $nekton.isConstructor, speciesOf = $nekton.speciesOf, iterate = $nekton.eachOf;
  var getPrototypeOf = Object.getPrototypeOf,
    defineProperty = Object.defineProperty;

  // Jobs

  var jobs = {first: null, last: null, running: false};

  function enqueue(run, a, b, c) {
    var job = {run: run, a: a, b: b, c: c, next: null};
    if (jobs.last === null) {
      jobs.first = job;
      if (!jobs.running) $nekton.jobsBegin();
    } else {
      jobs.last.next = job;
    }
    jobs.last = job;
  }

  function runJobs() {
    jobs.running = true;
    try {
      for (var job = jobs.first; job !== null; job = jobs.first) {
        jobs.first = job.next;
        if (job.next === null) jobs.last = null;
        var run = job.run;
        run(job.a, job.b, job.c);
      }
    } finally {
      dropJobs();
    }
  }

  function dropJobs() {
    jobs.running = false;
    jobs.first = jobs.last = null;
  }

  // The state of a promise, which is what its slot holds

  function State() {
    this.phase = PENDING;
    this.value = undefined;
    this.first = null;
    this.last = null;
  }

  $nekton.promiseKind = KIND;

  function newPromise(state) {
    return $nekton.slotObject(PromisePrototype, KIND, state);
  }

  function stateOf(promise, method) {
    var state = slotOf(promise, KIND);
    if (state === undefined) throw new TypeError(method + ' called on incompatible receiver ' + $nekton.describe(promise));
    return state;
  }

  function settle(state, phase, value) {
    var reaction = state.first;
    state.phase = phase;
    state.value = value;
    state.first = state.last = null;
    for (; reaction !== null; reaction = reaction.next) enqueue(react, reaction, phase, value);
  }

  function reject(state, reason) {
    settle(state, REJECTED, reason);
  }

  function resolve(promise, state, value) {
    if (value === promise) return reject(state, new TypeError('Chaining cycle detected for promise'));
    if (!isObject(value)) return settle(state, FULFILLED, value);
    try {
      var then = value.then;
    } catch (e) {
      return reject(state, $nekton.caught(e));
    }
    if (typeof then !== 'function') return settle(state, FULFILLED, value);
    enqueue(follow, resolvers(promise, state), value, then);
  }

  function follow(functions, thenable, then) {
    try {
      call(then, thenable, functions.resolve, functions.reject);
    } catch (e) {
      var rejected = functions.reject;
      rejected($nekton.caught(e));
    }
  }

  function resolvers(promise, state) {
    var done = false;
    return {
      resolve: asMethod(function (value) {
        if (done) return;
        done = true;
        resolve(promise, state, value);
      }, '', 1),
      reject: asMethod(function (reason) {
        if (done) return;
        done = true;
        reject(state, reason);
      }, '', 1)
    };
  }

  function subscribe(state, onFulfilled, onRejected, capability) {
    var reaction = {onFulfilled: onFulfilled, onRejected: onRejected, capability: capability, next: null};
    if (state.phase !== PENDING) enqueue(react, reaction, state.phase, state.value);
    else if (state.last === null) state.first = state.last = reaction;
    else state.last = state.last.next = reaction;
  }

  function react(reaction, phase, value) {
    var handler = phase === FULFILLED ? reaction.onFulfilled : reaction.onRejected, capability = reaction.capability;
    if (capability === undefined) return void handler(value);
    if (handler === undefined) return phase === FULFILLED ? fulfil(capability, value) : refuse(capability, value);
    try {
      var result = handler(value);
    } catch (e) {
      return refuse(capability, $nekton.caught(e));
    }
    fulfil(capability, result);
  }

  // A promise together with what settles it; state is there for promises that only this file settles.

  function ownCapability() {
    var state = new State();
    return {promise: newPromise(state), state: state, resolve: undefined, reject: undefined};
  }

  function capabilityOf(C) {
    var made = ownCapability();
    if (C === Promise) return made;
    if (!isConstructor(C)) throw new TypeError($nekton.describe(C) + ' is not a constructor');
    made.state = undefined;
    made.promise = new C(asMethod(function (resolve, reject) {
      if (made.resolve !== undefined || made.reject !== undefined) throw new TypeError('Promise executor has already been invoked');
      made.resolve = resolve;
      made.reject = reject;
    }, '', 2));
    $nekton.callable(made.resolve);
    $nekton.callable(made.reject);
    return made;
  }

  function withFunctions(capability) {
    if (capability.state !== undefined) {
      var functions = resolvers(capability.promise, capability.state);
      capability.resolve = functions.resolve;
      capability.reject = functions.reject;
      capability.state = undefined;
    }
    return capability;
  }

  function fulfil(capability, value) {
    if (capability.state !== undefined) return resolve(capability.promise, capability.state, value);
    var settled = capability.resolve;
    settled(value);
  }

  function refuse(capability, reason) {
    if (capability.state !== undefined) return reject(capability.state, reason);
    var settled = capability.reject;
    settled(reason);
  }

  function resolved(C, value) {
    if (slotOf(value, KIND) !== undefined && value.constructor === C) return value;
    var capability = capabilityOf(C);
    fulfil(capability, value);
    return capability.promise;
  }

  // What an await does: goes on in a job of its own, and lets nobody see the promise.
  function awaited(value, onFulfilled, onRejected) {
    subscribe(slotOf(resolved(Promise, value), KIND), onFulfilled, onRejected, undefined);
  }

  // The constructor

  function Promise(executor) {
    if (!isObject(this) || !(this instanceof Promise) || slotOf(this, KIND) !== undefined) {
      throw new TypeError("Promise constructor cannot be invoked without 'new'");
    }
    if (typeof executor !== 'function') throw new TypeError('Promise resolver ' + $nekton.describe(executor) + ' is not a function');
    var state = new State(), promise = $nekton.slotObject(getPrototypeOf(this), KIND, state), functions = resolvers(promise, state);
    try {
      executor(functions.resolve, functions.reject);
    } catch (e) {
      var rejected = functions.reject;
      rejected($nekton.caught(e));
    }
    return promise;
  }

  var PromisePrototype = Promise.prototype;
  $nekton.constructors(global, {Promise: Promise});

  define(PromisePrototype, {
    then: function (onFulfilled, onRejected) {
      var state = stateOf(this, 'Promise.prototype.then'), capability = capabilityOf(speciesOf(this, Promise));
      subscribe(state, typeof onFulfilled === 'function' ? onFulfilled : undefined,
        typeof onRejected === 'function' ? onRejected : undefined, capability);
      return capability.promise;
    },
    'catch': function (onRejected) {
      return call($nekton.callable(this.then), this, undefined, onRejected);
    },
    'finally': function (onFinally) {
      if (!isObject(this)) throw new TypeError('Promise.prototype.finally called on a non-object');
      var C = speciesOf(this, Promise);
      if (typeof onFinally !== 'function') return call($nekton.callable(this.then), this, onFinally, onFinally);
      function after(outcome) {
        var promise = resolved(C, onFinally());
        return call($nekton.callable(promise.then), promise, asMethod(outcome, '', 0));
      }
      return call($nekton.callable(this.then), this, asMethod(function (value) {
        return after(function () { return value; });
      }, '', 1), asMethod(function (reason) {
        return after(function () { throw reason; });
      }, '', 1));
    }
  });
  defineProperty(PromisePrototype, Symbol.toStringTag, {value: 'Promise', configurable: true});

  // Subscribes to each promise of an iterable for a new promise of constructor C: visit gets them one by one.
  function combine(C, iterable, start) {
    var capability = withFunctions(capabilityOf(C));
    try {
      var promiseOf = $nekton.callable(C.resolve), steps = start(capability);
      iterate(iterable, function (value) {
        var promise = call(promiseOf, C, value), handlers = steps.handlers();
        call($nekton.callable(promise.then), promise, handlers[0], handlers[1]);
      });
      steps.end();
    } catch (e) {
      refuse(capability, $nekton.caught(e));
    }
    return capability.promise;
  }

  // Collects what the promises come to. select says which handlers collect: it gets a maker of handlers that do.
  function collect(C, iterable, select, finish) {
    return combine(C, iterable, function (capability) {
      var values = [], pending = 1;
      function end() {
        if (--pending === 0) finish(capability, values);
      }
      function handlers() {
        var index = values.length, called = false;
        $nekton.put(values, index, undefined);
        pending++;
        return select(capability, function (entryOf) {
          return asMethod(function (value) {
            if (called) return;
            called = true;
            values[index] = entryOf(value);
            end();
          }, '', 1);
        });
      }
      return {handlers: handlers, end: end};
    });
  }

  function itself(value) {
    return value;
  }

  define(Promise, {
    all: function (iterable) {
      return collect(this, iterable, function (capability, collecting) {
        return [collecting(itself), capability.reject];
      }, fulfil);
    },
    allSettled: function (iterable) {
      return collect(this, iterable, function (capability, collecting) {
        return [collecting(function (value) { return {status: 'fulfilled', value: value}; }),
          collecting(function (reason) { return {status: 'rejected', reason: reason}; })];
      }, fulfil);
    },
    any: function (iterable) {
      return collect(this, iterable, function (capability, collecting) {
        return [capability.resolve, collecting(itself)];
      }, function (capability, errors) {
        var error = new AggregateError([], 'All promises were rejected');
        defineProperty(error, 'errors', {value: errors});
        refuse(capability, error);
      });
    },
    race: function (iterable) {
      return combine(this, iterable, function (capability) {
        return {handlers: function () { return [capability.resolve, capability.reject]; }, end: function () {}};
      });
    },
    reject: function (reason) {
      var capability = capabilityOf(this);
      refuse(capability, reason);
      return capability.promise;
    },
    resolve: function (value) {
      if (!isObject(this)) throw new TypeError('Promise.resolve called on a non-object');
      return resolved(this, value);
    },
    'try': function (callback) {
      if (!isObject(this)) throw new TypeError('Promise.try called on a non-object');
      var capability = capabilityOf(this);
      try {
        fulfil(capability, callback.apply(undefined, Array.prototype.slice.call(arguments, 1)));
      } catch (e) {
        refuse(capability, $nekton.caught(e));
      }
      return capability.promise;
    },
    withResolvers: function () {
      var capability = withFunctions(capabilityOf(this));
      return {promise: capability.promise, resolve: capability.resolve, reject: capability.reject};
    },
    get [Symbol.species]() { return this; }
  });

  // Tells a job for each call, as promises do.
  define(global, {
    queueMicrotask: function (callback) {
      $nekton.callable(callback);
      enqueue(function () { callback(); });
    }
  });

  define($nekton, {runJobs: runJobs, dropJobs: dropJobs, awaited: awaited,
    pendingPromise: function () { return ownCapability(); }, fulfil: fulfil, refuse: refuse});
});
