import { describe, expect, test } from 'vitest';
import { press, query } from '@/tests/support/in-panel';
import { everyLineDrawn, isSeen, listIn, passageAt, showLines, timed, topOf } from './show-lines';

const comfortable = { from: 35, to: 260 };

function isComfortable(root: ShadowRoot, lineIndex: number): boolean {
  const top = topOf(root, lineIndex);
  return top >= comfortable.from && top <= comfortable.to;
}

describe('the list follows', () => {
  test.each([300, 3000, 11_100])('from where the playback is, of %i lines', (count) => {
    const { root } = showLines({ lines: timed(count), activeIndex: 250 });
    expect(isComfortable(root, 250)).toBe(true);
  });

  test.each([300, 3000, 11_100])('a far seek at once, of %i lines', async (count) => {
    const { root, activeIndex } = showLines({ lines: timed(count), activeIndex: 3 });
    activeIndex.value = count - 40;
    await expect.poll(() => isComfortable(root, count - 40)).toBe(true);
    activeIndex.value = 120;
    await expect.poll(() => isComfortable(root, 120)).toBe(true);
    expect(document.scrollingElement?.scrollTop).toBe(0);
  });

  test.each([2000, 2010, 2029])('with no gap at once, to line %i', (line) => {
    const { root, activeIndex } = showLines({ lines: timed(3000), activeIndex: 3 });
    activeIndex.value = line;
    const { top, bottom } = listIn(root).getBoundingClientRect();
    const boxes = [...root.querySelectorAll('.chunk')].map((chunk) =>
      chunk.getBoundingClientRect(),
    );
    expect(Math.min(...boxes.map((box) => box.top))).toBeLessThanOrEqual(top);
    expect(Math.max(...boxes.map((box) => box.bottom))).toBeGreaterThanOrEqual(bottom);
  });

  test('not at all while the line stays in the comfort band', async () => {
    const { root, activeIndex } = showLines({ lines: timed(300), activeIndex: 100 });
    const before = topOf(root, 100);
    activeIndex.value = 101;
    activeIndex.value = 102;
    await nextFrames();
    expect(Math.abs(topOf(root, 100) - before)).toBeLessThanOrEqual(1);
  });

  test.each(['selection', 'search', 'press'] as const)('not during a %s', async (reason) => {
    const { root, activeIndex, follow } = showLines({ lines: timed(300), activeIndex: 3 });
    follow.hold(reason, true);
    activeIndex.value = 200;
    await nextFrames();
    expect(isSeen(root, 200)).toBe(false);
    follow.hold(reason, false);
    follow.resume();
    await expect.poll(() => isComfortable(root, 200)).toBe(true);
  });
});

describe('following pauses', () => {
  test.each([
    ['a wheel', (list: HTMLElement) => list.dispatchEvent(new WheelEvent('wheel'))],
    ['a touch', (list: HTMLElement) => list.dispatchEvent(new Event('touchmove'))],
    ['a scroll key', (list: HTMLElement) => press(list, 'PageDown')],
    ['the scroll bar', (list: HTMLElement) => list.dispatchEvent(new Event('pointerdown'))],
    [
      'the middle button on a line',
      (list: HTMLElement) =>
        query(list, '.line').dispatchEvent(
          new PointerEvent('pointerdown', { button: 1, bubbles: true }),
        ),
    ],
  ])('at %s', async (_gesture, act) => {
    const { root, activeIndex, follow } = showLines({ lines: timed(300), activeIndex: 0 });
    act(listIn(root));
    expect(follow.isFollowing.value).toBe(false);
    activeIndex.value = 200;
    await nextFrames();
    expect(isSeen(root, 200)).toBe(false);
    expect(follow.linePlace.value).toBe('below');
  });

  test('and is resumed when the line comes back into view by itself', async () => {
    const { root, activeIndex, follow } = showLines({ lines: timed(300), activeIndex: 100 });
    follow.pause();
    listIn(root).scrollTop += 2000;
    await expect.poll(() => follow.linePlace.value).toBe('above');
    activeIndex.value = firstSeen(root) + 2;
    expect(follow.isFollowing.value).toBe(true);
  });

  test('for what is searched, which is brought into view', async () => {
    const { root, reveal, follow } = showLines({ lines: timed(9000), activeIndex: 0 });
    reveal.value = { lineIndex: 8000, count: 1 };
    await expect.poll(() => isSeen(root, 8000)).toBe(true);
    expect(follow.isFollowing.value).toBe(false);
  });
});

