import { signal } from '@preact/signals';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Panel } from '@/components/panel/panel';
import { accessibilityProblems, renderInPanel } from '@/tests/support/render';
import { sampleCues, sampleTranscript, untimedTranscript } from '@/tests/support/sample-transcript';
import { createFollow } from '@/utils/session/follow';
import type { PanelState } from '@/utils/session/create-session';
import type { Quote } from '@/utils/transcript/quote';
import type { Transcript } from '@/utils/transcript/model';

function ready(transcript: Transcript): PanelState {
  return { status: 'ready', id: 'one', transcript };
}

const hostileText = '<img src=x onerror="alert(1)"> & <b>bold</b>';

const states: readonly (readonly [when: string, state: PanelState, shown: string])[] = [
  ['looking', { status: 'loading' }, 'Looking in your library…'],
  ['a transcript', ready(sampleTranscript()), 'A walk along the river'],
  ['no transcript', { status: 'none' }, 'No transcript in your library'],
  [
    'a closed library',
    { status: 'unreachable', reason: 'library' },
    'Your library cannot be opened right now.',
  ],
  [
    'an updated extension',
    { status: 'unreachable', reason: 'updated' },
    'Sidescript was updated. Reload this page to bring the transcript back.',
  ],
  ['no times', ready(untimedTranscript(['One.', 'Two.'])), 'This transcript has no times'],
  ['a silent video', ready(sampleTranscript([])), 'Nothing is spoken in this video.'],
  [
    'markup in the text',
    ready(sampleTranscript([{ startMs: 0, endMs: 1, text: hostileText }])),
    hostileText,
  ],
  [
    'right-to-left text and a long title',
    ready(
      sampleTranscript([{ startMs: 0, endMs: 1, text: 'مرحبا بكم' }], {
        title: 'A very long title that goes on and on '.repeat(8),
      }),
    ),
    'مرحبا بكم',
  ],
];

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  test.each(states)('with %s the panel says so, accessibly', async (_when, state, shown) => {
    const { root } = show(state, { theme, activeIndex: 0 });
    const landmark = query(root, '[aria-label="Transcript"]');
    expect(landmark.textContent).toContain(shown);
    expect(await accessibilityProblems(landmark)).toEqual([]);
  });
});

describe('the lines', () => {
  test('each has a time that says what pressing it does', () => {
    const { root } = show(
      ready(sampleTranscript([{ startMs: 67_000, endMs: 70_000, text: 'Hi.' }])),
    );
    const time = query(root, 'button');
    expect(time.textContent).toBe('1:07');
    expect(time.getAttribute('aria-label')).toBe('Play from 1 minute 7 seconds');
  });

  test('only the spoken one is marked, and the mark moves', async () => {
    const { root, activeIndex } = show(ready(sampleTranscript()), { activeIndex: 3 });
    expect(markedTexts(root)).toEqual(['Line 4 of what is said here.']);
    activeIndex.value = 4;
    await expect.poll(() => markedTexts(root)).toEqual(['Line 5 of what is said here.']);
    activeIndex.value = -1;
    await expect.poll(() => markedTexts(root)).toEqual([]);
  });

  test.each([
    ['a click on a time', (line: HTMLElement) => query(line, 'button').click()],
    ['a click on the words', (line: HTMLElement) => query(line, '[data-spoken]').click()],
    ['Enter on the line', (line: HTMLElement) => press(line, 'Enter')],
  ])('%s plays from there', (_gesture, act) => {
    const { root, played } = show(ready(sampleTranscript()));
    act(lineAt(root, 2));
    expect(played).toEqual([9000]);
  });

  test('a click on a time plays from there also while words are selected', () => {
    const { root, played } = show(ready(sampleTranscript()));
    select(words(root, 0), 0, words(root, 1), 4);
    query(lineAt(root, 2), '.time').click();
    expect(played).toEqual([9000]);
  });

  test('the arrow keys move from line to line and stop at both ends', () => {
    const { root } = show(ready(sampleTranscript(sampleCues(2))));
    lineAt(root, 0).focus();
    press(lineAt(root, 0), 'ArrowUp');
    expect(root.activeElement).toBe(lineAt(root, 0));
    press(lineAt(root, 0), 'ArrowDown');
    expect(root.activeElement).toBe(lineAt(root, 1));
    press(lineAt(root, 1), 'ArrowDown');
    expect(root.activeElement).toBe(lineAt(root, 1));
  });

  test('Escape leaves them', () => {
    const { root } = show(ready(sampleTranscript()));
    lineAt(root, 0).focus();
    press(lineAt(root, 0), 'Escape');
    expect(root.activeElement).toBeNull();
  });

  test('thousands of them keep to one tab stop', () => {
    const { root } = show(ready(sampleTranscript(sampleCues(2000))));
    expect(root.querySelectorAll('[role="listitem"]')).toHaveLength(2000);
    expect(root.querySelectorAll('[role="listitem"][tabindex="0"]')).toHaveLength(1);
  });
});

