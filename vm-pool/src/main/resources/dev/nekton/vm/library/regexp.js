// RegExp, and the methods of String that search. Java matches, and takes the short way where scripts can't notice it; the
// functions here take each step that ECMAScript prescribes.
(function (global, $nekton) {
  'use strict';

  var native = $nekton.regExps, define = $nekton.define, integer = $nekton.integer, toLength = $nekton.length;
  var isRegExp = native.isRegExp, make = native.make, originalExec = native.exec;
  var prototype = native.prototype, nothing;
  var MATCH = Symbol.match, MATCH_ALL = Symbol.matchAll, REPLACE = Symbol.replace, SEARCH = Symbol.search,
    SPLIT = Symbol.split, SPECIES = Symbol.species;

  function isObject(value) {
    return value !== null && (typeof value === 'object' || typeof value === 'function');
  }

  function receiver(value, method) {
    if (!isObject(value)) throw new TypeError('RegExp.prototype.' + method + ' called on what is no object');
    return value;
  }

  // Unlike String(value) it refuses symbols.
  function text(value) {
    if (typeof value === 'symbol') throw new TypeError('Cannot convert a Symbol value to a string');
    return String(value);
  }

  function coercible(value, method) {
    if (value === null || value === nothing) throw new TypeError('String.prototype.' + method + ' called on null or undefined');
    return value;
  }

  function method(value, symbol) {
    if (!isObject(value)) return nothing;
    var found = value[symbol];
    if (found === null || found === nothing) return nothing;
    if (typeof found !== 'function') throw new TypeError(text(symbol.toString()) + ' is not a function');
    return found;
  }

  function looksLikeRegExp(value) {
    if (!isObject(value)) return false;
    var matcher = value[MATCH];
    return matcher === nothing ? isRegExp(value) : !!matcher;
  }

  function RegExp(pattern, flags) {
    var isNew = this instanceof RegExp && !isRegExp(this), like = looksLikeRegExp(pattern);
    if (!isNew && like && flags === nothing && pattern.constructor === RegExp) return pattern;
    var source = pattern, letters = flags;
    if (isRegExp(pattern)) {
      source = native.patternOf(pattern);
      if (flags === nothing) letters = native.flagsOf(pattern);
    } else if (like) {
      source = pattern.source;
      if (flags === nothing) letters = pattern.flags;
    }
    return make(source, letters);
  }

  var old = global.RegExp.prototype;
  RegExp.prototype = prototype;
  $nekton.constructors(global, {RegExp: RegExp}, {RegExp: 2});

  // Those that the engine makes of literals are like the others.
  Object.setPrototypeOf(old, prototype);
  ['exec', 'test', 'toString', 'compile', 'constructor'].forEach(function (name) { delete old[name]; });

  define(RegExp, {
    get [SPECIES]() { return this; },
    escape: function escape(string) {
      if (typeof string !== 'string') throw new TypeError('RegExp.escape wants a string');
      return native.escape(string);
    }
  });

  function exec(regExp, string) {
    var own = regExp.exec;
    if (typeof own !== 'function' || own === originalExec) return originalExec.call(regExp, string);
    var result = own.call(regExp, string);
    if (result !== null && !isObject(result)) throw new TypeError('exec returned neither an object nor null');
    return result;
  }

  function next(string, index, readsCodePoints) {
    if (!readsCodePoints || index + 1 >= string.length) return index + 1;
    var high = string.charCodeAt(index), low = string.charCodeAt(index + 1);
    return index + (high >= 0xD800 && high <= 0xDBFF && low >= 0xDC00 && low <= 0xDFFF ? 2 : 1);
  }

  function readsCodePoints(flags) {
    return flags.indexOf('u') >= 0 || flags.indexOf('v') >= 0;
  }

  function skipEmpty(regExp, string, found, flags) {
    if (found === '') regExp.lastIndex = next(string, toLength({length: regExp.lastIndex}), readsCodePoints(flags));
  }

  function species(regExp) {
    var constructor = regExp.constructor;
    if (constructor === nothing) return RegExp;
    receiver(constructor, 'constructor');
    var found = constructor[SPECIES];
    if (found === nothing || found === null) return RegExp;
    if (typeof found !== 'function') throw new TypeError('Symbol.species is no constructor');
    return found;
  }

  function flag(letter, name) {
    Object.defineProperty(prototype, name, {
      get: $nekton.asMethod(function () {
        if (isRegExp(receiver(this, name))) return native.flagsOf(this).indexOf(letter) >= 0;
        if (this === prototype) return nothing;
        throw new TypeError('RegExp.prototype.' + name + ' called on what is no regular expression');
      }, 'get ' + name, 0),
      enumerable: false,
      configurable: true
    });
  }

  var letters = ['d', 'g', 'i', 'm', 's', 'u', 'v', 'y'];
  var names = ['hasIndices', 'global', 'ignoreCase', 'multiline', 'dotAll', 'unicode', 'unicodeSets', 'sticky'];
  letters.forEach(function (letter, i) { flag(letter, names[i]); });

  define(prototype, {
    exec: originalExec,
    test: native.test,
    toString: function toString() {
      receiver(this, 'toString');
      return '/' + text(this.source) + '/' + text(this.flags);
    },
    compile: function compile(pattern, flags) {
      if (!isRegExp(receiver(this, 'compile')) || !isRegExp(pattern)) return native.recompile(this, pattern, flags);
      if (flags !== nothing) throw new TypeError('RegExp.prototype.compile takes no flags with a regular expression');
      return native.recompile(this, native.patternOf(pattern), native.flagsOf(pattern));
    },
    get flags() {
      receiver(this, 'flags');
      for (var found = '', i = 0; i < names.length; i++) if (this[names[i]]) found += letters[i];
      return found;
    },
    get source() {
      if (isRegExp(receiver(this, 'source'))) return native.sourceOf(this);
      if (this === prototype) return '(?:)';
      throw new TypeError('RegExp.prototype.source called on what is no regular expression');
    },
    [MATCH]: function (string) {
      var regExp = receiver(this, 'Symbol.match'), input = text(string), flags = text(regExp.flags);
      if (flags.indexOf('g') < 0) return exec(regExp, input);
      regExp.lastIndex = 0;
      for (var found = [], result; (result = exec(regExp, input)) !== null;) {
        var matched = text(result[0]);
        found[found.length] = matched;
        skipEmpty(regExp, input, matched, flags);
      }
      return found.length === 0 ? null : found;
    },
    [MATCH_ALL]: function (string) {
      var regExp = receiver(this, 'Symbol.matchAll'), input = text(string), Maker = species(regExp);
      var flags = text(regExp.flags), matcher = new Maker(regExp, flags);
      matcher.lastIndex = toLength({length: regExp.lastIndex});
      return iterator(matcher, input, flags);
    },
    [REPLACE]: function (string, replacement) {
      var regExp = receiver(this, 'Symbol.replace'), input = text(string), isFunction = typeof replacement === 'function';
      if (!isFunction) replacement = text(replacement);
      var flags = text(regExp.flags), isGlobal = flags.indexOf('g') >= 0, results = [], result;
      if (isGlobal) regExp.lastIndex = 0;
      while ((result = exec(regExp, input)) !== null) {
        results[results.length] = result;
        if (!isGlobal) break;
        skipEmpty(regExp, input, text(result[0]), flags);
      }
      for (var made = '', copied = 0, i = 0; i < results.length; i++) {
        result = results[i];
        var count = Math.max(toLength(result), 1), groups = [text(result[0])];
        var position = Math.max(Math.min(integer(result.index), input.length), 0);
        for (var j = 1; j < count; j++) groups[j] = result[j] === nothing ? nothing : text(result[j]);
        var replaced = replacementOf(result, groups, position, input, replacement, isFunction);
        if (position >= copied) {
          made += input.slice(copied, position) + replaced;
          copied = position + groups[0].length;
        }
      }
      return copied >= input.length ? made : made + input.slice(copied);
    },
    [SEARCH]: function (string) {
      var regExp = receiver(this, 'Symbol.search'), input = text(string), before = regExp.lastIndex;
      if (!Object.is(before, 0)) regExp.lastIndex = 0;
      var result = exec(regExp, input);
      if (!Object.is(regExp.lastIndex, before)) regExp.lastIndex = before;
      return result === null ? -1 : result.index;
    },
    [SPLIT]: function (string, limit) {
      var regExp = receiver(this, 'Symbol.split'), input = text(string), Maker = species(regExp), flags = text(regExp.flags);
      var splitter = new Maker(regExp, flags.indexOf('y') < 0 ? flags + 'y' : flags), parts = [];
      var most = limit === nothing ? 4294967295 : limit >>> 0, size = input.length, copied = 0, at = 0;
      if (most === 0) return parts;
      if (size === 0) return exec(splitter, input) === null ? [input] : parts;
      while (at < size) {
        splitter.lastIndex = at;
        var result = exec(splitter, input);
        var end = result === null ? copied : Math.min(toLength({length: splitter.lastIndex}), size);
        if (end === copied) {
          at = next(input, at, readsCodePoints(flags));
          continue;
        }
        parts[parts.length] = input.slice(copied, at);
        if (parts.length === most) return parts;
        copied = end;
        for (var i = 1, count = toLength(result) - 1; i <= count; i++) {
          parts[parts.length] = result[i];
          if (parts.length === most) return parts;
        }
        at = copied;
      }
      parts[parts.length] = input.slice(copied);
      return parts;
    }
  });

  function replacementOf(result, groups, position, input, replacement, isFunction) {
    var named = result.groups;
    if (isFunction) {
      var given = groups.concat([position, input]);
      if (named !== nothing) given[given.length] = named;
      return text(replacement.apply(nothing, given));
    }
    if (named !== nothing) named = $nekton.object(named, 'replace');
    return native.substitute(input, position, groups, named, replacement, groups[0].length);
  }

  var states = new WeakMap();
  var iteratorPrototype = Object.create(Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())));
  $nekton.intrinsics.push(iteratorPrototype);

  function iterator(matcher, input, flags) {
    var made = Object.create(iteratorPrototype);
    states.set(made, {matcher: matcher, input: input, flags: flags, done: false});
    return made;
  }

  define(iteratorPrototype, {
    next: function next() {
      var state = isObject(this) ? states.get(this) : nothing;
      if (state === nothing) throw new TypeError('next called on what is no iterator of matches');
      var result = state.done ? null : exec(state.matcher, state.input);
      if (result === null) {
        state.done = true;
        return {value: nothing, done: true};
      }
      if (state.flags.indexOf('g') < 0) state.done = true;
      else skipEmpty(state.matcher, state.input, text(result[0]), state.flags);
      return {value: result, done: false};
    }
  });
  Object.defineProperty(iteratorPrototype, Symbol.toStringTag, {value: 'RegExp String Iterator', writable: false, enumerable: false, configurable: true});

  function requireGlobal(pattern, name) {
    if (!looksLikeRegExp(pattern)) return;
    var flags = pattern.flags;
    if (flags === null || flags === nothing) throw new TypeError('flags is null or undefined');
    if (text(flags).indexOf('g') < 0) throw new TypeError('String.prototype.' + name + ' must be called with a global RegExp');
  }

  function replaceText(string, pattern, replacement, all) {
    var input = text(string), wanted = text(pattern);
    return native.replaceText(input, wanted, typeof replacement === 'function' ? replacement : text(replacement), all);
  }

  // The functions of String take these when it is not a plain regular expression that they are called with.
  native.install(RegExp, {
    test: function (string) {
      return exec(receiver(this, 'test'), text(string)) !== null;
    },
    match: function (pattern) {
      coercible(this, 'match');
      var own = method(pattern, MATCH);
      if (own !== nothing) return own.call(pattern, this);
      var input = text(this);
      return make(pattern, nothing)[MATCH](input);
    },
    replace: function (pattern, replacement) {
      coercible(this, 'replace');
      var own = method(pattern, REPLACE);
      return own !== nothing ? own.call(pattern, this, replacement) : replaceText(this, pattern, replacement, false);
    },
    replaceAll: function (pattern, replacement) {
      coercible(this, 'replaceAll');
      requireGlobal(pattern, 'replaceAll');
      var own = method(pattern, REPLACE);
      return own !== nothing ? own.call(pattern, this, replacement) : replaceText(this, pattern, replacement, true);
    },
    search: function (pattern) {
      coercible(this, 'search');
      var own = method(pattern, SEARCH);
      if (own !== nothing) return own.call(pattern, this);
      var input = text(this);
      return make(pattern, nothing)[SEARCH](input);
    },
    split: function (separator, limit) {
      coercible(this, 'split');
      var own = method(separator, SPLIT);
      if (own !== nothing) return own.call(separator, this, limit);
      var input = text(this), most = limit === nothing ? 4294967295 : limit >>> 0, mark = text(separator);
      if (most === 0) return [];
      return separator === nothing ? [input] : native.splitText(input, mark, most);
    }
  });

  define(global.String.prototype, {
    match: native.match,
    matchAll: function matchAll(pattern) {
      coercible(this, 'matchAll');
      requireGlobal(pattern, 'matchAll');
      var own = method(pattern, MATCH_ALL);
      if (own !== nothing) return own.call(pattern, this);
      var input = text(this);
      return make(pattern, 'g')[MATCH_ALL](input);
    },
    replace: native.replace,
    replaceAll: native.replaceAll,
    search: native.search,
    split: native.split
  });

  delete $nekton.regExps;
});
