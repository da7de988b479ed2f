import { describe, expect, test } from 'vitest';

import { createProblemList } from '@/utils/transcript/formats/problem-list';
import {
  readSpeakerText,
  recognizeSpeakerText,
} from '@/utils/transcript/formats/text/speaker-text';

async function read(...lines: readonly string[]) {
  const problems = createProblemList();
  const { header, cues } = await readSpeakerText(lines.join('\n'), problems);
  return {
    title: header.title ?? null,
    cues: cues.map(({ speaker, startMs, text }) => [speaker, startMs, text]),
    problems: problems.toArray().map(({ code, line }) => [code, line]),
  };
}

const CONVERSATION = [
  ['Ann Lee', 0, 'Hello.'],
  ['Bob', 5000, 'Today.\nTwo.'],
  ['Ann Lee', 3_661_000, 'Goodbye.'],
];

const FORMS = [
  [
    'Otter',
    [
      'Ann Lee  0:00  ',
      'Hello.',
      '',
      'Bob  0:05  ',
      'Today.',
      'Two.',
      '',
      'Ann Lee  1:01:01  ',
      'Goodbye.',
      '',
      'Transcribed by https://otter.ai',
    ],
  ],
  [
    'Rev',
    [
      'Ann Lee (00:00):',
      'Hello.',
      '',
      'Bob (00:05):',
      'Today.',
      'Two.',
      '',
      'Ann Lee (01:01:01):',
      'Goodbye.',
    ],
  ],
  [
    'Zoom',
    [
      '[Ann Lee] 00:00:00',
      'Hello.',
      '',
      '[Bob] 00:00:05',
      'Today.',
      'Two.',
      '',
      '[Ann Lee] 01:01:01',
      'Goodbye.',
    ],
  ],
  [
    'Descript',
    [
      'Ann Lee: [00:00:00] Hello.',
      '',
      'Bob: [00:00:05] Today.',
      'Two.',
      '',
      'Ann Lee: [01:01:01] Goodbye.',
    ],
  ],
  [
    'Descript as Markdown',
    [
      '**Ann Lee:** [00:00:00] Hello.',
      '',
      '**Bob:** [00:00:05] Today.',
      'Two.',
      '',
      '**Ann Lee:** [01:01:01] Goodbye.',
    ],
  ],
  [
    'Fathom',
    [
      '@0:00 - Ann Lee',
      'Hello.',
      '@0:05 - Bob',
      'Today.',
      'Two.',
      '@1:01:01 - Ann Lee',
      'Goodbye.',
    ],
  ],
  [
    'Fireflies',
    [
      'Ann Lee - 00:00',
      'Hello.',
      '',
      'Bob - 00:05',
      'Today.',
      'Two.',
      '',
      'Ann Lee - 01:01:01',
      'Goodbye.',
    ],
  ],
  [
    'Teams',
    [
      'Ann Lee',
      '0:00',
      'Hello.',
      '',
      'Bob',
      '0:05',
      'Today.',
      'Two.',
      '',
      'Ann Lee',
      '1:01:01',
      'Goodbye.',
    ],
  ],
  [
    'Premiere',
    [
      '00:00:00:00 - 00:00:02:12',
      'Ann Lee',
      'Hello.',
      '',
      '00:00:05:00 - 00:00:06:00',
      'Bob',
      'Today.',
      'Two.',
      '',
      '01:01:01:00 - 01:01:04:00',
      'Ann Lee',
      'Goodbye.',
    ],
  ],
  [
    'a person, with one space',
    ['Ann Lee 0:00', 'Hello.', 'Bob 0:05', 'Today.', 'Two.', 'Ann Lee 1:01:01', 'Goodbye.'],
  ],
] as const;

describe('a conversation is read and recognized as it is written by', () => {
  test.each(FORMS)('%s', async (_, lines) => {
    expect(await read(...lines)).toMatchObject({ cues: CONVERSATION, problems: [] });
    expect(recognizeSpeakerText(lines.join('\n'))).not.toBeNull();
  });
});

