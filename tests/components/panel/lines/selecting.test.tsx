import { expect, test } from 'vitest';
import type { CueList } from '@/utils/transcript/model';
import { everyLineDrawn, listIn, passageAt, showLines, timed, wordsOf } from './show-lines';

const looped: CueList = {
  timing: 'exact',
  cues: timed(9).cues.map((cue, index) =>
    index > 1 && index < 8 ? { ...cue, text: 'Thank you.' } : cue,
  ),
};

function select(start: Node, startOffset: number, end: Node, endOffset: number): void {
  document.getSelection()?.setBaseAndExtent(start, startOffset, end, endOffset);
}

test.each<readonly [string, CueList, 'lines' | 'paragraphs', number, number, string]>([
  ['a part of a line', timed(3), 'lines', 1, 1, '2 of wha'],
  ['parts of two lines', timed(3), 'lines', 0, 1, '1 of what is said here. Line 2 of wha'],
  [
    'parts of three sentences',
    timed(9),
    'paragraphs',
    0,
    2,
    '1 of what is said here. Line 2 of what is said here. Line 3 of wha',
  ],
  [
    'lines around a fold, which is said once',
    looped,
    'lines',
    1,
    8,
    '2 of what is said here. Thank you. Line 9 of wha',
  ],
])('of %s exactly the words are told', async (_what, lines, view, from, to, text) => {
  const { root, selected } = showLines({ lines, view });
  select(wordsOf(root, from), 5, wordsOf(root, to), 13);
  await expect.poll(() => selected.at(-1)?.text).toBe(text);
  expect(selected.at(-1)).toMatchObject({ firstIndex: from, lastIndex: to });
});

test('times and the page around the panel are no part of it', async () => {
  const { root, selected } = showLines({ lines: timed(3) });
  const outside = document.createElement('p');
  outside.textContent = 'The page goes on.';
  document.body.append(outside);
  select(passageAt(root, 1), 0, outside.firstChild ?? outside, 4);
  await expect
    .poll(() => selected.at(-1)?.text)
    .toBe('Line 2 of what is said here. Line 3 of what is said here.');
  outside.remove();
});

test('a selection pauses following, and its end is told', async () => {
  const { root, selected, follow } = showLines({ lines: timed(30) });
  select(wordsOf(root, 0), 0, wordsOf(root, 1), 4);
  await expect.poll(() => follow.isFollowing.value).toBe(false);
  document.getSelection()?.removeAllRanges();
  await expect.poll(() => selected.at(-1)).toBeNull();
  expect(follow.isFollowing.value).toBe(false);
});

test('select all takes the whole of a transcript that is in the page', async () => {
  const { root, selected } = showLines({ lines: timed(3000) });
  await everyLineDrawn(root, 3000);
  passageAt(root, 0).focus();
  passageAt(root, 0).dispatchEvent(
    new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true, cancelable: true }),
  );
  await expect.poll(() => selected.at(-1)).toMatchObject({ firstIndex: 0, lastIndex: 2999 });
});

test('what is selected stays in the page while the list scrolls on', async () => {
  const { root, selected } = showLines({ lines: timed(9000) });
  const start = wordsOf(root, 2);
  await expect.poll(() => root.querySelector('[data-line="40"]')).not.toBeNull();
  select(start, 5, wordsOf(root, 40), 6);
  await expect.poll(() => selected.at(-1)?.lastIndex).toBe(40);
  const list = listIn(root);
  for (let screen = 0; screen < 60; screen += 1) {
    list.scrollTop += 700;
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  }
  expect(start.isConnected).toBe(true);
  const lastDrawn = [...root.querySelectorAll<HTMLElement>('[data-line]')].at(-1);
  const lastLine = Number(lastDrawn?.dataset['line']);
  expect(lastLine).toBeGreaterThan(1000);
  select(start, 5, wordsOf(root, lastLine), 6);
  await expect.poll(() => selected.at(-1)).toMatchObject({ firstIndex: 2, lastIndex: lastLine });
});
