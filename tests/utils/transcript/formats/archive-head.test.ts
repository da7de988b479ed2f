import { describe, expect, test } from 'vitest';

import {
  frontMatter,
  HEADER,
  readWhole,
  VIDEO_URL,
} from '@/tests/utils/transcript/formats/archive-file';

describe('a title and a channel', () => {
  test.each([
    ['may begin with #', '# #Gaza #News', '#Gaza #News'],
    ['may hold markup, brackets and emoji', '# *A* [b](c) | "d": 🤔', '*A* [b](c) | "d": 🤔'],
    ['may look like a channel', '# **A:** [April 1, 2025](x)', '**A:** [April 1, 2025](x)'],
    ['may have spaces around them', '#   A Talk  ', 'A Talk'],
    ['may be empty', '# ', ''],
  ])('%s', async (_, line, title) => {
    expect((await readWhole(line, HEADER[1] ?? '')).title).toBe(title);
  });

  test.each([
    ['A Show', 'A Show'],
    ['A: Show** - *b* [c](d)', 'A: Show** - *b* [c](d)'],
    ['A:** [b', 'A:** [b'],
    ['', null],
  ])('the channel may be “%s”', async (name, channel) => {
    const transcript = await readWhole('# A Talk', `**${name}:** [April 28, 2025](${VIDEO_URL})`);
    expect(transcript.channel).toBe(channel);
  });

  test('may have blank lines around them', async () => {
    const transcript = await readWhole(
      ...frontMatter('Length: 3s'),
      '',
      '# A Talk',
      '',
      HEADER[1] ?? '',
      '',
      '*  Words',
    );
    expect(transcript).toMatchObject({
      title: 'A Talk',
      durationMs: 3000,
      cues: [{ text: 'Words' }],
    });
  });
});

describe('a description may hold', () => {
  test.each([
    ['blank lines', ['One', '', '', 'Two']],
    ['a line that closes front matter', ['One', '---', '', '---', 'Two']],
    ['lines like those of the front matter', ['One', 'Length: 99s', 'Video Views: 7']],
    ['lines like spoken ones', ['One', '* Two', '*  Three [[00:00:01](x&t=1.0s)]']],
    [
      'a whole header',
      [
        'One',
        '---',
        '',
        '# Other',
        '**B:** [May 1, 2025](https://youtu.be/AAAAAAAAAAA)',
        '* x',
        'Two',
      ],
    ],
    [
      'the end of a file',
      ['One', '---', '', '# Other', '**B:** [May 1, 2025](https://youtu.be/AAAAAAAAAAA)'],
    ],
    ['chapter times and links', ['0:00 Start', 'https://youtu.be/AAAAAAAAAAA?t=5']],
  ])('%s', async (_, lines) => {
    const transcript = await readWhole(
      ...frontMatter('Length: 3s', `Video Description: ${lines.join('\n')}`),
      ...HEADER,
      '*  Words',
    );
    expect(transcript).toMatchObject({
      title: 'A Talk',
      videoId: 'dQw4w9WgXcQ',
      durationMs: 3000,
      facts: { description: lines.join('\n') },
      cues: [{ text: 'Words' }],
    });
  });

  test.each([
    ['is nothing where it is empty', 'Video Description: ', null],
    ['has its single carriage returns as line ends', 'Video Description: One\rTwo', 'One\nTwo'],
    ['has no control characters', 'Video Description: One\0\x1b[0m', 'One[0m'],
  ])('and %s', async (_, line, description) => {
    const transcript = await readWhole(...frontMatter(line), ...HEADER);
    expect(transcript.facts.description).toBe(description);
  });
});

describe('front matter', () => {
  test('may be missing', async () => {
    expect(await readWhole(...HEADER, '*  Words')).toMatchObject({
      source: { model: null, generatedOn: null },
      facts: { keywords: [], views: null, rating: null, description: null },
      durationMs: null,
    });
  });

  test.each([
    ['an unknown length', 'Length: nans', { durationMs: null }],
    ['a length with a fraction', 'Length: 3.5s', { durationMs: 3500 }],
    ['unknown views', 'Video Views: None', { facts: { views: null } }],
    ['a rating', 'Video Rating: 4.9', { facts: { rating: '4.9' } }],
    ['no keywords', 'Video Keywords: []', { facts: { keywords: [] } }],
  ])('may have %s', async (_, line, expected) => {
    expect(await readWhole(...frontMatter(line), ...HEADER)).toMatchObject(expected);
  });
});
