import { describe, expect, test } from 'vitest';

import { createProblemList } from '@/utils/transcript/formats/problem-list';
import { linesOf, readSoundJson, wordsOf } from '@/tests/utils/transcript/formats/read-json';
import { readSegmentListJson } from '@/utils/transcript/formats/json/segment-list-json';

const TWO_LINES = [
  [0, 1500, 'A b'],
  [1500, 4000, 'C d'],
];

describe('a list of segments is read', () => {
  test.each([
    [
      'as youtube-transcript-api gives it',
      [
        { text: 'A b', start: 0, duration: 1.5 },
        { text: 'C d', start: 1.5, duration: 2.5 },
      ],
    ],
    [
      'as its command writes it, in a list for each video',
      [
        [
          { text: 'A b', start: 0, duration: 1.5 },
          { text: 'C d', start: 1.5, duration: 2.5 },
        ],
      ],
    ],
    [
      'as faster-whisper’s segments',
      [
        { id: 1, seek: 0, start: 0, end: 1.5, text: ' A b', words: null },
        { id: 2, seek: 0, start: 1.5, end: 4, text: ' C d', words: null },
      ],
    ],
    [
      'as Hugging Face’s pipelines give it',
      {
        text: ' A b C d',
        chunks: [
          { text: ' A b', timestamp: [0, 1.5] },
          { text: ' C d', timestamp: [1.5, 4] },
        ],
      },
    ],
    [
      'as Bilibili has its captions',
      {
        font_size: 0.4,
        body: [
          { from: 0, to: 1.5, location: 2, content: 'A b' },
          { from: 1.5, to: 4, location: 2, content: 'C d' },
        ],
      },
    ],
    [
      'as whisper.cpp’s addon for Node gives it',
      [
        ['00:00:00.000', '00:00:01.500', ' A b'],
        ['00:00:01.500', '00:00:04.000', ' C d'],
      ],
    ],
    [
      'from deep within the answer of a service',
      {
        status: 'ok',
        output: {
          transcription: {
            segments: [
              { start_time: '0', end_time: '1.5', content: 'A b' },
              { start_time: '1.5', end_time: '4.0s', content: 'C d' },
            ],
          },
        },
      },
    ],
    [
      'as Supadata gives it',
      {
        lang: 'en',
        content: [
          { lang: 'en', text: 'A b', offset: 0, duration: 1500 },
          { lang: 'en', text: 'C d', offset: 1500, duration: 2500 },
        ],
      },
    ],
    [
      'past lists that hold no texts',
      {
        captions: [{ languageCode: 'en' }],
        transcript: [
          { text: 'A b', startMs: '0', endMs: '1500' },
          { text: 'C d', startMs: '1500', endMs: '4000' },
        ],
      },
    ],
  ])('%s', (_, value) => {
    expect(linesOf(readSegmentListJson, value)).toEqual(TWO_LINES);
  });

  test('with speakers and words', () => {
    const value = [
      {
        start: 0,
        end: 1,
        text: 'It is',
        speaker: { name: 'Ann' },
        words: [{ start: 0, end: 0.5, word: ' It', probability: 1 }],
      },
    ];
    expect(linesOf(readSegmentListJson, value)).toEqual([[0, 1000, 'It is', 'Ann']]);
    expect(wordsOf(readSegmentListJson, value)).toEqual([[[0, 500, 'It']]]);
  });

  test('with the speakers that insanely-fast-whisper lists beside its lines', () => {
    const chunks = [{ text: ' A b', timestamp: [0, 1.5] }];
    const value = {
      chunks,
      speakers: [{ speaker: 'SPEAKER_00', text: ' A b', timestamp: [0, 1.5] }],
    };
    expect(linesOf(readSegmentListJson, value)).toEqual([[0, 1500, 'A b', 'SPEAKER_00']]);
    expect(linesOf(readSegmentListJson, { ...value, speakers: [] })).toEqual([[0, 1500, 'A b']]);
  });

  test.each([
    ['undone where texts are escaped', 'it&amp;#39;s Q&amp;A &gt;&gt;', "it's Q&A >>"],
    ['kept where they are spoken of', 'an &amp; in Q&A', 'an &amp; in Q&A'],
  ])('with character references %s', (_, text, read) => {
    expect(linesOf(readSegmentListJson, [{ text, start: 0, duration: 1 }])).toEqual([
      [0, 1000, read],
    ]);
  });

  test('of several videos the first, which is told', () => {
    const problems = createProblemList();
    const list = [{ text: 'A', start: 0, duration: 1 }];
    const { cues } = readSegmentListJson([list, list, list], problems);
    expect(cues).toHaveLength(1);
    expect(problems.toArray()).toEqual([
      { code: 'stray-line', line: null, message: expect.stringContaining('3 videos') as unknown },
    ]);
  });
});

