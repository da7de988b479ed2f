import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutRows, type RowLayout } from '@/components/panel/lines/row-layout';

const cuesOf = (texts: readonly string[]) => texts.map((text) => ({ text }));
const looped = cuesOf(['One.', ...Array.from({ length: 6 }, () => 'Thank you.'), 'Two.']);

function describeRows({ rows }: RowLayout): readonly string[] {
  return rows.map((row) => `${row.kind} of ${row.passageCount}`);
}

test.each([
  ['lines', [], ['line of 1', 'repeated of 1', 'line of 1']],
  ['paragraphs', [], ['paragraph of 1', 'repeated of 1', 'paragraph of 1']],
  ['lines', [1], ['line of 1', 'repeated of 1', ...Array.from({ length: 6 }, () => 'line of 1')]],
] as const)('as %s with the folds %j open', (view, openFolds, rows) => {
  expect(describeRows(layOutRows(looped, view, new Set(openFolds)))).toEqual(rows);
});

test.each([
  ['closed', [], [0, 1, 1, 1, 1, 1, 1, 2]],
  ['open', [1], [0, 1, 2, 3, 4, 5, 6, 7]],
])('lines of a fold that is %s belong to what shows them', (_state, openFolds, passages) => {
  expect([...layOutRows(looped, 'lines', new Set(openFolds)).passageOfLine]).toEqual(passages);
});

test.each<readonly [string, readonly string[], readonly number[]]>([
  ['to the sentence that has most of them', ['We walk', 'on. They run to the sea.'], [0, 1]],
  ['without text to what was said before', ['We walk.', '', 'On.'], [0, 0, 1]],
  ['without any text to the first', ['', ''], [0, 0]],
])('in paragraphs lines belong %s', (_where, texts, passages) => {
  const { passageOfLine } = layOutRows(cuesOf(texts), 'paragraphs', new Set());
  expect([...passageOfLine]).toEqual(passages);
});

test('every passage lies in a row, in order, and every line in a passage', () => {
  const texts = fc.array(fc.constantFrom('One.', 'two', 'Three. four', '', 'five!'), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(texts, fc.constantFrom('lines', 'paragraphs'), (said, view) => {
      const layout = layOutRows(cuesOf(said), view, new Set());
      const numbers = layout.rows.flatMap(({ firstPassage, passageCount }) =>
        Array.from({ length: passageCount }, (_, offset) => firstPassage + offset),
      );
      expect(numbers).toEqual([...layout.passages.keys()]);
      expect(layout.passageOfLine).toHaveLength(said.length);
      for (const [passage, row] of layout.rowOfPassage.entries()) {
        const { firstPassage = -1, passageCount = 0 } = layout.rows[row] ?? {};
        expect(passage - firstPassage).toBeGreaterThanOrEqual(0);
        expect(passage - firstPassage).toBeLessThan(passageCount);
      }
    }),
  );
});
