import { describe, expect, test } from 'vitest';

import { linesOf } from '@/tests/utils/transcript/formats/read-json';
import { readRevJson } from '@/utils/transcript/formats/json/rev-json';

describe('Rev', () => {
  const hello = { type: 'text', value: 'Hello', ts: 0.5, end_ts: 1 };
  const you = { type: 'text', value: 'you', ts: 1, end_ts: 1.5 };

  test.each([
    [
      'monologues are lines, with spaces where the file has them',
      {
        monologues: [
          {
            speaker: 1,
            elements: [
              hello,
              { type: 'punct', value: ', ' },
              you,
              { type: 'punct', value: ' – ' },
              you,
              { type: 'punct', value: ' ' },
              { type: 'unknown', value: '<laugh>' },
              { type: 'punct', value: '.' },
            ],
          },
        ],
      },
      [[500, 1500, 'Hello, you – you <laugh>.', 'Speaker 1']],
    ],
    [
      'without any, words are a space apart',
      { monologues: [{ speaker: 0, elements: [hello, you, { type: 'punct', value: '.' }] }] },
      [[500, 1500, 'Hello you.', 'Speaker 0']],
    ],
    [
      'speakers have the names beside them',
      {
        speakers: [{ id: 1, name: 'Ann' }],
        monologues: [
          { speaker: 1, elements: [hello] },
          { speaker: 2, speaker_info: { display_name: 'Bob' }, elements: [you] },
        ],
      },
      [
        [500, 1000, 'Hello', 'Ann'],
        [1000, 1500, 'you', 'Bob'],
      ],
    ],
    [
      'times of Rev’s people have colons',
      {
        monologues: [
          {
            elements: [
              {
                type: 'text',
                value: 'Hi',
                timestamp: '00:00:01,500',
                end_timestamp: '00:00:02,000',
              },
            ],
          },
        ],
      },
      [[1500, 2000, 'Hi']],
    ],
  ])('%s', (_, value, lines) => {
    expect(linesOf(readRevJson, value)).toEqual(lines);
  });
});