describe('whether a list is in seconds or milliseconds is told by its lines:', () => {
  function npmList(...times: readonly (readonly [offset: number, duration: number])[]) {
    return times.map(([offset, duration]) => ({ text: 'A b', offset, duration, lang: 'en' }));
  }

  test.each([
    ['fractions of seconds are seconds', npmList([0.5, 2.25], [2.75, 3]), 500, 2750],
    ['whole seconds are seconds', npmList([1, 3], [4, 5], [9, 2]), 1000, 4000],
    ['whole milliseconds are milliseconds', npmList([80, 3200], [3280, 900]), 80, 3280],
    ['also where some lines are short', npmList([80, 40], [120, 900], [1020, 2000]), 80, 120],
    ['fractions of milliseconds are milliseconds', npmList([80.5, 3200.25]), 81, 3281],
    ['long lines that are not whole are seconds', npmList([0, 180.5], [180.5, 200]), 0, 180_500],
  ])('%s', (_, value, startMs, endMs) => {
    const [first] = readSoundJson(readSegmentListJson, value).cues;
    expect([first?.startMs, first?.endMs]).toEqual([startMs, endMs]);
  });

  test('without lengths, the next start tells', () => {
    const value = [0, 2000, 5000].map((start) => ({ text: 'A b', start }));
    expect(linesOf(readSegmentListJson, value)).toEqual([
      [0, null, 'A b'],
      [2000, null, 'A b'],
      [5000, null, 'A b'],
    ]);
  });
});

describe('the video of a list is', () => {
  const list = [{ text: 'A', start: 0, duration: 1 }];
  test.each([
    ['the one that stands beside it', { video_id: 'AAAAAAAAAAA', transcript: list }, 'AAAAAAAAAAA'],
    [
      'the one of a link that stands beside it',
      { url: 'https://youtu.be/AAAAAAAAAAA?t=3', segments: list },
      'AAAAAAAAAAA',
    ],
    ['the key of the list', { AAAAAAAAAAA: list }, 'AAAAAAAAAAA'],
    [
      'the id beside an extractor named youtube',
      { id: 'AAAAAAAAAAA', extractor_key: 'Youtube', segments: list },
      'AAAAAAAAAAA',
    ],
    ['not the id beside another', { id: 'AAAAAAAAAAA', extractor: 'vimeo', segments: list }, null],
    ['not an id alone', { id: 'AAAAAAAAAAA', segments: list }, null],
    [
      'none where two are named',
      { video_id: 'AAAAAAAAAAA', url: 'https://youtu.be/BBBBBBBBBBB', segments: list },
      null,
    ],
    [
      'the one that all its lines name',
      [
        { text: 'A', start: 0, duration: 1, video_id: 'AAAAAAAAAAA' },
        { text: 'B', start: 1, duration: 1, video_id: 'AAAAAAAAAAA' },
      ],
      'AAAAAAAAAAA',
    ],
    [
      'none where its lines name two',
      [
        { text: 'A', start: 0, duration: 1, video_id: 'AAAAAAAAAAA' },
        { text: 'B', start: 1, duration: 1, video_id: 'BBBBBBBBBBB' },
      ],
      null,
    ],
  ])('%s', (_, value, videoId) => {
    expect(readSoundJson(readSegmentListJson, value).header.videoId).toBe(videoId);
  });
});
