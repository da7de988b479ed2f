import { describe, expect, test } from 'vitest';
import { press, query } from '@/tests/support/in-panel';
import { accessibilityProblems } from '@/tests/support/render';
import type { CueList } from '@/utils/transcript/model';
import { everyLineDrawn, listIn, passageAt, showLines, spokenTexts, timed } from './show-lines';

const untimed: CueList = { timing: 'none', cues: [{ text: 'One.' }, { text: 'Two.' }] };
const looped: CueList = {
  timing: 'exact',
  cues: timed(9).cues.map((cue, index) => (index < 2 ? cue : { ...cue, text: 'Thank you.' })),
};
const mixed: CueList = {
  timing: 'exact',
  cues: [
    { startMs: 0, endMs: 1000, text: 'مرحبا بكم', speaker: 'Ann' },
    { startMs: 1000, endMs: 2000, text: '<img src=x onerror="alert(1)"> & <b>bold</b>' },
    { startMs: 3_600_000, endMs: 3_601_000, text: 'Late.\nVery late.' },
  ],
};

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  describe.each(['lines', 'paragraphs'] as const)('as %s', (view) => {
    test.each<readonly [string, CueList]>([
      ['timed lines', timed(30)],
      ['lines without times', untimed],
      ['a loop of the same line', looped],
      ['speakers, hours, right-to-left text and markup', mixed],
      ['more lines than are drawn', timed(4000)],
      ['no lines', timed(0)],
    ])('%s are accessible', async (_what, lines) => {
      const { root } = showLines({ theme, view, lines, activeIndex: 1, canPin: true });
      query(root, '[role="list"]').dispatchEvent(new PointerEvent('pointerover'));
      root.querySelector<HTMLElement>('[data-passage]')?.focus();
      expect(await accessibilityProblems(listIn(root))).toEqual([]);
    });
  });
});

describe('a line', () => {
  test('has a time that says what pressing it does', () => {
    const cue = { startMs: 67_000, endMs: 70_000, text: 'Hi.' };
    const { root } = showLines({ lines: { timing: 'exact', cues: [cue] } });
    const time = query(root, 'button');
    expect(time.textContent).toBe('1:07');
    expect(time.ariaLabel).toBe('Play from 1 minute 7 seconds');
  });

  test('whose time was estimated says so', () => {
    const cue = { startMs: 67_000, endMs: 70_000, text: 'Hi.' };
    const lines: CueList = { timing: 'estimated', cues: [cue] };
    const { root } = showLines({ lines, isEstimated: true });
    const time = query(root, 'button');
    expect(time.dataset['timestamp']).toBe('≈1:07');
    expect(time.ariaLabel).toBe('Play from about 1 minute 7 seconds');
  });

  test('of a transcript without times has no button', () => {
    const { root } = showLines({ lines: untimed });
    expect(root.querySelector('button')).toBeNull();
  });

  test('stays where it is when its time changes', async () => {
    const { root, lines } = showLines({ lines: timed(300) });
    const row = passageAt(root, 3);
    lines.value = {
      timing: 'exact',
      cues: timed(300).cues.map((cue) => ({ ...cue, startMs: cue.startMs + 60_000 })),
    };
    expect(passageAt(root, 3)).toBe(row);
    expect(query(row, '.time').dataset['timestamp']).toBe('1:13');
    await expect
      .poll(() => root.querySelector<HTMLElement>('[data-index="299"] .time')?.dataset['timestamp'])
      .toBe('20:57');
  });

  test('keeps the keyboard, also in its button, when its time changes', () => {
    const { root, lines } = showLines({ lines: timed(5) });
    passageAt(root, 3).focus();
    query(passageAt(root, 3), '.time').focus();
    lines.value = {
      timing: 'exact',
      cues: timed(5).cues.map((cue) => ({ ...cue, startMs: cue.startMs + 60_000 })),
    };
    expect(root.activeElement).toBe(query(passageAt(root, 3), '.time'));
    expect(query(passageAt(root, 3), '.time').ariaLabel).toBe('Play from 1 minute 13 seconds');
    expect(query(passageAt(root, 3), '.time').tabIndex).toBe(0);
  });

  test('has a time as soon as one is known, and loses it again', () => {
    const bare = { timing: 'none', cues: timed(3).cues.map(({ text }) => ({ text })) } as const;
    const { root, lines } = showLines({ lines: bare });
    lines.value = timed(3);
    expect([...root.querySelectorAll('.time')]).toHaveLength(3);
    lines.value = bare;
    expect([...root.querySelectorAll('.time')]).toHaveLength(0);
    expect([...root.querySelectorAll('[role="listitem"]')]).toHaveLength(3);
  });
});

test.each(['lines', 'paragraphs'] as const)('speakers are named when they begin, as %s', (view) => {
  const said = ['Ann', 'Ann', 'Bo', undefined, 'Bo'].map((speaker, index) => ({
    startMs: index * 1000,
    endMs: (index + 1) * 1000,
    text: `Line ${index + 1}.`,
    ...(speaker !== undefined && { speaker }),
  }));
  const { root } = showLines({ lines: { timing: 'exact', cues: said }, view });
  const names = [...root.querySelectorAll('.speaker')].map((name) => name.textContent);
  expect(names).toEqual(['Ann', 'Bo', 'Bo']);
});

