import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { detectFormat } from '@/utils/transcript/formats/detect';
import { MORE_TEXT_FAMILIES } from '@/utils/transcript/formats/text/more-text-families';
import { createProblemList } from '@/utils/transcript/formats/problem-list';

/** A small file of each family, and of those that must not be taken for one of them. */
const FILES: readonly (readonly [format: string, text: string])[] = [
  [
    'youtube-xml',
    '<?xml version="1.0"?><transcript><text start="0" dur="2">Hello</text></transcript>',
  ],
  [
    'youtube-xml',
    '<timedtext format="3"><body><p t="0" d="2"><s t="0">Hello</s></p></body></timedtext>',
  ],
  ['ttml', '<tt xml:lang="en"><body><div><p begin="0s" end="2s">Hello</p></div></body></tt>'],
  ['ass', '[Script Info]\n[Events]\nDialogue: 0,0:00:00.00,0:00:02.00,Default,,0,0,0,,Hello'],
  ['podcast-html', '<cite>Ann:</cite>\n<time>0:00</time>\n<p>Hello</p>'],
  ['whisper-text', 'start\tend\ttext\n0\t2000\tHello'],
  ['whisper-text', '[00:00:00.000 --> 00:00:02.000]   Hello'],
  ['segment-table', 'text,start,duration\n"Hello, all",0,2\nGoodbye,2,1'],
  ['segment-table', 'start,end,text\n0,2000,"Hello,\nall"\n2000,3000,Goodbye'],
  ['show-transcript', '0:00\nHello there\n0:02\nGoodbye'],
  ['show-transcript', 'Intro\n0:00\tHello\n0:02\tGoodbye'],
  [
    'timestamped-notes',
    '- [0:00](https://youtu.be/abcdefghijk?t=0) Hello\n- [0:02](https://youtu.be/abcdefghijk?t=2) Goodbye',
  ],
  ['timestamped-notes', '[00:00:00 - 00:00:02] Hello\n[00:00:02 - 00:00:06] Goodbye'],
  ['timestamped-notes', '00:00:00 Ann: Hello\n00:00:02 Bob: Goodbye'],
  ['speaker-text', 'Ann Lee  0:00  \nHello\n\nBob  0:02  \nGoodbye'],
  ['speaker-text', 'Ann Lee (00:00):\nHello\n\nBob (00:02):\nGoodbye'],
  ['markdown', '---\nvideo_id: abcdefghijk\n---\nHello and welcome.'],
  ['markdown', '# Rivers\n\nHello and welcome to *rivers*.'],
  ['plain-text', 'Hello and welcome.\nGoodbye.'],
  ['webvtt', 'WEBVTT\n\n00:00.000 --> 00:02.000\nHello'],
  ['srt', '1\n00:00:00,000 --> 00:00:02,000\nHello\n\n2\n00:00:02,000 --> 00:00:03,000\nGoodbye'],
  ['sbv', '0:00:00.000,0:00:02.000\nHello\n\n0:00:02.000,0:00:03.000\nGoodbye'],
  ['lrc', '[ti:Rivers]\n[00:00.50]Hello\n[00:02.50]Goodbye'],
];

/** What a reader might count, search for or go back to, again and again. */
const HOSTILE_PIECES = [
  '<',
  '<p>',
  '<p t="0">',
  '<span begin="1s">',
  '</span>',
  '<a b="',
  '<!--',
  '<![CDATA[',
  '<!x[',
  '<?',
  '&',
  '&amp;',
  '{',
  '}',
  '{\\k1}a',
  '\\N',
  'Dialogue: 0,',
  ',',
  ' ',
  '\t',
  '\n',
  '\r',
  '0:01 ',
  '(0:01) ',
  '0:01\n',
  '0:01\na\n',
  '[',
  '[[',
  '[0:01] a\n',
  '[0:01](',
  '](',
  '[a](',
  '![',
  '(',
  ')',
  '# ',
  '- ',
  '**',
  '*',
  'a*',
  '_',
  '`',
  '~~',
  '"',
  ':',
  'Ann: ',
  'Ann  0:05\n',
  'Ann\n0:05\na\n\n',
  '---\n',
  'a: ? ',
  '{{',
  '|',
  '1',
  '1:',
  '0\t1\tx\n',
  '"',
  'text,start\n"',
  'a ',
  'a',
  '漢',
  '\uD800',
  '\u2028',
  '<time>',
  '<cite>A</cite><time>0:01</time><p>x',
];

const OPENINGS = FILES.map(([, text]) => text).concat('---\na: ', '');

/** Far more than any reader needs for so little text, far less than one that goes back would take. */
const MOST_MS = 2000;
const HOSTILE_LENGTH = 100_000;

describe('a file of its form is detected as', () => {
  test.each(FILES)('%s: %j', async (format, text) => {
    expect(await detectFormat(text, 'file')).toMatchObject({ kind: 'family', format });
  });
});

describe.each(MORE_TEXT_FAMILIES)('$format', ({ recognize, read }) => {
  test('recognizes and reads any text without an error, and gives times that are numbers', async () => {
    const opening = fc.constantFrom(...OPENINGS);
    const piece = fc.oneof(fc.constantFrom(...HOSTILE_PIECES), fc.string({ unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(opening, fc.array(piece), async (start, pieces) => {
        const text = start + pieces.join('');
        const { confidence = 0 } = recognize(text) ?? {};
        expect(confidence).toBeLessThanOrEqual(1);
        const lineCount = text.split(/\r\n|\r|\n/).length;
        const problems = createProblemList();
        const { cues } = await read(text, problems);
        for (const { startMs, endMs, line, words = [] } of cues) {
          for (const time of [startMs, endMs, ...words.map((word) => word.startMs)]) {
            expect(time === null || Number.isInteger(time)).toBe(true);
          }
          expect(line ?? 1).toBeLessThanOrEqual(lineCount);
        }
        for (const { line } of problems.toArray()) expect(line ?? 1).toBeLessThanOrEqual(lineCount);
      }),
      { numRuns: 300 },
    );
  });
});

describe('no reader takes more than a moment', () => {
  test.each(HOSTILE_PIECES)('for many of %j', async (piece) => {
    const text = piece.repeat(HOSTILE_LENGTH / piece.length);
    const slow: string[] = [];
    for (const { format, recognize, read } of MORE_TEXT_FAMILIES) {
      const before = performance.now();
      recognize(text);
      await read(text, createProblemList());
      if (performance.now() - before > MOST_MS) slow.push(format);
    }
    expect(slow).toEqual([]);
  });
});
