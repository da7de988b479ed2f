import { describe, expect, test } from 'vitest';

import {
  frontMatter,
  HEADER,
  readLines,
  readWhole,
  timedLine,
  VIDEO_URL,
} from '@/tests/utils/transcript/formats/archive-file';

test('a file gives all that it says', async () => {
  const transcript = await readWhole(
    ...frontMatter(
      'Date Generated: May 02, 2025',
      'Transcription Model: whisper medium 20231117',
      'Length: 12s',
      `Video Keywords: ['news', "o'donnell"]`,
      'Video Views: 49012',
      'Video Rating: None',
      'Video Description: One.',
      '',
      'Two.',
    ),
    ...HEADER,
    timedLine('First words.', '00:00:00', '0.0'),
    timedLine('More words.', '00:00:08', '8.64'),
  );
  expect(transcript).toEqual({
    videoId: 'dQw4w9WgXcQ',
    videoIdReason: 'header-link',
    title: 'A Talk',
    channel: 'A Show',
    publishedOn: '2025-04-28',
    language: null,
    source: { model: 'whisper medium 20231117', generatedOn: '2025-05-02' },
    facts: {
      keywords: ['news', "o'donnell"],
      views: 49012,
      rating: null,
      description: 'One.\n\nTwo.',
    },
    durationMs: 12_000,
    timing: 'exact',
    cues: [
      { startMs: 0, endMs: 8640, text: 'First words.' },
      { startMs: 8640, endMs: 12_000, text: 'More words.' },
    ],
  });
});

describe('a spoken line', () => {
  test.each([
    ['has up to three spaces before its text', '*   Words', 'Words'],
    ['has one space before its text', '* Words', 'Words'],
    ['is trimmed, and kept as it is inside', '*  Some  words\there ', 'Some  words\there'],
    ['keeps its markup', '*  <b>*Words*</b> [1](x)', '<b>*Words*</b> [1](x)'],
    [
      'keeps a footnote, which is no time',
      '*  Words [[1](https://example.com)]',
      'Words [[1](https://example.com)]',
    ],
    [
      'keeps a time that is not at its end',
      '*  At [[00:00:01](x)] he said',
      'At [[00:00:01](x)] he said',
    ],
    ['may hold a NUL byte, which goes', '*  Wo\0rds', 'Words'],
    ['may hold a lost character, which stays', '*  W\uFFFDrds', 'W\uFFFDrds'],
    ['may be of another script', '* 到了', '到了'],
    ['may be empty', '*', ''],
    ['may be broken over two lines', '*  Some\n   words', 'Some words'],
  ])('%s', async (_, line, text) => {
    expect((await readWhole(...HEADER, line)).cues).toEqual([{ text }]);
  });

  test('without a final line end is whole', async () => {
    const { cues } = await readWhole(
      ...HEADER,
      `${timedLine('Words', '00:00:01', '1.0')}\n* More [[00:00:02](x&t=2s)]`,
    );
    expect(cues.map(({ text }) => text)).toEqual(['Words', 'More']);
  });

  test('may say the same as the one before', async () => {
    expect((await readWhole(...HEADER, '* you', '* you', '* you')).cues).toHaveLength(3);
  });

  test('ends in a carriage return in files from Windows, even in two', async () => {
    const lines = [
      '---',
      'Length: 3s',
      'Video Description: One\r',
      'Two\r',
      '---',
      '',
      ...HEADER,
      '*  Words',
    ];
    const transcript = await readWhole(...lines.map((line) => `${line}\r`));
    expect(transcript).toMatchObject({
      facts: { description: 'One\nTwo' },
      cues: [{ text: 'Words' }],
    });
  });
});

describe('the video of a file', () => {
  const OTHER_URL = 'https://www.youtube.com/watch?v=AAAAAAAAAAA';
  const MEDIA_URL = 'https://media.example.com/a.mp4?token=secret';

  test.each([
    ['is that of the header', VIDEO_URL, [VIDEO_URL], 'dQw4w9WgXcQ', 'header-link'],
    [
      'may be linked in several forms',
      VIDEO_URL,
      ['https://youtu.be/dQw4w9WgXcQ?x=1'],
      'dQw4w9WgXcQ',
      'header-link',
    ],
    [
      'is that of the lines where the header has none',
      MEDIA_URL,
      [VIDEO_URL],
      'dQw4w9WgXcQ',
      'line-links',
    ],
    [
      'is that of the header where the lines have none',
      VIDEO_URL,
      [MEDIA_URL],
      'dQw4w9WgXcQ',
      'header-link',
    ],
  ])('%s', async (_, headerUrl, lineUrls, videoId, videoIdReason) => {
    const transcript = await readWhole(
      '# A Talk',
      `**A Show:** [April 28, 2025](${headerUrl})`,
      ...lineUrls.map((url) => timedLine('W', '00:00:01', '1.0', url)),
    );
    expect(transcript).toMatchObject({ videoId, videoIdReason, timing: 'exact' });
  });

  test.each([
    [
      'no link leads to one',
      MEDIA_URL,
      [MEDIA_URL],
      'no-video-link',
      { code: 'no-video-id', line: 2 },
    ],
    ['there is no link', '', [], 'no-video-link', { code: 'no-video-id', line: 2 }],
    [
      'a line leads to another',
      VIDEO_URL,
      [VIDEO_URL, OTHER_URL, VIDEO_URL, OTHER_URL],
      'links-disagree',
      { code: 'links-disagree', line: 4 },
    ],
    [
      'two lines lead to different ones',
      MEDIA_URL,
      [VIDEO_URL, OTHER_URL],
      'links-disagree',
      { code: 'links-disagree', line: 4 },
    ],
  ])(
    'is unknown where %s; the link is never shown',
    async (_, headerUrl, lineUrls, videoIdReason, problem) => {
      const result = await readLines(
        '# A Talk',
        `**A Show:** [April 28, 2025](${headerUrl})`,
        ...lineUrls.map((url) => timedLine('W', '00:00:01', '1.0', url)),
      );
      expect(result.transcripts).toMatchObject([
        { videoId: null, videoIdReason, cues: lineUrls.map(() => ({ text: 'W' })) },
      ]);
      expect(result.problems).toMatchObject([problem]);
      expect(JSON.stringify(result)).not.toContain('secret');
    },
  );
});
