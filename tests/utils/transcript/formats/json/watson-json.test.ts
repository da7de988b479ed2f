import { expect, test } from 'vitest';

import { linesOf, wordsOf } from '@/tests/utils/transcript/formats/read-json';
import { readWatsonJson } from '@/utils/transcript/formats/json/watson-json';

const HI_YOU = {
  final: true,
  alternatives: [
    {
      transcript: 'Hi you ',
      timestamps: [
        ['Hi', 0.43, 0.8],
        ['you', 0.81, 0.97],
      ],
    },
    { transcript: 'worse' },
  ],
};
const BYE = { alternatives: [{ transcript: 'Bye ', timestamps: [['Bye', 3.5, 4]] }] };

test('Watson’s results are lines with words', () => {
  const value = { result_index: 0, results: [HI_YOU, BYE] };
  expect(linesOf(readWatsonJson, value)).toEqual([
    [430, 970, 'Hi you'],
    [3500, 4000, 'Bye'],
  ]);
  expect(wordsOf(readWatsonJson, value)[0]).toEqual([
    [430, 800, 'Hi'],
    [810, 970, 'you'],
  ]);
});

test('Watson’s speakers divide its results', () => {
  const speaker_labels = [
    { from: 0.43, to: 0.8, speaker: 0 },
    { from: 0.81, to: 0.97, speaker: 2 },
    { from: 3.5, to: 4, speaker: 2 },
  ];
  expect(linesOf(readWatsonJson, { results: [HI_YOU, BYE], speaker_labels })).toEqual([
    [430, 800, 'Hi', 'Speaker 0'],
    [810, 970, 'you', 'Speaker 2'],
    [3500, 4000, 'Bye', 'Speaker 2'],
  ]);
});

test('Watson’s answers may come one after another', () => {
  expect(linesOf(readWatsonJson, [{ results: [HI_YOU] }, { results: [BYE] }])).toHaveLength(2);
});
