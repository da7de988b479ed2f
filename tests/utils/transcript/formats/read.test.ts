import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readTranscript } from '@/utils/transcript/formats/read';
import {
  A_SENTENCE,
  frontMatter,
  HEADER,
  readLines,
  timedLine,
} from '@/tests/utils/transcript/formats/archive-file';

const FILE = [
  ...frontMatter('Length: 10s', 'Video Description: Café --- x'),
  ...HEADER,
  timedLine('Olé', '00:00:01', '1.0'),
].join('\n');
const utf8 = new TextEncoder().encode(FILE);

function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++)
    bytes.setUint16(at * 2, text.charCodeAt(at), !isBigEndian);
  return new Uint8Array(bytes.buffer);
}

describe('a file is read that is', () => {
  test.each([
    ['UTF-8', utf8],
    ['UTF-8 with a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8])],
    ['UTF-16, small end first', utf16(`\uFEFF${FILE}`, false)],
    ['UTF-16, big end first', utf16(`\uFEFF${FILE}`, true)],
    ['part of a larger buffer', new Uint8Array([0, ...utf8, 0]).subarray(1, -1)],
  ])('%s', async (_, bytes) => {
    const { format, transcripts, problems } = await readTranscript(bytes, 'file.md');
    expect({ format, problems, cues: transcripts[0]?.cues }).toEqual({
      format: 'archive-markdown',
      problems: [],
      cues: [{ startMs: 1000, endMs: 10_000, text: 'Olé' }],
    });
  });

  test('cut off inside a character, which is marked as lost', async () => {
    const bytes = new TextEncoder().encode([...HEADER, '*  Olé'].join('\n')).subarray(0, -1);
    const { transcripts } = await readTranscript(bytes, 'file.md');
    expect(transcripts[0]?.cues).toEqual([{ text: 'Ol\uFFFD' }]);
  });
});

describe('a file cannot be read that is', () => {
  test.each([
    ['without a byte', new Uint8Array(), 'empty-file'],
    ['nothing but white space', new TextEncoder().encode('\n  \n'), 'empty-file'],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0, 0, 1]),
      'binary-file',
    ],
    ['a PDF', new TextEncoder().encode('%PDF-1.4\nHello and welcome.\n'), 'binary-file'],
    ['all NUL bytes', new Uint8Array(5000), 'binary-file'],
    [
      'in an old encoding',
      new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20, 0x2d, 0x20]),
      'unknown-encoding',
    ],
    ['larger than 64 MB', new Uint8Array(64 * 1024 * 1024 + 1), 'file-too-large'],
  ])('%s', async (_, bytes, code) => {
    const { format, transcripts, problems } = await readTranscript(bytes, 'file.md');
    expect({ format, transcripts }).toEqual({ format: 'unknown', transcripts: [] });
    expect(problems).toEqual([{ code, line: null, message: A_SENTENCE }]);
  });
});

describe('a text is no transcript, and it is told why and at which line:', () => {
  test.each([
    ['the first filled line of a page', ['', ' ', '<!doctype html>', '<p>Buy now.</p>'], 3],
    ['the first line of a table', ['name,age,town', 'Ann,7,Rome', 'Bob,8,Bonn', 'Cid,9,Bath'], 1],
    ['the first line of a program', ['const a = 1;', 'function b() {', '  return a;', '}'], 1],
    ['the first line of a word processor’s file', ['{\\rtf1\\ansi Hello and welcome.}'], 1],
    ['the first line of SAMI captions', ['<SAMI>', '<SYNC Start=0><P>Hello and welcome.'], 1],
    ['the first line of captions by frames', ['{0}{60}Hello and welcome.'], 1],
    ['the first line of broadcast captions', ['Scenarist_SCC V1.0', '', '00:00:00:00\t9420'], 1],
    ['the first line of data', ['{ "name": "thing", "version": "1.0.0" }'], 1],
    ['what follows the front matter', [...frontMatter('Length: 3s'), '# A Talk', '*  Words'], 5],
    [
      'the end of a file that breaks off in its front matter',
      ['---', 'Length: 3s', 'Video Des'],
      3,
    ],
    ['a channel without a title above it', [...frontMatter('Length: 3s'), HEADER[1] ?? ''], 5],
  ])('%s', async (_, lines, line) => {
    const { format, transcripts, problems } = await readLines(...lines);
    expect({ format, transcripts }).toEqual({ format: 'unknown', transcripts: [] });
    expect(problems).toEqual([
      {
        code: 'unknown-format',
        line,
        message: A_SENTENCE,
      },
    ]);
  });
});

describe('reading never throws', () => {
  test('on any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await expect(readTranscript(bytes, '')).resolves.toBeDefined();
      }),
    );
  });

  test('on any text that has pieces of the format', async () => {
    const piece = fc.constantFrom(
      '---',
      '# ',
      '**a:** [April 1, 2025](',
      '](',
      ')]',
      '*  ',
      ' [[',
      '00:00:01',
      '&t=',
      '1.0s',
      'Length: ',
      'Video Keywords: [',
      "'",
      '\\',
      '\n',
      '\n',
      '\r',
      '\0',
      'x',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const bytes = new TextEncoder().encode(pieces.join(''));
        await expect(readTranscript(bytes, '')).resolves.toBeDefined();
      }),
    );
  });

  test('on a good file with bytes changed, lost and added; and line numbers stay within it', async () => {
    const change = fc.record({
      at: fc.nat(utf8.length),
      lost: fc.nat(5),
      added: fc.array(fc.nat(255), { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        const bytes = [...utf8];
        for (const { at, lost, added } of changes) bytes.splice(at, lost, ...added);
        const { problems } = await readTranscript(new Uint8Array(bytes), '');
        const lineCount = bytes.filter((byte) => byte === 0x0a || byte === 0x0d).length + 1;
        for (const { line } of problems) {
          expect(line ?? 1).toBeGreaterThanOrEqual(1);
          expect(line ?? 1).toBeLessThanOrEqual(lineCount);
        }
      }),
    );
  });
});
