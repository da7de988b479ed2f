import { lineNumberAt } from '@/utils/transcript/formats/text/lines';
import { parseLooseJson } from './loose-json';
import type { Problem } from '@/utils/transcript/model';

/** The value of a JSON file. `problem` says where it is damaged; what could be read is there. */
export interface ParsedJson {
  /** An object or a list. */
  readonly value: unknown;
  readonly problem: Problem | null;
}

/** An object or a list that has a key, a text or nothing in it: what LRC and notes never open with. */
const OPENING = /^\s*[[{][\s[{]*["'\]}]/;

/**
 * Parses the text of a JSON file, or returns `null` where it is none. Never throws, and takes time in
 * proportion to the text, however it is nested.
 *
 * Beyond JSON it takes what programs write by mistake or by habit: several values one after another
 * (JSON Lines), which become a list; NaN and Infinity, as Python's `json` writes them; Python's own
 * notation (`{'text': 'It', 'words': None}`), as `print` and `pprint` write it, and commas too many.
 * Of a file that breaks off all is kept but the item that it breaks off in.
 */
export function parseJson(text: string): ParsedJson | null {
  if (!OPENING.test(text)) return null;
  const value = parseStrictly(text);
  if (value !== undefined) return { value, problem: null };
  const { values, damage } = parseLooseJson(text);
  const [first] = values;
  if (first === undefined) return null;
  return {
    value: values.length === 1 ? first : values,
    problem: damage && {
      code: 'broken-off',
      line: lineNumberAt(text, damage.offset),
      message: damage.isEnd
        ? 'The file breaks off here, so its end is missing. What is before was read.'
        : 'The file is damaged here. What is around this place was read.',
    },
  };
}

function parseStrictly(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
