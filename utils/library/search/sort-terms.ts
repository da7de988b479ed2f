/** So many first letters of a term, of 7 bits each, fit into a number beside its place. */
const PREFIX_UNITS = 5;
const UNIT_VALUES = 0x80;

/** Letters from here on are told apart by comparing the terms themselves. */
const OTHER_UNIT = UNIT_VALUES - 1;

/** As many places as fit. */
const MOST_PLACES = 0x2_0000;

/**
 * Returns the places of terms, none of which comes twice, in the order of their UTF-16 units, as
 * IndexedDB sorts strings. Most are told apart by a number each: a third of the time that sorting
 * strings takes.
 */
export function sortTerms(terms: readonly string[]): Iterable<number> {
  if (terms.length > MOST_PLACES) return sortedByTerm(terms, terms.keys());
  const keys = new Float64Array(terms.length);
  for (let place = 0; place < terms.length; place += 1) {
    keys[place] = prefixOf(terms[place] ?? '') * MOST_PLACES + place;
  }
  keys.sort();
  const places = new Int32Array(terms.length);
  for (let start = 0; start < keys.length;) {
    const prefix = prefixIn(keys[start] ?? 0);
    let end = start;
    while (end < keys.length && prefixIn(keys[end] ?? 0) === prefix) {
      places[end] = (keys[end] ?? 0) % MOST_PLACES;
      end += 1;
    }
    if (end - start > 1) places.set(sortedByTerm(terms, places.subarray(start, end)), start);
    start = end;
  }
  return places;
}

function sortedByTerm(terms: readonly string[], places: Iterable<number>): readonly number[] {
  const termOf = (place: number) => terms[place] ?? '';
  return [...places].toSorted((one, other) => (termOf(one) < termOf(other) ? -1 : 1));
}

function prefixIn(key: number): number {
  return Math.floor(key / MOST_PLACES);
}

/** The first letters as one number; those after a letter that it cannot tell do not count. */
function prefixOf(term: string): number {
  let prefix = 0;
  let isTold = true;
  for (let position = 0; position < PREFIX_UNITS; position += 1) {
    const unit: number = isTold && position < term.length ? term.charCodeAt(position) : 0;
    prefix = prefix * UNIT_VALUES + Math.min(unit, OTHER_UNIT);
    isTold = isTold && unit < OTHER_UNIT;
  }
  return prefix;
}
