import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortenLine } from '@/utils/library/search/shorten-line';

/** The line with its marks in brackets. */
function shown(text: string, marked: string): string {
  const start = text.indexOf(marked);
  const line = shortenLine({ text, marks: [{ start, end: start + marked.length }] });
  return line.marks.reduceRight(
    (sofar, mark) =>
      `${sofar.slice(0, mark.start)}[${sofar.slice(mark.start, mark.end)}]${sofar.slice(mark.end)}`,
    line.text,
  );
}

const words = 'and so it goes on '.repeat(200);

describe('a line that was found', () => {
  test.each<readonly [string, string, string, RegExp]>([
    ['stays whole where it is short', 'the river', 'river', /^the \[river\]$/],
    ['loses its end', `a river ${words}`, 'river', /^a \[river\] and so .{200,280}\w…$/],
    ['loses its beginning', `${words}river`, 'river', /^…\w[\w ]{60,80}\[river\]$/],
    ['loses both', `${words}river ${words}`, 'river', /^…\w[\w ]{60,80}\[river\] .{100,280}\w…$/],
    ['without spaces is cut anywhere', '東'.repeat(900) + '京', '京', /^…東{80}\[京\]$/],
    ['keeps letters of two units whole', '𠮷'.repeat(901) + '川', '川', /^…(?:𠮷){39,41}\[川\]$/u],
  ])('%s', (_what, text, marked, expected) => {
    expect(shown(text, marked)).toMatch(expected);
  });

  test('is never longer than a few lines, and shows its first mark', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        (before, after) => {
          const start = before.length;
          const line = shortenLine({
            text: `${before}river${after}`,
            marks: [{ start, end: start + 5 }],
          });
          const [mark] = line.marks;
          expect(line.text.slice(mark?.start, mark?.end)).toBe('river');
          expect(line.text.length).toBeLessThan(300);
          expect(line.text.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
