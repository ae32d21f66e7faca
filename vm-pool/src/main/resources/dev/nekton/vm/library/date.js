// Date: reading, making, setting and printing; what gets a field is the engine's own.
(function (global, $nekton) {
  'use strict';

  var define = $nekton.define, call = $nekton.call, isObject = $nekton.isObject, classOf = $nekton.natives.classOf;
  var parseDate = $nekton.parseDate, withFields = $nekton.withFields, timeOf = $nekton.timeOf, localText = $nekton.localText, printDate = $nekton.printDate;
  var NativeDate = global.Date, dates = NativeDate.prototype, getTime = dates.getTime, setTime = dates.setTime, now = NativeDate.now;
  var toPrimitive = $nekton.symbols.toPrimitive;
  var YEAR = 0, MONTH = 1, DAY = 2, HOURS = 3, MINUTES = 4, SECONDS = 5, MILLISECONDS = 6;

  function time(date) {
    if (classOf(date) !== 'Date' || date === dates) throw new TypeError('this is not a Date object.');
    return call(getTime, date);
  }

  // The methods that make a primitive value, in the order of what is preferred.
  function ordinary(object, first, second) {
    for (var i = 0; i < 2; i++) {
      var method = object[i === 0 ? first : second];
      if (typeof method === 'function') {
        var value = call(method, object);
        if (!isObject(value)) return value;
      }
    }
    throw new TypeError('Cannot convert object to primitive value');
  }

  function primitive(value) {
    if (!isObject(value)) return value;
    var exotic = $nekton.method(value, toPrimitive);
    if (exotic === undefined) return ordinary(value, 'valueOf', 'toString');
    var result = call(exotic, value, 'default');
    if (isObject(result)) throw new TypeError('Cannot convert object to primitive value');
    return result;
  }

  function timeOfValue(value) {
    if (typeof value === 'number') return value;
    if (classOf(value) === 'Date') return call(getTime, value);
    var plain = primitive(value);
    return typeof plain === 'string' ? parseDate(plain) : Number(plain);
  }

  // The time of two to seven arguments; a year of two digits is of the 20th century.
  function timeOfFields(local, fields) {
    var count = Math.min(fields.length, 7), numbers = [1970, 0, 1, 0, 0, 0, 0];
    for (var i = 0; i < count; i++) numbers[i] = Number(fields[i]);
    if (count === 0) return NaN;
    return timeOf(local, fullYear(numbers[0]), numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6]);
  }

  function fullYear(year) {
    var whole = year < 0 ? Math.ceil(year) : Math.floor(year);
    return whole >= 0 && whole <= 99 ? 1900 + whole : year;
  }

  function Date(year, month, date, hours, minutes, seconds, ms) {
    if (!(this instanceof Date)) return printDate(now(), 'all');
    switch (arguments.length) {
      case 0: return new NativeDate(now());
      case 1: return new NativeDate(timeOfValue(year));
      default: return new NativeDate(timeOfFields(true, arguments));
    }
  }
  Date.prototype = dates;
  $nekton.constructors(global, {Date: Date});
  define(Date, {
    now: now,
    UTC: function UTC(year, month, date, hours, minutes, seconds, ms) { return timeOfFields(false, arguments); },
    parse: function parse(text) { return parseDate(String(text)); }
  });

  // Sets up to count fields from the first one on. Arguments become numbers after the time was read, also if it is none.
  function setter(local, first, count) {
    return function (value) {
      var before = time(this), given = Math.min(Math.max(arguments.length, 1), count), numbers = [];
      for (var i = 0; i < given; i++) numbers[i] = Number(arguments[i]);
      if (before !== before) {
        if (first !== YEAR) return before;
        before = 0;
        if (local) before = timeOf(true, 1970, 0, 1, 0, 0, 0, 0);
      }
      return call(setTime, this, changed(before, local, first, numbers));
    };
  }

  function changed(before, local, first, numbers) {
    switch (numbers.length) {
      case 1: return withFields(before, local, first, numbers[0]);
      case 2: return withFields(before, local, first, numbers[0], numbers[1]);
      case 3: return withFields(before, local, first, numbers[0], numbers[1], numbers[2]);
      default: return withFields(before, local, first, numbers[0], numbers[1], numbers[2], numbers[3]);
    }
  }

  function setters(prefix, local) {
    var fields = {FullYear: [YEAR, 3], Month: [MONTH, 2], Date: [DAY, 1], Hours: [HOURS, 4], Minutes: [MINUTES, 3],
      Seconds: [SECONDS, 2], Milliseconds: [MILLISECONDS, 1]};
    var methods = {}, lengths = {};
    Object.keys(fields).forEach(function (name) {
      methods[prefix + name] = setter(local, fields[name][0], fields[name][1]);
      lengths[prefix + name] = fields[name][1];
    });
    define(dates, methods, lengths);
  }

  setters('set', true);
  setters('setUTC', false);

  // Prints in the one locale there is; of the options the time zone counts.
  function printer(withDate, withTime) {
    return function (locales, options) {
      var at = time(this);
      return at !== at ? 'Invalid Date' : localText(at, isObject(options) ? options.timeZone : undefined, withDate, withTime);
    };
  }

  function shown(form) {
    return function () {
      var at = time(this);
      return at !== at ? 'Invalid Date' : printDate(at, form);
    };
  }

  define(dates, {
    toString: shown('all'),
    toDateString: shown('date'),
    toTimeString: shown('time'),
    toUTCString: shown('utc'),
    toISOString: function toISOString() {
      var at = time(this);
      if (at !== at) throw new RangeError('Invalid time value');
      return printDate(at, 'iso');
    },
    setTime: function (value) {
      time(this);
      return call(setTime, this, Number(value));
    },
    setYear: function setYear(year) {
      var before = time(this), number = Number(year);
      if (number !== number) return call(setTime, this, number);
      if (before !== before) before = timeOf(true, 1970, 0, 1, 0, 0, 0, 0);
      return call(setTime, this, withFields(before, true, YEAR, fullYear(number)));
    },
    toJSON: function toJSON(key) {
      var date = $nekton.object(this, 'Date.prototype.toJSON'), value = isObject(date) ? primitiveNumber(date) : date;
      return typeof value === 'number' && !isFinite(value) ? null : date.toISOString();
    },
    toLocaleDateString: printer(true, false),
    toLocaleString: printer(true, true),
    toLocaleTimeString: printer(false, true)
  }, {toLocaleDateString: 0, toLocaleString: 0, toLocaleTimeString: 0});

  define(dates, {toGMTString: dates.toUTCString});

  function primitiveNumber(object) {
    if (classOf(object) === 'Date' && object.valueOf === valueOf && object[toPrimitive] === dateToPrimitive) return call(getTime, object);
    var exotic = $nekton.method(object, toPrimitive);
    return exotic === undefined ? ordinary(object, 'valueOf', 'toString') : call(exotic, object, 'number');
  }

  function dateToPrimitive(hint) {
    if (!isObject(this)) throw new TypeError('Date.prototype[Symbol.toPrimitive] called on a value that is no object');
    if (hint === 'string' || hint === 'default') return ordinary(this, 'toString', 'valueOf');
    if (hint === 'number') return ordinary(this, 'valueOf', 'toString');
    throw new TypeError('Invalid hint: ' + $nekton.describe(hint));
  }

  var valueOf = dates.valueOf;
  $nekton.asMethod(dateToPrimitive, toPrimitive, 1);
  Object.defineProperty(dates, toPrimitive, {value: dateToPrimitive, writable: false, enumerable: false, configurable: true});
});