describe('the spoken line', () => {
  test.each(['lines', 'paragraphs'] as const)('is the only one marked, as %s', (view) => {
    const { root, activeIndex } = showLines({ view, activeIndex: 3 });
    expect(spokenTexts(root)).toEqual(['Line 4 of what is said here.']);
    activeIndex.value = 4;
    expect(spokenTexts(root)).toEqual(['Line 5 of what is said here.']);
    activeIndex.value = -1;
    expect(spokenTexts(root)).toEqual([]);
  });

  test('takes nothing but its mark with it: no row is drawn anew', () => {
    const { root, activeIndex } = showLines({ activeIndex: 3 });
    const changed: Node[] = [];
    const observer = new MutationObserver(() => undefined);
    observer.observe(root, { subtree: true, childList: true, characterData: true });
    activeIndex.value = 4;
    changed.push(...observer.takeRecords().flatMap(({ addedNodes }) => [...addedNodes]));
    expect(changed).toEqual([]);
  });
});

describe('lines that say the same', () => {
  test('are one row, which tells how many they are', () => {
    const { root } = showLines({ lines: looped });
    expect(root.querySelectorAll('[role="listitem"]')).toHaveLength(3);
    const fold = query(root, '.fold');
    expect(fold.textContent).toBe('Repeated 7 times');
    expect(fold.ariaExpanded).toBe('false');
  });

  test.each(['lines', 'paragraphs'] as const)('are marked together while spoken, as %s', (view) => {
    const { root, activeIndex } = showLines({ lines: looped, view });
    for (const lineIndex of [2, 5, 8]) {
      activeIndex.value = lineIndex;
      expect(spokenTexts(root)).toEqual(['Thank you.']);
    }
  });

  test('are opened and closed by their button, which keeps the keyboard', () => {
    const { root, activeIndex } = showLines({ lines: looped, activeIndex: 5 });
    query(root, '.fold').click();
    expect(root.querySelectorAll('[role="listitem"]')).toHaveLength(9);
    expect(query(root, '.fold').ariaExpanded).toBe('true');
    expect(root.activeElement).toBe(query(root, '.fold'));
    expect(query(root, '[aria-current]').dataset['index']).toBe('5');
    activeIndex.value = 2;
    query(root, '.fold').click();
    expect(root.querySelectorAll('[role="listitem"]')).toHaveLength(3);
  });
});

describe('keys', () => {
  test.each([
    ['ArrowDown', 1, 2],
    ['ArrowUp', 1, 0],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 29, 29],
    ['Home', 9, 0],
    ['End', 9, 29],
  ])('%s goes from line %i to line %i', async (key, from, to) => {
    const { root } = showLines({ lines: timed(30) });
    await everyLineDrawn(root, 30);
    passageAt(root, from).focus();
    press(passageAt(root, from), key);
    expect(root.activeElement).toBe(passageAt(root, to));
  });

  test.each(['lines', 'paragraphs'] as const)('Enter plays from there, as %s', (view) => {
    const { root, played } = showLines({ view });
    passageAt(root, 2).focus();
    press(passageAt(root, 2), 'Enter');
    expect(played).toEqual([9000]);
  });

  test('thousands of lines keep to one tab stop', async () => {
    const { root } = showLines({ lines: timed(2000) });
    await everyLineDrawn(root, 2000);
    expect(root.querySelectorAll('[data-passage][tabindex="0"]')).toHaveLength(1);
  });

  test('the keyboard stays in the list while its line is out of the page', async () => {
    const { root } = showLines({ lines: timed(9000) });
    passageAt(root, 2).focus();
    listIn(root).scrollTop = 200_000;
    await expect.poll(() => root.activeElement).toBe(listIn(root));
    press(listIn(root), 'ArrowDown');
    expect(root.activeElement).toBe(passageAt(root, 3));
  });
});

describe('pointing at a line', () => {
  const pointAt = (element: Element) =>
    element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));

  test('offers to copy it, and to pin it where that is wanted', () => {
    const { root, canPin, copied, pinned } = showLines();
    pointAt(passageAt(root, 4));
    query(passageAt(root, 4), '[aria-label="Copy quote"]').click();
    expect(copied).toEqual(['Line 5 of what is said here.']);
    expect(root.querySelector('[aria-label="This line is now"]')).toBeNull();
    canPin.value = true;
    query(passageAt(root, 4), '[aria-label="This line is now"]').click();
    expect(pinned).toEqual([{ lineIndex: 4, start: 0, end: 28 }]);
  });

  test('leaves the buttons of another line where the keyboard is in them', () => {
    const { root } = showLines();
    passageAt(root, 1).focus();
    query(root, '[aria-label="Copy quote"]').focus();
    pointAt(passageAt(root, 4));
    expect(passageAt(root, 1).contains(root.activeElement)).toBe(true);
  });

  test('plays it when it is clicked, from the word where words have times', () => {
    const words = ['We', 'walk', 'on.'].map((text, index) => ({
      text,
      startMs: index * 1000,
      endMs: (index + 1) * 1000,
    }));
    const cue = { startMs: 0, endMs: 3000, text: 'We walk on.', words };
    const { root, played } = showLines({ lines: { timing: 'exact', cues: [cue] } });
    const text = query(root, '[data-line]');
    const range = document.createRange();
    range.setStart(text.firstChild ?? text, 4);
    range.setEnd(text.firstChild ?? text, 5);
    const { left, top } = range.getBoundingClientRect();
    const at = { bubbles: true, clientX: left + 1, clientY: top + 1 };
    text.dispatchEvent(new MouseEvent('click', at));
    query(root, '.time').click();
    expect(played).toEqual([1000, 0]);
  });
});
