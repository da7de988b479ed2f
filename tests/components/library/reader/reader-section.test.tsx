import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ReaderSection } from '@/components/library/reader/reader-section';
import pageStyles from '@/entrypoints/library/style.css?inline';
import { accessibilityProblems, renderInPage } from '@/tests/support/render';
import { sampleReading, type ShownReading } from '@/tests/support/sample-reading';
import { sampleSummary } from '@/tests/support/sample-summary';
import { sampleTranscript } from '@/tests/support/sample-transcript';
import { WAIT_LIMIT_MS } from '@/tests/support/wait-limit';
import type { Edit } from '@/utils/library/edit/edit';
import type { ReaderState } from '@/utils/library/reader/create-reader';
import type { Transcript } from '@/utils/transcript/model';

const transcript = sampleTranscript(
  [
    { startMs: 1_000, endMs: 2_000, text: 'All right, so here we are' },
    { startMs: 2_500, endMs: 4_000, text: 'in front of the elephants.' },
  ],
  { title: 'Me at the zoo', channel: 'jawed' },
);

function shownOf(shown: Transcript): Extract<ReaderState, { readonly status: 'ready' }> {
  const { videoId, title, channel, publishedOn } = shown;
  const summary = sampleSummary(1, { videoId, title, channel, publishedOn });
  return { status: 'ready', summary, transcript: shown };
}

function show(shown: ShownReading = {}) {
  const edits: Edit[] = [];
  const played: number[] = [];
  const props = sampleReading({
    state: shownOf(transcript),
    onPlay: (_videoId, startMs) => played.push(startMs),
    ...shown,
    onEdit(edit) {
      edits.push(edit);
      return shown.onEdit?.(edit) ?? 'saved';
    },
  });
  const root = renderInPage(<ReaderSection {...props} />, pageStyles);
  return { root, edits, played };
}

/** The page, and the lines in their own root. */
function roots(root: HTMLElement): readonly ParentNode[] {
  return [root, root.querySelector('.reader-lines')?.shadowRoot ?? root];
}

function button(root: HTMLElement, name: string): HTMLElement {
  const found = roots(root)
    .flatMap((part) => [...part.querySelectorAll<HTMLElement>('button')])
    .find(({ textContent, ariaLabel }) => textContent === name || ariaLabel === name);
  if (!found) throw new Error(`No button is called ${name}.`);
  return found;
}

function lines(root: HTMLElement): readonly HTMLElement[] {
  return roots(root).flatMap((part) => [
    ...part.querySelectorAll<HTMLElement>('[role="listitem"]'),
  ]);
}

async function openLine(root: HTMLElement, row: number): Promise<void> {
  await expect.poll(() => lines(root).length).toBe(2);
  button(root, 'Edit lines').click();
  lines(root)[row]?.click();
  await expect.poll(() => root.querySelector('dialog')?.open).toBe(true);
}

