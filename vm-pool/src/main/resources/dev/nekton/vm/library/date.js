// Date.
(function (global, $nekton) {
  'use strict';

  var define = $nekton.define;

  // The engine reads ".5" in a date's text as 5 ms, more than three digits not at all, and a time without a zone as UTC.
  var NativeDate = global.Date, parse = NativeDate.parse;
  var fraction = /^([+-]?\d{4,6}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)[.,](\d+)(Z|[+-]\d\d:\d\d)?$/;

  var withoutZone = /^[+-]?\d{4,6}(-\d\d){0,2}T\d\d:\d\d(:\d\d([.,]\d+)?)?$/;

  function milliseconds(text) {
    var found = fraction.exec(text);
    var millis = parse(found ? found[1] + '.' + (found[2] + '00').slice(0, 3) + (found[3] || '') : text);
    return withoutZone.test(text) && millis === millis ? local(new NativeDate(millis)) : millis;
  }

  function local(utc) {
    var date = new NativeDate(0);
    date.setFullYear(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate());
    return date.setHours(utc.getUTCHours(), utc.getUTCMinutes(), utc.getUTCSeconds(), utc.getUTCMilliseconds());
  }

  function Date(a, b, c, d, e, f, g) {
    if (!(this instanceof Date)) return String(new NativeDate());
    switch (arguments.length) {
      case 0: return new NativeDate();
      case 1:
        var value = Object.prototype.toString.call(a) === '[object Date]' ? a.getTime() : a;
        if (value !== null && typeof value === 'object') value = value.valueOf() === value ? String(value) : value.valueOf();
        return new NativeDate(typeof value === 'string' ? milliseconds(value) : value);
      case 2: return new NativeDate(a, b);
      case 3: return new NativeDate(a, b, c);
      case 4: return new NativeDate(a, b, c, d);
      case 5: return new NativeDate(a, b, c, d, e);
      case 6: return new NativeDate(a, b, c, d, e, f);
      default: return new NativeDate(a, b, c, d, e, f, g);
    }
  }
  Date.prototype = NativeDate.prototype;
  $nekton.constructors(global, {Date: Date});
  define(Date, {
    now: NativeDate.now,
    UTC: NativeDate.UTC,
    parse: function parse(text) { return milliseconds(String(text)); }
  });
});