describe('what is said', () => {
  test.each([
    [
      'may be nothing',
      ['Ann  0:00', 'Bob  0:05', 'Hi.'],
      [
        ['Ann', 0, ''],
        ['Bob', 5000, 'Hi.'],
      ],
    ],
    [
      'may speak of times',
      ['Ann  0:00', 'We meet at 10:30', 'or 11:00 am.', 'Bob  0:05', 'Hi.'],
      [
        ['Ann', 0, 'We meet at 10:30\nor 11:00 am.'],
        ['Bob', 5000, 'Hi.'],
      ],
    ],
    [
      'may end in a time like a name',
      ['Ann  0:00', 'Meet me tomorrow, it will be fine (10:30).', 'Bob  0:05', 'Hi.'],
      [
        ['Ann', 0, 'Meet me tomorrow, it will be fine (10:30).'],
        ['Bob', 5000, 'Hi.'],
      ],
    ],
  ])('%s', async (_, lines, cues) => {
    expect(await read(...lines)).toMatchObject({ cues, problems: [] });
  });

  test('goes on below a time without a name', async () => {
    const { cues } = await read('Ann (00:00):', 'Hi.', '(00:05):', 'So.', '(00:09): Well.');
    expect(cues).toEqual([
      ['Ann', 0, 'Hi.'],
      ['Ann', 5000, 'So.'],
      ['Ann', 9000, 'Well.'],
    ]);
  });

  test('is a turn without a time where only the name is there, and known', async () => {
    const { cues } = await read('Ann (00:00): Hi.', 'Ann: So.', 'Note: none.', 'Bob (00:09): No.');
    expect(cues).toEqual([
      ['Ann', 0, 'Hi.'],
      ['Ann', null, 'So.\nNote: none.'],
      ['Bob', 9000, 'No.'],
    ]);
  });

  test('is reported where it stands above the first name', async () => {
    const { problems } = await read('Notes of a meeting.', 'Ann  0:00', 'Hi.');
    expect(problems).toEqual([['stray-line', 1]]);
  });

  test('has a title by a heading or front matter, which are not said', async () => {
    const turns = ['Ann  0:00', 'Hi.', '## Part two', 'Bob  0:05', 'So.'];
    const cues = [
      ['Ann', 0, 'Hi.'],
      ['Bob', 5000, 'So.'],
    ];
    const expected = { title: 'A talk', cues, problems: [] };
    expect(await read('# A talk', '', ...turns)).toEqual(expected);
    expect(await read('---', 'title: A talk', '---', '', ...turns)).toEqual(expected);
  });
});

test('a conversation of two is recognized where a program numbers them, as Premiere does', () => {
  const turns = ['00:00:00:00 - 00:00:02:12', 'Speaker 1', 'Hi.', '', '00:00:05:00 - 00:00:06:00'];
  const text = [...turns, 'Speaker 2', 'Hello.'].join('\n');
  expect(recognizeSpeakerText(text)?.confidence).toBeGreaterThan(0.8);
});

describe('a conversation is not recognized in', () => {
  test.each([
    ['a list of songs', 'Rivers (3:45)\nThe Sea (4:10)\nRain (2:58)'],
    ['a copied transcript with a chapter', 'Intro\n0:00\nHello\n0:02\nToday\n0:05\nGoodbye'],
    ['a copied transcript', '0:00\nHello there\n0:02\nToday'],
    ['chapters', '0:00 Intro\n0:30 Rivers\n1:00 The Sea'],
    ['a chat by times of day', 'Ann  10:30 AM\nHi.\nBob  10:31 AM\nHello.'],
    ['prose', 'We met at 10:30.\nIt was fine.'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(recognizeSpeakerText(text)?.confidence ?? 0).toBeLessThan(0.7);
  });
});
