import { describe, expect, test } from 'vitest';

import { linesOf } from '@/tests/utils/transcript/formats/read-json';
import { readAssemblyaiJson } from '@/utils/transcript/formats/json/assemblyai-json';

describe('AssemblyAI', () => {
  const words = [
    { text: 'Hello.', start: 0, end: 500, speaker: 'A' },
    { text: 'You?', start: 600, end: 1000, speaker: 'B' },
  ];

  test.each([
    [
      'utterances are lines, in ms',
      { utterances: [{ speaker: 'A', start: 0, end: 1000, text: 'Hello. You?', words }] },
      [[0, 1000, 'Hello. You?', 'A']],
    ],
    [
      'sentences are lines before anything else',
      {
        utterances: [{ speaker: 'A', start: 0, end: 1000, text: 'Hello. You?' }],
        sentences: [{ speaker: 'A', start: 0, end: 500, text: 'Hello.', words }],
      },
      [[0, 500, 'Hello.', 'A']],
    ],
    [
      'words become lines where there is nothing else',
      { utterances: null, text: 'Hello. You?', words },
      [
        [0, 500, 'Hello.', 'A'],
        [600, 1000, 'You?', 'B'],
      ],
    ],
  ])('%s', (_, value, lines) => {
    expect(linesOf(readAssemblyaiJson, value)).toEqual(lines);
  });

  test('a turn too long for one line becomes several, cut between its words', () => {
    const text = Array(30).fill('So it is.').join(' ');
    const its = text
      .split(' ')
      .map((word, index) => ({ text: word, start: index * 100, end: index * 100 + 100 }));
    expect(text.length).toBeLessThan(300);
    const whole = { speaker: 'A', start: 0, end: 9000, text, words: its };
    const longer = { ...whole, text: `${text} ${text}`, words: [...its, ...its] };
    expect(linesOf(readAssemblyaiJson, { utterances: [whole] })).toHaveLength(1);
    const lines = linesOf(readAssemblyaiJson, { utterances: [longer] });
    expect(lines).toHaveLength(60);
    expect(lines[1]).toEqual([300, 600, 'So it is.', 'A']);
  });
});