describe('copying', () => {
  test('C copies the focused line, else the spoken one', async () => {
    const { root, copied } = show(ready(sampleTranscript()), { activeIndex: 0 });
    press(lineAt(root, 5), 'c');
    press(query(root, '.body'), 'c');
    expect(copied.map(({ plain }) => plain)).toEqual([
      '“Line 6 of what is said here.” — A walk along the river, Slow News, 0:21 ' +
        'https://www.youtube.com/watch?v=jNQXAC9IVRw&t=21s',
      '“Line 1 of what is said here.” — A walk along the river, Slow News, 0:01 ' +
        'https://www.youtube.com/watch?v=jNQXAC9IVRw&t=1s',
    ]);
    await expect
      .poll(() => query(root, '.confirmation').textContent)
      .toBe('Copied: Line 1 of what is said here.');
  });

  test('a selection across lines gives exactly its words, from where it starts', async () => {
    const { root, copied } = show(ready(sampleTranscript()));
    select(words(root, 1), 5, words(root, 2), 6);
    const button = await expect
      .poll(() => root.querySelector<HTMLElement>('.floating'))
      .not.toBeNull()
      .then(() => query(root, '.floating'));
    button.click();
    expect(copied[0]?.plain).toContain('“2 of what is said here. Line 3” — ');
    expect(copied[0]?.plain).toContain('&t=5s');
    expect(copied[0]?.html).toContain('<blockquote>');
  });

  test('a selection that ends outside the panel gives its words up to the panel’s end', async () => {
    const { root, copied } = show(ready(sampleTranscript(sampleCues(3))));
    const outside = document.createElement('p');
    outside.textContent = 'The page goes on.';
    document.body.append(outside);
    onTestFinished(() => outside.remove());
    select(words(root, 1), 0, outside.firstChild ?? outside, 4);
    await expect.poll(() => root.querySelector('.floating')).not.toBeNull();
    query(root, '.floating').click();
    expect(copied[0]?.plain).toContain(
      '“Line 2 of what is said here. Line 3 of what is said here.” — ',
    );
  });

  test('the same line copied twice is confirmed twice', async () => {
    const { root } = show(ready(sampleTranscript()));
    press(lineAt(root, 0), 'c');
    await expect.poll(() => root.querySelector('.confirmation span')).not.toBeNull();
    const first = query(root, '.confirmation span');
    press(lineAt(root, 0), 'c');
    await expect.poll(() => root.querySelector('.confirmation span') === first).toBe(false);
  });

  test('Tab goes from a focused line to its button that copies', async () => {
    const { root } = show(ready(sampleTranscript(sampleCues(3))));
    lineAt(root, 1).focus();
    await expect.poll(() => lineAt(root, 1).querySelector('.copy')).not.toBeNull();
    query(lineAt(root, 1), '.time').focus();
    query(lineAt(root, 1), '.copy').focus();
    await expect.poll(() => root.activeElement?.className).toBe('copy');
  });

  test('what the browser refuses is said', async () => {
    const { root } = show(ready(sampleTranscript()), { refuseCopy: true });
    press(lineAt(root, 0), 'c');
    await expect
      .poll(() => query(root, '.confirmation').textContent)
      .toContain('did not allow copying');
  });
});

