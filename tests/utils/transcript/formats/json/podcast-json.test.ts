import { describe, expect, test } from 'vitest';

import { linesOf } from '@/tests/utils/transcript/formats/read-json';
import { readPodcastJson } from '@/utils/transcript/formats/json/podcast-json';

describe('Podcasting 2.0', () => {
  test.each([
    [
      'lines are read, also without an end or a speaker',
      [
        { speaker: 'Ann', startTime: 0.5, endTime: 2, body: 'It is.' },
        { startTime: '3', body: 'So it is.' },
      ],
      [
        [500, 2000, 'It is.', 'Ann'],
        [3000, null, 'So it is.'],
      ],
    ],
    [
      'words are joined into lines, as in the specification’s example',
      ['I', 'am', 'your', 'father.', 'No'].map((body, index) => ({
        speaker: index < 4 ? 'Vader' : 'Luke',
        startTime: index / 2,
        endTime: index / 2 + 0.25,
        body,
      })),
      [
        [0, 1750, 'I am your father.', 'Vader'],
        [2000, 2250, 'No', 'Luke'],
      ],
    ],
  ])('%s', (_, segments, lines) => {
    expect(linesOf(readPodcastJson, { version: '1.0.0', segments })).toEqual(lines);
  });
});
