import { expect, test } from 'vitest';
import { query } from '@/tests/support/in-panel';
import type { CueList } from '@/utils/transcript/model';
import { showLines, spokenTexts } from './show-lines';

const walk: CueList = {
  timing: 'exact',
  cues: [
    { startMs: 0, endMs: 2000, text: 'We walk along' },
    { startMs: 2000, endMs: 4000, text: 'the river. They' },
    { startMs: 4000, endMs: 6000, text: 'run to the sea.' },
    { startMs: 60_000, endMs: 62_000, text: 'Later.' },
  ],
};

test('lines are merged to sentences, and a pause begins another paragraph', () => {
  const { root } = showLines({ lines: walk, view: 'paragraphs' });
  const rows = [...root.querySelectorAll('[role="listitem"]')];
  expect(rows.map((row) => query(row, '.text').textContent)).toEqual([
    'We walk along the river. They run to the sea.',
    'Later.',
  ]);
  expect(root.querySelectorAll('.sentence')).toHaveLength(3);
});

test.each([
  ['a line in one sentence', 0, 'We walk along the river.'],
  ['a line of which most is in the first', 1, 'We walk along the river.'],
  ['a line in the second', 2, 'They run to the sea.'],
])('%s lights that sentence', (_what, activeIndex, sentence) => {
  const { root } = showLines({ lines: walk, view: 'paragraphs', activeIndex });
  expect(spokenTexts(root)).toEqual([sentence]);
});

test('a click on a sentence plays it from where it begins within its line', () => {
  const { root, played } = showLines({ lines: walk, view: 'paragraphs' });
  query(root, '[data-passage="1"] [data-line]').click();
  query(root, '[data-passage="0"] [data-line]').click();
  query(root, '.time').click();
  expect(played).toEqual([3467, 0, 0]);
});

test('a sentence that is pointed at offers to be copied, and to be pinned where it begins', () => {
  const { root, copied, pinned } = showLines({ lines: walk, view: 'paragraphs', canPin: true });
  const sentence = query(root, '[data-passage="1"]');
  sentence.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  query(sentence, '[aria-label="Copy quote"]').click();
  query(sentence, '[aria-label="This line is now"]').click();
  expect(copied).toEqual(['They run to the sea.']);
  expect(pinned).toEqual([{ lineIndex: 1, start: 11, end: 15 }]);
});

test('changing the view keeps what is read and what is marked', async () => {
  const { root, view } = showLines({ lines: walk, activeIndex: 2 });
  view.value = 'paragraphs';
  expect(spokenTexts(root)).toEqual(['They run to the sea.']);
  view.value = 'lines';
  expect(spokenTexts(root)).toEqual(['run to the sea.']);
});