describe('when the list is drawn', () => {
  test('what was searched before is not brought back', () => {
    const reveal = { lineIndex: 200, count: 3 };
    const { root, follow } = showLines({ lines: timed(300), activeIndex: 0, reveal });
    expect(isSeen(root, 200)).toBe(false);
    expect(follow.isFollowing.value).toBe(true);
  });

  test('a quote that came home before is shown', async () => {
    const quotedLines = { firstIndex: 200, lastIndex: 202 };
    const reveal = { lineIndex: 200, count: 1 };
    const { root } = showLines({ lines: timed(300), activeIndex: 0, reveal, quotedLines });
    await expect.poll(() => isSeen(root, 200)).toBe(true);
  });

  test.each([300, 11_100])('out of sight, it waits to be seen, of %i lines', async (count) => {
    const { root, hide } = showLines({ lines: timed(count), activeIndex: 200, isHidden: true });
    expect(root.querySelectorAll('[data-passage]').length).toBeLessThan(100);
    hide(false);
    await expect.poll(() => isComfortable(root, 200)).toBe(true);
  });
});

describe('what is read stays in its place', () => {
  test.each([
    [
      'when the list is taken out and put back',
      (root: ShadowRoot) => {
        const { host } = root;
        const parent = host.parentElement;
        host.remove();
        parent?.prepend(host);
      },
    ],
    ['when the panel gets narrower', (root: ShadowRoot) => setWidth(root, '240px')],
    [
      'when the text gets larger',
      (root: ShadowRoot) => query(root, '.body').style.setProperty('--text-size', '21px'),
    ],
  ])('%s', async (_when, act) => {
    const { root, follow } = showLines({ lines: timed(3000), activeIndex: 0 });
    follow.pause();
    listIn(root).scrollTop = 20_000;
    await nextFrames();
    const line = firstSeen(root);
    const before = topOf(root, line);
    act(root);
    await expect.poll(() => Math.abs(topOf(root, line) - before) <= 2).toBe(true);
  });

  test.each(['lines', 'paragraphs'] as const)('when lines get times, as %s', async (view) => {
    const { cues } = timed(600);
    const untimed = { timing: 'none', cues: cues.map(({ text }) => ({ text })) } as const;
    const { root, lines } = showLines({ lines: untimed, view, widthPx: 260 });
    await expect.poll(() => root.querySelector('[data-line="599"]')).not.toBeNull();
    listIn(root).scrollTop = 9000;
    await nextFrames();
    const line = firstSeen(root);
    const before = topOf(root, line);
    lines.value = { timing: 'estimated', cues };
    await expect.poll(() => root.querySelector('[data-timestamp="0:01"]')).not.toBeNull();
    await nextFrames();
    expect(Math.abs(topOf(root, line) - before)).toBeLessThanOrEqual(2);
  });

  test('while the rest of a transcript is drawn around it', async () => {
    const { root } = showLines({ lines: uneven(2500), activeIndex: 1200 });
    const before = topOf(root, 1200);
    await everyLineDrawn(root, 2500);
    await nextFrames();
    expect(Math.abs(topOf(root, 1200) - before)).toBeLessThanOrEqual(1);
  });

  test('while a reader goes through ten thousand lines, and the ends are where they belong', async () => {
    const { root, follow } = showLines({ lines: uneven(11_100), activeIndex: 5000 });
    follow.pause();
    const list = listIn(root);
    for (let step = 0; step < 30; step += 1) {
      const line = firstSeen(root);
      const before = topOf(root, line);
      list.scrollTop -= 300;
      await nextFrames();
      expect(Math.abs(topOf(root, line) - before - 300)).toBeLessThanOrEqual(2);
    }
    list.scrollTop = 0;
    await expect.poll(() => topOf(root, 0)).toBeLessThan(30);
    expect(isSeen(root, 0)).toBe(true);
    list.scrollTop = list.scrollHeight;
    await expect.poll(() => isSeen(root, 11_099)).toBe(true);
  });
});

test('of ten thousand lines some hundreds are in the page', async () => {
  const { root, activeIndex } = showLines({ lines: timed(11_100), activeIndex: 0 });
  for (const index of [5000, 11_000, 2]) {
    activeIndex.value = index;
    await nextFrames();
    expect(root.querySelectorAll('[data-passage]').length).toBeLessThan(1400);
  }
  expect(passageAt(root, 0).getAttribute('aria-setsize')).toBe('11100');
  expect(passageAt(root, 0).getAttribute('aria-posinset')).toBe('1');
});

/** Lines of one to six rows of text, so that estimates are wrong. */
function uneven(count: number) {
  const { cues } = timed(count);
  return {
    timing: 'exact',
    cues: cues.map((cue, index) => ({
      ...cue,
      text: `${cue.text} `.repeat(1 + ((index * index) % 7)),
    })),
  } as const;
}

function firstSeen(root: ShadowRoot): number {
  const { top } = listIn(root).getBoundingClientRect();
  const line = [...root.querySelectorAll<HTMLElement>('[data-index]')].find(
    (row) => row.getBoundingClientRect().top >= top,
  );
  return Number(line?.dataset['index']);
}

function setWidth(root: ShadowRoot, width: string): void {
  query(root, '.panel').style.width = width;
}

async function nextFrames(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) {
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  }
}
