import { describe, expect, test } from 'vitest';

import {
  splitMachineLabel,
  takeSpeakers,
} from '@/utils/transcript/formats/captions/speaker-prefix';

function take(...texts: readonly string[]) {
  const cues = texts.map((text) => ({ startMs: 0, endMs: 1, text, line: 1 }));
  return takeSpeakers(cues).map(({ speaker, text }) => [speaker ?? null, text]);
}

describe('a label that a program has given to a voice', () => {
  test.each([
    ['is in brackets before a colon', '[SPEAKER_00]: Hello', 'SPEAKER_00'],
    ['is in brackets', '[speaker 1] Hello', 'speaker 1'],
    ['is in round brackets', ' (speaker 0)Hello', 'speaker 0'],
    ['is before a colon', 'Speaker A: Hello', 'Speaker A'],
    ['is short', 'spk_0: Hello', 'spk_0'],
  ])('%s', (_, text, speaker) => {
    expect(splitMachineLabel(text)).toEqual({ speaker, text: 'Hello' });
  });

  test.each([
    ['a note', 'Note: hello'],
    ['a name', 'Ann: hello'],
    ['a sound', '[Music] hello'],
    ['a loudspeaker', 'Speaker 1 is broken'],
    ['a part of a sentence', 'The speaker 1: hello'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(splitMachineLabel(text)).toBeNull();
  });
});

describe('a name before a text is its speaker', () => {
  test.each([
    [
      'where all lines have one',
      ['Ann: One', 'Bob Lee: Two', 'Ann: Three', 'Bob Lee: Four'],
      'Ann',
    ],
    [
      'where most lines have one',
      ['Ann: One', 'Ann: Two', 'Ann: Three', 'Ann: Four', 'five'],
      'Ann',
    ],
    [
      'where all lines have one, of which one comes again',
      ['Ann: One', 'Bob: Two', 'Ann: x'],
      'Ann',
    ],
    [
      'where it is small and strange',
      ["o'neil_99 (guest): One", "o'neil_99 (guest): Two"],
      "o'neil_99 (guest)",
    ],
    ['where the text is below it', ['Ann:\nOne', 'Ann:\nTwo'], 'Ann'],
  ])('%s', (_, texts, speaker) => {
    expect(take(...texts)[0]).toEqual([speaker, 'One']);
  });

  test.each([
    ['where few lines have one', ['Note: One', 'two', 'Note: three']],
    ['where each line has another', ['Monday: rain', 'Tuesday: sun']],
    ['where there is one line', ['Ann: One']],
    ['where it is a time', ['12:30 is late', '12:31 is later']],
    ['where it is a link', ['https://example.com', 'https://example.com']],
    ['where it is a sentence', Array.from({ length: 3 }, () => 'He said! And then he said: no')],
  ])('but not %s', (_, texts) => {
    expect(take(...texts)).toEqual(texts.map((text) => [null, text]));
  });

  test('unless the file names one in its own way', () => {
    const cue = { startMs: 0, endMs: 1, text: 'SPEAKER_00: One', speaker: 'Ann', line: 1 };
    expect(takeSpeakers([cue])).toEqual([cue]);
  });
});

test('the first word of a line loses the label too', () => {
  const word = { startMs: 0, endMs: 1, text: '[SPEAKER_00]: One ' };
  const cue = { startMs: 0, endMs: 2, text: '[SPEAKER_00]: One two', line: 1 };
  const words = [word, { startMs: 1, endMs: 2, text: 'two' }];
  expect(takeSpeakers([{ ...cue, words }])).toMatchObject([
    { text: 'One two', words: [{ text: 'One ' }, { text: 'two' }] },
  ]);
});
