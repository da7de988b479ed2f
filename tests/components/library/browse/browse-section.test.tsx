import { signal, type Signal } from '@preact/signals';
import { beforeEach, describe, expect, test } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import { BrowseSection } from '@/components/library/browse/browse-section';
import type { Reveal } from '@/components/library/browse/use-active-row';
import pageStyles from '@/entrypoints/library/style.css?inline';
import { accessibilityProblems, renderInPage } from '@/tests/support/render';
import { catalogueOf, sampleBrowse, type ShownBrowse } from '@/tests/support/sample-browse';
import { sampleSummary } from '@/tests/support/sample-summary';
import type { TranscriptSummary } from '@/utils/library/schema';

const many = Array.from({ length: 1000 }, (_, number) =>
  sampleSummary(number, { importedAt: number, channel: `Channel ${number % 20}` }),
);

beforeEach(() => browserPage.viewport(1280, 800));

interface Shown extends ShownBrowse {
  readonly summaries?: readonly TranscriptSummary[];
}

function show({ summaries = many, ...shown }: Shown = {}) {
  const deleted: (readonly string[])[] = [];
  const opened: string[] = [];
  const exported: (readonly string[])[] = [];
  const revealed: Signal<Reveal | null> = signal(null);
  const props = sampleBrowse({
    catalogue: catalogueOf(summaries),
    revealed,
    onDelete: (gone) => deleted.push(gone.map(({ title }) => title)),
    onOpen: (id) => opened.push(String(Number(id))),
    onExport: (ids) => exported.push(ids.map((id) => String(Number(id)))),
    ...shown,
  });
  const root = renderInPage(<BrowseSection {...props} />, pageStyles);
  return { root, props, deleted, opened, exported, revealed };
}

function rowTitles(root: HTMLElement): readonly string[] {
  return [...root.querySelectorAll('[role="rowheader"]')].map(({ textContent }) => textContent);
}

function link(root: HTMLElement, title: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>('[role="rowheader"] a')].find(
    ({ textContent }) => textContent === title,
  );
  if (!found) throw new Error(`No row is called ${title}.`);
  return found;
}

function button(root: HTMLElement, name: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>('button')].find(
    ({ textContent, ariaLabel }) => textContent.startsWith(name) || ariaLabel === name,
  );
  if (!found) throw new Error(`No button is called ${name}.`);
  return found;
}

describe('a list that does not show what an import has brought', () => {
  const state = catalogueOf(many);
  const catalogue = { ...state, totals: { transcripts: 1250, lines: 100, bytes: 1000 } };

  test('says how many there are, and is brought up to date by a press', async () => {
    let refreshed = 0;
    const { root } = show({ catalogue, onRefresh: () => (refreshed += 1) });
    expect(root.textContent).toContain('1,250 transcripts');
    await userEvent.click(button(root, 'Show new transcripts'));
    expect(refreshed).toBe(1);
    expect(await accessibilityProblems(root)).toEqual([]);
  });

  test('offers nothing where it shows all', () => {
    const { root } = show();
    expect(root.textContent).not.toContain('Show new transcripts');
  });
});

describe('a table of a thousand transcripts', () => {
  test('draws the rows in view, and says how many there are', async () => {
    const { root } = show();
    await expect.poll(() => rowTitles(root).length).toBeGreaterThan(5);
    expect(rowTitles(root).length).toBeLessThan(100);
    expect(rowTitles(root)[0]).toBe('Title 999');
    const table = root.querySelector('[role="table"]');
    expect(table?.getAttribute('aria-rowcount')).toBe('1001');
    expect(table?.querySelector('[data-id]')?.getAttribute('aria-rowindex')).toBe('2');
    expect(await accessibilityProblems(root)).toEqual([]);
  });

  test('draws others where it is scrolled, and keeps what has the focus', async () => {
    const { root } = show();
    link(root, 'Title 999').focus();
    const scroller = root.querySelector('.table-scroller');
    await expect.poll(() => scroller?.scrollHeight).toBeGreaterThan(44_000);
    scroller?.scrollTo({ top: 22_000 });
    await expect.poll(() => rowTitles(root)).toContain('Title 495');
    expect(document.activeElement?.textContent).toBe('Title 999');
  });

  test.each([
    ['Title', 'ascending', 'Title 0'],
    ['Date', 'descending', 'Title 0'],
    ['Imported', 'ascending', 'Title 0'],
  ])('is sorted by %s at the press of a button, %s at first', async (name, direction, first) => {
    const { root } = show();
    button(root, name).click();
    await expect.poll(() => rowTitles(root)[0]).toBe(first);
    const header = root.querySelector(`[aria-sort="${direction}"]`);
    expect(header?.textContent).toBe(name);
    button(root, name).click();
    await expect.poll(() => root.querySelector(`[aria-sort="${direction}"]`)).toBeNull();
  });
});

