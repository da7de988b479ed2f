import { describe, expect, test } from 'vitest';

import { readAwsTranscribeJson } from '@/utils/transcript/formats/json/aws-transcribe-json';
import { parseJson } from '@/utils/transcript/formats/json/parse-json';
import { readPodcastJson } from '@/utils/transcript/formats/json/podcast-json';
import { createProblemList } from '@/utils/transcript/formats/problem-list';
import { readTextFieldJson } from '@/utils/transcript/formats/json/text-field-json';
import { readWhisperCppJson } from '@/utils/transcript/formats/json/whisper-cpp-json';
import { readWhisperJson } from '@/utils/transcript/formats/json/whisper-json';
import { readWordListJson } from '@/utils/transcript/formats/json/word-list-json';
import { readYoutubeJson3 } from '@/utils/transcript/formats/json/youtube-json3';

/** What takes a second here would take a quarter of an hour if the work grew with the square. */
const COUNT = 30_000;
const BOUND_MS = 4000;

const many = <Item>(item: (index: number) => Item, length = COUNT) =>
  Array.from({ length }, (_, index) => item(index));

function expectQuick(work: () => unknown): void {
  const startMs = performance.now();
  work();
  expect(performance.now() - startMs).toBeLessThan(BOUND_MS);
}

describe('JSON takes no longer to parse than it must, if it is', () => {
  test.each([
    ['opened and never closed', '[{"a":'.repeat(COUNT)],
    ['closed and never opened', `[{"a":1}${'}]'.repeat(COUNT)}`],
    ['closed in the wrong order', `${'[{"a":['.repeat(COUNT)}${'}'.repeat(COUNT)}`],
    ['a quote that is never closed', `[{"${'\\'.repeat(COUNT * 10)}`],
    ['one text broken into many', `[{"a":${'"x" '.repeat(COUNT)}`],
    ['full of what means nothing', `[{"a":${'nothing % '.repeat(COUNT)}`],
    ['full of numbers that are none', `[{"a":${'1-1.1e'.repeat(COUNT)}`],
  ])('%s', (_, text) => {
    expectQuick(() => parseJson(text));
  });
});

describe('lines take no longer to make than they must', () => {
  const problems = createProblemList();
  const offsets = { from: 0, to: 1 };

  test.each([
    [
      'of words that their text does not have',
      () =>
        readWordListJson(
          {
            text: 'a'.repeat(COUNT * 10),
            words: many((start) => ({ word: 'ab', start, end: start })),
          },
          problems,
        ),
    ],
    [
      'of words of which the first half is not in the text',
      () =>
        readWordListJson(
          {
            text: 'ab '.repeat(COUNT * 6),
            words: many((start) => {
              return { word: start < COUNT * 5 ? 'x' : 'ab', start, end: start };
            }, COUNT * 11),
          },
          problems,
        ),
    ],
    [
      'of words that are found late in their text',
      () =>
        readWordListJson(
          {
            text: 'ab '.repeat(COUNT),
            words: many((start) => ({ word: start % 2 === 0 ? 'b' : 'ab', start, end: start })),
          },
          problems,
        ),
    ],
    [
      'of signs without words',
      () =>
        readAwsTranscribeJson(
          {
            results: {
              items: many(() => ({ type: 'punctuation', alternatives: [{ content: '.' }] })),
            },
          },
          problems,
        ),
    ],
    [
      'of tokens that are all one word',
      () =>
        readWhisperCppJson(
          {
            transcription: [
              { offsets, text: 'a', tokens: many(() => ({ text: 'a', offsets }), COUNT * 5) },
            ],
          },
          problems,
        ),
    ],
    [
      'of captions that are all added to one line',
      () =>
        readYoutubeJson3(
          {
            events: many(() => ({ tStartMs: 0, aAppend: 1, segs: [{ utf8: 'a', tOffsetMs: 1 }] })),
          },
          problems,
        ),
    ],
    [
      'of broken characters',
      () =>
        readWhisperCppJson(
          {
            transcription: [
              { offsets, text: '\uFFFD', tokens: many(() => ({ text: ' \uFFFD', offsets })) },
            ],
          },
          problems,
        ),
    ],
    [
      'of words beside segments that have no times',
      () =>
        readWhisperJson(
          { segments: many(() => ({ text: 'a' })), words: many((start) => ({ word: 'a', start })) },
          problems,
        ),
    ],
    [
      'of words without length',
      () =>
        readPodcastJson(
          { segments: many((index) => ({ startTime: 0, body: index < 9 ? 'a' : '' })) },
          problems,
        ),
    ],
    [
      'of text without a space',
      () => readTextFieldJson({ transcript: 'a,”'.repeat(COUNT * 10) }, problems),
    ],
    [
      'of text that is all sentences',
      () => readTextFieldJson({ transcript: 'A."” '.repeat(COUNT * 5) }, problems),
    ],
  ])('%s', (_, work) => {
    expectQuick(work);
  });
});