function fill(root: HTMLElement, name: string, typed: string): void {
  const label = [...root.querySelectorAll('label')].find((field) =>
    field.textContent.startsWith(name),
  );
  const field = label?.querySelector<HTMLInputElement>('input, textarea');
  if (!field) throw new Error(`No field is called ${name}.`);
  field.value = typed;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

test.each<readonly [string, ShownReading, readonly string[]]>([
  ['being opened', { state: { status: 'loading' } }, ['Opening the transcript…']],
  ['gone', { state: { status: 'gone' } }, ['is not in your library', 'Undo brings it back']],
  [
    'damaged',
    { state: { status: 'damaged', summary: sampleSummary(1) } },
    ['Title 1', 'Its stored lines are damaged.'],
  ],
  ['not to be read', { state: { status: 'unavailable' } }, ['Your library cannot be opened.']],
  ['open', {}, ['Me at the zoo', 'jawed', 'Open on YouTube', 'Export…', 'Delete']],
  [
    'without a video',
    { state: shownOf({ ...transcript, videoId: null }) },
    ['Me at the zoo', 'Set the video'],
  ],
  ['edited', { undoCount: 1 }, ['Undo']],
  ['edited elsewhere', { isChangedElsewhere: true }, ['was changed in another tab']],
])('a transcript that is %s says so, accessibly', async (_state, shown, texts) => {
  const { root } = show(shown);
  for (const words of texts) expect(root.textContent).toContain(words);
  expect(await accessibilityProblems(root)).toEqual([]);
});

describe('its lines', () => {
  test('open their second on YouTube', async () => {
    const { root, played } = show();
    await expect.poll(() => lines(root).length).toBe(2);
    lines(root)[1]?.click();
    expect(played).toEqual([2_500]);
  });

  test('are searched as in the panel', async () => {
    const { root } = show();
    await expect.poll(() => lines(root).length).toBe(2);
    button(root, 'Search').click();
    await userEvent.keyboard('elephants');
    const status = () =>
      roots(root).flatMap((part) =>
        [...part.querySelectorAll('.position')].map(({ textContent }) => textContent),
      );
    await expect.poll(status).toEqual(['1 of 1']);
  });

  test('are copied as in the panel, one or all', async () => {
    const copied: string[] = [];
    const { root } = show({
      onCopyQuote: ({ plain }) => Promise.resolve(void copied.push(plain)),
      onCopyText: (words) => Promise.resolve(void copied.push(words)),
    });
    await expect.poll(() => lines(root).length).toBe(2);
    lines(root)[0]?.focus();
    await userEvent.keyboard('c');
    button(root, 'Copy transcript').click();
    await vi.waitFor(() => button(root, 'Without times').click(), WAIT_LIMIT_MS);
    await expect.poll(() => copied.length).toBe(2);
    expect(copied[0]).toContain('“All right, so here we are” — Me at the zoo');
    expect(copied[1]).toContain('in front of the elephants.');
  });
});

describe('a line that is edited', () => {
  test('takes the place of what it was', async () => {
    const { root, edits, played } = show();
    await openLine(root, 1);
    fill(root, 'Text', 'by the trunks.');
    fill(root, 'From', '0:03');
    expect(await accessibilityProblems(root)).toEqual([]);
    button(root, 'Save').click();
    await expect.poll(() => root.querySelector('dialog')).toBeNull();
    const before = { startMs: 2_500, endMs: 4_000, text: 'in front of the elephants.' };
    const after = { startMs: 3_000, endMs: 4_000, text: 'by the trunks.' };
    expect(edits).toEqual([{ field: 'line', row: 1, before, after }]);
    expect(played).toEqual([]);
  });

  test.each<readonly [string, string, ShownReading, string]>([
    ['without a time', '1 o’clock', {}, 'This is not a time.'],
    ['out of order', '0:00', { onEdit: () => 'out-of-order' }, 'Lines stay in their order'],
    [
      'that was changed in another tab',
      '0:03',
      { onEdit: () => 'changed-meanwhile' },
      'changed in another tab meanwhile',
    ],
    ['in a library that is full', '0:03', { onEdit: () => 'unavailable' }, 'Nothing was saved'],
  ])(
    '%s is refused and explained, and what was typed stays',
    async (_what, start, shown, words) => {
      const { root } = show(shown);
      await openLine(root, 1);
      fill(root, 'From', start);
      button(root, 'Save').click();
      await expect.poll(() => root.querySelector('[role="alert"]')?.textContent).toContain(words);
      expect(root.querySelector<HTMLInputElement>('.times input')?.value).toBe(start);
    },
  );

  test('is left alone by Escape, and the focus is on it again', async () => {
    const { root, edits } = show();
    await expect.poll(() => lines(root).length).toBe(2);
    lines(root)[1]?.focus();
    await userEvent.keyboard('e');
    await expect.poll(() => root.querySelector('dialog')?.open).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => root.querySelector('dialog')).toBeNull();
    expect(edits).toEqual([]);
    const host = root.querySelector('.reader-lines');
    expect(host?.shadowRoot?.activeElement?.textContent).toContain('elephants');
  });
});

describe('details that are edited', () => {
  test('are saved field by field, and only those that changed', async () => {
    const { root, edits } = show();
    button(root, 'Edit details').click();
    await expect.poll(() => root.querySelector('dialog')?.open).toBe(true);
    fill(root, 'Title', ' Zoo ');
    fill(root, 'Date', '');
    expect(await accessibilityProblems(root)).toEqual([]);
    button(root, 'Save').click();
    await expect.poll(() => root.querySelector('dialog')).toBeNull();
    expect(edits).toMatchObject([
      { field: 'title', before: 'Me at the zoo', after: 'Zoo' },
      { field: 'date', after: null },
    ]);
  });

  test.each([
    ['Date', '2025-02-30', 'This is not a day.'],
    ['YouTube link', 'https://example.org', 'This is not a link'],
  ])('with a %s of %s are refused', async (name, typed, words) => {
    const { root, edits } = show();
    button(root, 'Edit details').click();
    await expect.poll(() => root.querySelector('dialog')?.open).toBe(true);
    fill(root, name, typed);
    button(root, 'Save').click();
    await expect.poll(() => root.querySelector('[role="alert"]')?.textContent).toContain(words);
    expect(edits).toEqual([]);
  });

  test('of which one is refused keep the others, which are not saved twice', async () => {
    const { root, edits } = show({
      onEdit: ({ field }) => (field === 'channel' ? 'changed-meanwhile' : 'saved'),
    });
    button(root, 'Edit details').click();
    await expect.poll(() => root.querySelector('dialog')?.open).toBe(true);
    fill(root, 'Title', 'Zoo');
    fill(root, 'Channel', 'Karim');
    button(root, 'Save').click();
    await expect.poll(() => edits.map(({ field }) => field)).toEqual(['title', 'channel']);
    button(root, 'Save').click();
    await expect
      .poll(() => edits.map(({ field }) => field))
      .toEqual(['title', 'channel', 'channel']);
  });
});
