// The well-known symbols that the engine lacks.
(function (global, $nekton) {
  'use strict';

  ['asyncIterator', 'hasInstance', 'isConcatSpreadable', 'match', 'matchAll', 'replace', 'search', 'species', 'split',
    'toPrimitive', 'toStringTag', 'unscopables'].forEach(function (name) {
    if (!(name in Symbol)) {
      Object.defineProperty(Symbol, name,
        {value: $nekton.symbols[name], writable: false, enumerable: false, configurable: false});
    }
  });
});