describe('following', () => {
  test('the spoken line is brought into view, and only the list scrolls', async () => {
    const { root, activeIndex } = show(ready(sampleTranscript(sampleCues(300))), {
      activeIndex: 0,
    });
    activeIndex.value = 250;
    await expect.poll(() => isInView(root, 250)).toBe(true);
    expect(document.scrollingElement?.scrollTop).toBe(0);
  });

  test.each([
    ['a wheel', (list: HTMLElement) => list.dispatchEvent(new WheelEvent('wheel'))],
    ['a touch', (list: HTMLElement) => list.dispatchEvent(new Event('touchmove'))],
    ['a scroll key', (list: HTMLElement) => press(list, 'PageDown')],
    [
      'a press on the scroll bar',
      (list: HTMLElement) => list.dispatchEvent(new Event('pointerdown')),
    ],
  ])('%s pauses it, and the button resumes it', async (_gesture, act) => {
    const { root, activeIndex } = show(ready(sampleTranscript(sampleCues(300))), {
      activeIndex: 0,
    });
    act(query(root, '[role="list"]'));
    await expect.poll(() => root.querySelector('.follow')).not.toBeNull();
    activeIndex.value = 200;
    await expect.poll(() => markedTexts(root)).toEqual(['Line 201 of what is said here.']);
    expect(isInView(root, 200)).toBe(false);
    query(root, '.follow').click();
    await expect.poll(() => isInView(root, 200)).toBe(true);
    expect(root.querySelector('.follow')).toBeNull();
  });
});

interface ShowOptions {
  readonly theme?: 'light' | 'dark';
  readonly activeIndex?: number;
  readonly refuseCopy?: boolean;
}

function show(state: PanelState, options: ShowOptions = {}) {
  const activeIndex = signal(options.activeIndex ?? -1);
  const played: number[] = [];
  const copied: Quote[] = [];
  const ignore = () => undefined;
  const root = renderInPanel(
    <Panel
      state={signal(state)}
      activeIndex={activeIndex}
      follow={createFollow()}
      onPlayFrom={(timeMs) => void played.push(timeMs)}
      onCopy={(quote) => {
        copied.push(quote);
        return options.refuseCopy === true ? Promise.reject(new Error('no')) : Promise.resolve();
      }}
      onImport={ignore}
      onRetry={ignore}
      onReload={ignore}
    />,
    options.theme ?? 'light',
  );
  return { root, activeIndex, played, copied };
}

function query(within: ParentNode, selector: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`Nothing matches ${selector}`);
  return found;
}

function lineAt(root: ShadowRoot, index: number): HTMLElement {
  return query(root, `[data-index="${index}"]`);
}

function words(root: ShadowRoot, index: number): Node {
  const node = query(lineAt(root, index), '[data-spoken]').firstChild;
  if (node === null) throw new Error(`Line ${index} has no words`);
  return node;
}

function press(target: Element, key: string): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
}

function select(start: Node, startOffset: number, end: Node, endOffset: number): void {
  document.getSelection()?.setBaseAndExtent(start, startOffset, end, endOffset);
}

function markedTexts(root: ShadowRoot): readonly string[] {
  return [...root.querySelectorAll('[aria-current="true"] [data-spoken]')].map(
    (node) => node.textContent,
  );
}

function isInView(root: ShadowRoot, index: number): boolean {
  const list = query(root, '[role="list"]').getBoundingClientRect();
  const line = lineAt(root, index).getBoundingClientRect();
  return line.top >= list.top && line.bottom <= list.bottom;
}
