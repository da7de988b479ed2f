/** An object of a JSON file, of which nothing is known yet. */
export type JsonRecord = Readonly<Record<string, unknown>>;

const EMPTY: JsonRecord = {};

/** Says whether a value out of JSON is an object: neither a list nor `null`. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the value where it is an object, and an empty one where it is anything else. */
export function recordOf(value: unknown): JsonRecord {
  return isRecord(value) ? value : EMPTY;
}

/** Returns the items of a list, and none where the value is no list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Returns the objects in a list, and none where the value is no list. */
export function recordsOf(value: unknown): readonly JsonRecord[] {
  return listOf(value).filter(isRecord);
}

/** Returns the value where it is text, else `null`. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Returns the value where it is text that is more than white space, trimmed; else `null`. */
export function filledTextOf(value: unknown): string | null {
  return textOf(value)?.trim() || null;
}

/**
 * Returns the value where it is a finite number, or text that is one: some writers put numbers
 * between quotes. Else `null`, as for the NaN and Infinity of Python.
 */
export function numberOf(value: unknown): number | null {
  if (typeof value === 'string' && value.trim() === '') return null;
  if (typeof value !== 'number' && typeof value !== 'string') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** Returns the first value under these keys that is there and not `null`, else `undefined`. */
export function firstField(record: JsonRecord, keys: readonly string[]): unknown {
  for (const key of keys) {
    const value = Object.hasOwn(record, key) ? record[key] : undefined;
    if (value !== undefined && value !== null) return value;
  }
  return undefined;
}