describe('by the keyboard', () => {
  test.each<readonly [string, string, string]>([
    ['{ArrowDown}{ArrowDown}{ArrowUp}', 'moves by a row', 'Title 998'],
    ['{End}', 'moves to the last row', 'Title 0'],
    ['{End}{Home}', 'moves to the first row', 'Title 999'],
    ['{ArrowUp}', 'stays at the first row', 'Title 999'],
  ])('%s %s', async (keys, _sentence, title) => {
    const { root } = show();
    link(root, 'Title 999').focus();
    await userEvent.keyboard(keys);
    await expect.poll(() => document.activeElement?.textContent).toBe(title);
  });

  test.each<readonly [string, string, number]>([
    [' ', 'selects the row', 1],
    [' {ArrowDown}{ArrowDown} ', 'selects several', 2],
    ['{Shift>}{ArrowDown}{ArrowDown}{/Shift}', 'selects a range', 3],
    ['{Control>}a{/Control}', 'selects all', 1000],
    ['{Control>}a{/Control}{Escape}', 'selects none', 0],
    ['  ', 'selects the row no longer', 0],
  ])('"%s" %s', async (keys, _sentence, count) => {
    const { root, props } = show();
    link(root, 'Title 999').focus();
    await userEvent.keyboard(keys);
    await expect.poll(() => props.browsing.selection.value.size).toBe(count);
  });

  test('Enter opens, and Delete deletes and goes on to the next row', async () => {
    const { root, opened, deleted } = show();
    link(root, 'Title 998').focus();
    await userEvent.keyboard('{Enter}{Delete}');
    expect([opened, deleted]).toEqual([['998'], [['Title 998']]]);
    await expect.poll(() => document.activeElement?.textContent).toBe('Title 997');
  });

  test('Delete deletes all that is selected, and the focus stays in the table', async () => {
    const { root, deleted } = show();
    link(root, 'Title 999').focus();
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Delete}');
    expect(deleted).toEqual([['Title 999', 'Title 998', 'Title 997']]);
    await expect.poll(() => document.activeElement?.textContent).toBe('Title 996');
  });

  test('only one row is reached by the Tab key', () => {
    const { root } = show();
    const links = [...root.querySelectorAll<HTMLElement>('[role="rowheader"] a')];
    expect(links.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  test('what comes back gets the focus, wherever it is', async () => {
    const { revealed, root } = show();
    revealed.value = { id: sampleSummary(5).id };
    await expect.poll(() => document.activeElement?.textContent).toBe('Title 5');
    expect(root.contains(document.activeElement)).toBe(true);
  });
});

describe('a click on a row', () => {
  function cell(root: HTMLElement, row: number): HTMLElement | null {
    const rows = root.querySelectorAll('.table-body [role="row"]');
    return rows[row]?.querySelector<HTMLElement>('.cell-channel') ?? null;
  }

  test('opens its transcript', () => {
    const { root, opened } = show();
    cell(root, 2)?.click();
    expect(opened).toEqual(['997']);
  });

  test('with Control selects it, with Shift all up to it, titles included', async () => {
    const { root, opened, props } = show();
    const click = { bubbles: true, cancelable: true };
    cell(root, 1)?.dispatchEvent(new MouseEvent('click', { ...click, ctrlKey: true }));
    const shift = new MouseEvent('click', { ...click, shiftKey: true });
    link(root, 'Title 996').dispatchEvent(shift);
    await expect.poll(() => root.textContent).toContain('3 selected');
    expect([...props.browsing.selection.value].map(Number)).toEqual([998, 997, 996]);
    expect(shift.defaultPrevented).toBe(true);
    expect(opened).toEqual([]);
  });

  test('that ends a selection of words does nothing', () => {
    const { root, opened } = show();
    const channel = cell(root, 2);
    if (channel) document.getSelection()?.selectAllChildren(channel);
    channel?.click();
    expect(opened).toEqual([]);
    document.getSelection()?.removeAllRanges();
  });
});

describe('what is selected', () => {
  test('is deleted and exported together', async () => {
    const { root, deleted, exported } = show();
    const boxes = root.querySelectorAll<HTMLInputElement>('.table-body input');
    boxes[0]?.click();
    boxes[3]?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
    await expect.poll(() => root.textContent).toContain('4 selected');
    button(root, 'Export…').click();
    button(root, 'Delete').click();
    expect(exported).toEqual([['999', '998', '997', '996']]);
    expect(deleted).toEqual([['Title 999', 'Title 998', 'Title 997', 'Title 996']]);
    expect(await accessibilityProblems(root)).toEqual([]);
  });

  test('may be all that fits the filters, and is forgotten with them', async () => {
    const { root, props } = show({ choice: { channel: 'Channel 7' } });
    await expect.poll(() => rowTitles(root)[0]).toBe('Title 987');
    root.querySelector<HTMLInputElement>('.table-head input')?.click();
    await expect.poll(() => root.textContent).toContain('50 selected');
    props.browsing.choose({ channel: null });
    await expect.poll(() => root.textContent).not.toContain('selected');
  });

  test('may be a hundred thousand', async () => {
    const summaries = Array.from({ length: 100_000 }, (_, number) => sampleSummary(number));
    const { root, props } = show({ summaries });
    root.querySelector<HTMLInputElement>('.table-head input')?.click();
    await expect.poll(() => root.textContent).toContain('100,000 selected');
    expect(props.browsing.selection.value.size).toBe(100_000);
  });
});

test('a library that could not be written says so', async () => {
  const { root } = show({ isRefused: signal(true) });
  expect(root.querySelector('[role="alert"]')?.textContent).toContain(
    'could not be read or written',
  );
  expect(await accessibilityProblems(root)).toEqual([]);
});

describe('filters', () => {
  const mixed = [
    sampleSummary(1, { channel: '<script>alert(1)</script>' }),
    sampleSummary(2, { channel: null, timing: 'none' }),
    sampleSummary(3, { videoId: null }),
  ];

  test('say how many there are of each', async () => {
    const { root } = show({ summaries: mixed });
    const group = root.querySelector('[role="group"]')?.textContent;
    expect(group).toBe('All 3Timed 2No times 1Need a video 1');
    button(root, 'No times').click();
    await expect.poll(() => rowTitles(root)).toEqual(['Title 2']);
  });

  test('list the channels, also one that is called <script>, and those without', async () => {
    const { root } = show({ summaries: mixed });
    button(root, 'Channel').click();
    await expect
      .poll(() => root.querySelector('.channel-list')?.textContent)
      .toBe('All channels3<script>alert(1)</script>1Slow News1No channel1');
    expect(await accessibilityProblems(root)).toEqual([]);
    button(root, '<script>').click();
    await expect.poll(() => rowTitles(root)).toEqual(['Title 1']);
    expect(document.activeElement?.textContent).toContain('<script>');
  });

  test('narrow a long list of channels to what is typed', async () => {
    const { root } = show();
    button(root, 'Channel').click();
    await expect.poll(() => document.activeElement?.getAttribute('type')).toBe('search');
    await userEvent.keyboard('CHANNEL 13');
    await expect
      .poll(() => root.querySelector('.channel-list ul')?.textContent)
      .toBe('Channel 1350');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.poll(() => rowTitles(root)[0]).toBe('Title 993');
    expect(root.querySelector('.channel-list')).toBeNull();
  });

  test('that nothing fits say so', async () => {
    const { root } = show({ choice: { channel: 'Nobody' } });
    expect(root.textContent).toContain('No transcript fits these filters.');
    expect(await accessibilityProblems(root)).toEqual([]);
  });
});

test.each<readonly [string, TranscriptSummary]>([
  ['ten thousand letters', sampleSummary(1, { title: 'Long '.repeat(2000) })],
  ['Arabic', sampleSummary(1, { title: 'عنوان عربي طويل', channel: 'قناة' })],
  ['no title at all', sampleSummary(1, { title: '' })],
  ['markup', sampleSummary(1, { title: '<img src=x onerror=alert(1)>' })],
])('a title of %s keeps its row in shape, at every width', async (_what, summary) => {
  const { root } = show({ summaries: [summary] });
  for (const width of [1280, 800, 480]) {
    await browserPage.viewport(width, 800);
    const row = root.querySelector<HTMLElement>('.table-body [role="row"]');
    expect(row?.scrollWidth).toBeLessThanOrEqual(width);
    expect(row?.offsetHeight).toBeLessThanOrEqual(64);
    expect(await accessibilityProblems(root)).toEqual([]);
  }
});
