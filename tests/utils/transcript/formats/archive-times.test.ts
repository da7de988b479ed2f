import { describe, expect, test } from 'vitest';

import {
  frontMatter,
  HEADER,
  readLines,
  readWhole,
  timedLine,
} from '@/tests/utils/transcript/formats/archive-file';

describe('the time of a line', () => {
  test.each([
    ['is that of the link, in milliseconds', timedLine('W', '00:00:08', '8.64'), 8640],
    ['may be whole', timedLine('W', '00:00:08', '8'), 8000],
    [
      'has the noise of its fraction rounded away',
      timedLine('W', '00:01:42', '102.30000000000001'),
      102_300,
    ],
    ['is not that of the label', timedLine('W', '00:00:00', '102.5'), 102_500],
    ['may be hours', timedLine('W', '01:01:10', '3670.5'), 3_670_500],
    ['may be all but nothing', timedLine('W', '00:00:00', '1e-05'), 0],
    [
      'may stand in a link that has nothing else',
      '* W [[00:00:01](https://youtu.be/dQw4w9WgXcQ?t=1.5s)]',
      1500,
    ],
    [
      'is the last one, where the text ends like one',
      timedLine('[[00:00:09](x&t=9.0s)]', '00:00:01', '1.0'),
      1000,
    ],
    ['may stand without a text', '*  [[00:00:01](x&t=1.0s)]', 1000],
  ])('%s', async (_, line, startMs) => {
    expect((await readWhole(...HEADER, line)).cues).toMatchObject([{ startMs }]);
  });

  test.each([
    ['where the next line starts', 'Length: 60s', ['1.0', '9.0'], [9000, 60_000]],
    ['with the video, for the last line', 'Length: 60s', ['1.0'], [60_000]],
    ['when its text is said, where the video is said to be shorter', 'Length: 5s', ['7.0'], [9000]],
    ['when its text is said, where it starts when the video ends', 'Length: 7s', ['7.0'], [9000]],
    ['when its text is said, where the length is unknown', 'Length: nans', ['7.0'], [9000]],
    [
      'at once, where the next starts at the same time',
      'Length: 60s',
      ['1.0', '1.0'],
      [1000, 60_000],
    ],
  ])('runs until: %s', async (_, length, starts, endsMs) => {
    const lines = starts.map((seconds) => timedLine('W', '00:00:00', seconds));
    const { cues } = await readWhole(...frontMatter(length), ...HEADER, ...lines);
    expect(cues).toMatchObject(endsMs.map((endMs) => ({ endMs })));
  });

  test.each([
    ['two seconds at least', 'W', 2000],
    ['longer for a longer text', 'W'.repeat(100), 6500],
    ['ten seconds at most', 'W'.repeat(1000), 10_000],
  ])('runs, where only the text can tell, %s', async (_, text, endMs) => {
    const { cues } = await readWhole(...HEADER, timedLine(text, '00:00:00', '0.0'));
    expect(cues).toMatchObject([{ endMs }]);
  });
});

describe('the timing of a file', () => {
  test.each([
    ['is exact where every line has a time', [timedLine('W', '00:00:01', '1.0')], 'exact'],
    ['is none where no line has a time', ['* W'], 'none'],
    ['is none where there are no lines, as in a silent clip', [], 'none'],
  ])('%s', async (_, lines, timing) => {
    expect(await readWhole(...HEADER, ...lines)).toMatchObject({
      timing,
      cues: lines.map(() => ({ text: 'W' })),
    });
  });

  test('is estimated where only some lines have a time; these keep theirs', async () => {
    const { transcripts, problems } = await readLines(
      ...frontMatter('Length: 30s'),
      ...HEADER,
      '*  Before',
      timedLine('First', '00:00:10', '10.0'),
      '*  Second',
      timedLine('Third', '00:00:20', '20.0'),
      '*  After',
    );
    expect(transcripts).toMatchObject([
      {
        timing: 'estimated',
        cues: [
          { startMs: 0, endMs: 10_000, text: 'Before' },
          { startMs: 10_000, endMs: 14_615, text: 'First' },
          { startMs: 14_615, endMs: 20_000, text: 'Second' },
          { startMs: 20_000, endMs: 25_000, text: 'Third' },
          { startMs: 25_000, endMs: 30_000, text: 'After' },
        ],
      },
    ]);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['bad-time', 7],
      ['bad-time', 9],
      ['bad-time', 11],
    ]);
  });

  test('is never estimated to run backwards, where lines are out of order too', async () => {
    const { transcripts } = await readLines(
      ...HEADER,
      timedLine('Late', '00:00:20', '20.0'),
      '*  Between',
      timedLine('Early', '00:00:10', '10.0'),
    );
    expect(transcripts[0]?.cues).toMatchObject([
      { startMs: 10_000, text: 'Early' },
      { startMs: 20_000, text: 'Late' },
      { startMs: 20_000, text: 'Between' },
    ]);
  });
});
