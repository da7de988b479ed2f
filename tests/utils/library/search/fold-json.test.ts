import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldJson } from '@/utils/library/search/fold-json';
import { type FoldedLines, foldLines } from '@/utils/library/search/fold-lines';
import { findRows, markRows } from '@/utils/library/search/match-transcript';
import { parseQuery } from '@/utils/library/search/parse-query';
import { folder } from './search-library';

const nowhere = { text: '', toOriginal: (start: number, end: number) => ({ start, end }) };

/** As `packLines` writes it, with a description that looks like what is looked for. */
function packedJson(texts: readonly string[]): string {
  return JSON.stringify({
    facts: { description: '"texts":["a"],"speakers":' },
    texts,
    speakers: texts.map(() => '"],"startGapsMs":['),
    startGapsMs: texts.map((_, row) => row * 1000),
    pausesMs: [],
  });
}

describe('the lines in unparsed JSON', () => {
  const word = fc.constantFrom(
    'river',
    'The',
    'a"b',
    'back\\slash',
    '["',
    '","',
    'it’s',
    'tab\there',
  );
  const line = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));

  test('are found as those of parsed JSON are, or not at all', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (texts) => {
        const unparsed = foldJson(packedJson(texts));
        fc.pre(unparsed !== null);
        expect(texts.map((_, row) => unparsed.textOf(row))).toStrictEqual(texts);
        const firstGaps = texts.slice(0, 3).map((_, row) => row * 1000);
        expect(unparsed.readStartGapsMs(3)).toStrictEqual(firstGaps);
        for (const typed of [
          'river ',
          'the',
          '"the river"',
          '"river the" ',
          'a',
          'slash ',
          'b -the',
        ]) {
          const query = parseQuery(typed, folder);
          const rowsIn = (body: FoldedLines) =>
            findRows({ title: nowhere, channel: nowhere, body }, query, folder.classify);
          const parsed = foldLines(texts, folder);
          const rows = rowsIn(unparsed);
          expect(rows).toStrictEqual(rowsIn(parsed));
          const marksIn = (body: FoldedLines) =>
            markRows(body, rows ?? [], query.required, folder.classify);
          expect(marksIn(unparsed)).toStrictEqual(marksIn(parsed));
        }
      }),
    );
  });

  test.each<readonly [string, readonly string[], boolean]>([
    ['plain', ['It is said', 'so it is'], true],
    ['with quotes', ['He said "no"'], true],
    ['with a backslash', ['C:\\'], true],
    ['with accents', ['déjà vu'], false],
    ['with a line break', ['two\nlines'], false],
    ['that are none', [], false],
  ])('%s', (_what, texts, isPlain) => {
    expect(foldJson(packedJson(texts)) !== null).toBe(isPlain);
  });
});
