import { describe, expect, test } from 'vitest';

import {
  readBoldSpeakers,
  recognizeBoldSpeakers,
} from '@/utils/transcript/formats/text/bold-speakers';
import { createProblemList } from '@/utils/transcript/formats/problem-list';

const TURNS = ['**Ann Lee:** Hello.', '', '**Bob:** Hi, Ann.', '', '**Ann Lee**: So.'];

async function read(...lines: readonly string[]) {
  const problems = createProblemList();
  const { header, cues } = await readBoldSpeakers(lines.join('\n'), problems);
  return {
    title: header.title,
    cues: cues.map(({ speaker, startMs, text }) => [speaker, startMs, text]),
    problems: problems.toArray(),
  };
}

const SAID = [
  ['Ann Lee', null, 'Hello.'],
  ['Bob', null, 'Hi, Ann.'],
  ['Ann Lee', null, 'So.'],
];

describe('a conversation with names in bold', () => {
  test('is recognized and read, the colon within the emphasis or behind it', async () => {
    expect(recognizeBoldSpeakers(TURNS.join('\n'))).not.toBeNull();
    expect(await read(...TURNS)).toEqual({ title: null, cues: SAID, problems: [] });
  });

  test.each([
    ['a heading', ['# A *talk*', '']],
    ['front matter', ['---', 'title: A talk', '---', '']],
  ])('has a title by %s', async (_, head) => {
    expect(await read(...head, ...TURNS)).toEqual({ title: 'A talk', cues: SAID, problems: [] });
  });

  test.each<[string, readonly string[], unknown]>([
    ['goes on in a paragraph without a name', ['**Ann:** One.', '', 'Two.'], ['Ann', null, 'Two.']],
    [
      'has times where a paragraph begins with one',
      ['**Ann:** One.', '', '**Bob:** \\[00:04:10.18\\] Two.'],
      ['Bob', 250_180, 'Two.'],
    ],
    [
      'loses the marks of Markdown',
      ['**Ann:** One.', '', '**Bob:** \\[laughs\\] *So* I [said](https://a.b).'],
      ['Bob', null, '[laughs] So I said.'],
    ],
  ])('%s', async (_, lines, second) => {
    expect((await read(...lines)).cues[1]).toEqual(second);
  });

  test('keeps the lines of a paragraph together', async () => {
    expect((await read('**Ann:** One,', 'two.')).cues).toEqual([['Ann', null, 'One,\ntwo.']]);
  });
});

test.each([
  ['a glossary', '**River:** water.\n\n**Sea:** more water.\n\n**Rain:** less of it.'],
  ['a README', '# Tool\n\n**Note:** fast.\n\nInstall it.\n\nUse it.\n\nRemove it.\n\nBe happy.'],
  ['the archive’s own format', '# A Talk\n**A Show:** [April 28, 2025](x)\n* a\n* b\n* c'],
  ['nothing', ''],
])('%s is no conversation', (_, text) => {
  expect(recognizeBoldSpeakers(text)).toBeNull();
});
