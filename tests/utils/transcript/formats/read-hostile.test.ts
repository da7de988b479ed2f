import { describe, expect, test } from 'vitest';

import { expectSound } from '@/tests/utils/transcript/formats/expect-sound';
import { readTranscript } from '@/utils/transcript/formats/read';
import type { TimedCue } from '@/utils/transcript/model';

const read = (text: string) => readTranscript(new TextEncoder().encode(text), 'file');

const vtt = (...blocks: readonly string[]) => ['WEBVTT', ...blocks].join('\n\n');

const whisper = (...segments: readonly unknown[]) =>
  JSON.stringify({ text: '', segments, language: 'en' });

async function readCues(text: string) {
  const result = await read(text);
  expectSound(result, text.split('\n').length);
  const [transcript] = result.transcripts;
  const cues: readonly TimedCue[] =
    transcript && transcript.timing !== 'none' ? transcript.cues : [];
  return { ...result, rows: cues.map(({ startMs, endMs, text: said }) => [startMs, endMs, said]) };
}

describe('of a bad file, what can be read is read and the rest told:', () => {
  test.each<[string, string, readonly (readonly [number, number, string])[], readonly string[]]>([
    [
      'JSON that breaks off loses the line it breaks off in',
      whisper({ start: 0, end: 1, text: 'a' }, { start: 1, end: 2, text: 'b' }).slice(0, -40),
      [[0, 1000, 'a']],
      ['broken-off'],
    ],
    [
      'lines out of order are sorted',
      vtt('00:02.000 --> 00:03.000\nb', '00:01.000 --> 00:02.000\na'),
      [
        [1000, 2000, 'a'],
        [2000, 3000, 'b'],
      ],
      ['bad-time'],
    ],
    [
      'a negative time becomes the start',
      whisper({ start: -1, end: 1, text: 'a' }, { start: 1, end: 2, text: 'b' }),
      [
        [0, 1000, 'a'],
        [1000, 2000, 'b'],
      ],
      ['bad-time'],
    ],
    [
      'a time beyond 100 hours is put between its neighbours',
      vtt(
        '00:00.000 --> 00:01.000\na',
        '999:00:00.000 --> 999:00:01.000\nb',
        '00:03.000 --> 00:04.000\nc',
      ),
      [
        [0, 1000, 'a'],
        [1500, 3000, 'b'],
        [3000, 4000, 'c'],
      ],
      ['bad-time'],
    ],
    [
      'lines that overlap stay so',
      vtt('00:00.000 --> 00:09.000\na', '00:01.000 --> 00:02.000\nb'),
      [
        [0, 9000, 'a'],
        [1000, 2000, 'b'],
      ],
      [],
    ],
    [
      'a line that ends before it starts lasts until the next',
      vtt('00:02.000 --> 00:01.000\na', '00:05.000 --> 00:06.000\nb'),
      [
        [2000, 5000, 'a'],
        [5000, 6000, 'b'],
      ],
      ['bad-time'],
    ],
    ['NUL bytes go', vtt('00:00.000 --> 00:01.000\nHe\0llo\0'), [[0, 1000, 'Hello']], []],
    [
      'halves of surrogate pairs are marked as lost',
      whisper({ start: 0, end: 1, text: 'a \uD83D b' }),
      [[0, 1000, 'a \uFFFD b']],
      [],
    ],
    [
      'markup stays text where it is text',
      whisper({ start: 0, end: 1, text: '<script>alert(1)</script>' }),
      [[0, 1000, '<script>alert(1)</script>']],
      [],
    ],
  ])('%s', async (_, text, rows, codes) => {
    const result = await readCues(text);
    expect(result.rows).toEqual(rows);
    expect(result.problems.map(({ code }) => code)).toEqual(codes);
  });

  test('what is wrong in every one of many lines is told fifty times, and then counted', async () => {
    const backwards = Array.from(
      { length: 462 },
      (_, index) => `00:02.000 --> 00:01.000\na${index}`,
    );
    const { problems } = await readCues(vtt(...backwards));
    expect(problems.length).toBe(51);
    expect(problems.at(-1)?.message).toBe('… and 412 more like this.');
  });
});

/**
 * A quarter of what must take less than two seconds: a slow machine passes all the same, while what
 * takes quadratic time needs minutes.
 */
const LENGTH = 250_000;

/** What makes careless regular expressions try every combination. */
const HOSTILE: Readonly<Record<string, string>> = {
  'one letter': 'a',
  'letters and spaces': 'a ',
  spaces: ' ',
  'line ends': '\n',
  'carriage returns': 'x\r',
  digits: '1',
  arrows: '-->',
  times: '00:00:01.000 ',
  'lines of times': '00:00:01.000 --> 00:00:02.000\n',
  'halves of times': '00:',
  'opening brackets': '[',
  'nested objects': '{"segments":[',
  'opened texts': '{"a',
  backslashes: '\\',
  quotes: '"',
  'tags that never close': '<',
  'tags in tags': '<v a',
  'nested elements': '<p>',
  'comments that never close': '<!--',
  'entities that never end': '&a',
  references: '&amp;amp;',
  'override blocks that never close': '{\\',
  'bold marks': '**',
  'links that never close': '[a](',
  'bullets with half a time': '* [[00:00:01](\n',
  dashes: '---\n',
  hashes: '# \n',
  names: 'Ann: ',
  'lines of names': 'Ann:\n',
  commas: ',',
  tabs: '1\t',
  'video links': 'youtu.be/',
  'LRC times': '[00:01.00]',
  'YAML aliases': '- &a [*a, *a]\n',
};

const OPENINGS: Readonly<Record<string, string>> = {
  nothing: '',
  'the first line of WebVTT': 'WEBVTT\n\n00:00.000 --> 00:01.000\n',
  'the first lines of SubRip': '1\n00:00:00,000 --> 00:00:01,000\n',
  'a time': '[0:00] ',
  YAML: '---\ntitle: x\n',
  JSON: '{"segments":[{"start":0,"end":1,"text":"',
  XML: '<?xml version="1.0"?><timedtext format="3"><body><p t="0" d="1">',
  TTML: '<tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="0s">',
  ASS: '[Script Info]\n[Events]\nFormat: Start, End, Text\nDialogue: 0:00:00.00,0:00:01.00,',
};

describe('a long file takes no longer than it must:', () => {
  test.each(Object.entries(HOSTILE))(
    'of %s, whatever it begins with',
    async (_, unit) => {
      for (const opening of Object.values(OPENINGS)) {
        const text = opening + unit.repeat(LENGTH / unit.length);
        const startMs = performance.now();
        const result = await read(text);
        expect(performance.now() - startMs).toBeLessThan(2000);
        expect(result.problems.filter(({ code }) => code === 'reader-failed')).toEqual([]);
      }
    },
    60_000,
  );
});
