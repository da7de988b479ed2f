import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Search } from '@/components/shared/search';
import libraryStyles from '@/entrypoints/library/style.css?inline';
import popupStyles from '@/entrypoints/popup/style.css?inline';
import { accessibilityProblems, renderInPage } from '@/tests/support/render';
import { type ShownSearch, found, sampleSearch } from '@/tests/support/sample-search';
import { WAIT_LIMIT_MS } from '@/tests/support/wait-limit';
import type { SearchView } from '@/utils/library/search/create-search';

function showSearch(shown: ShownSearch, actions: Partial<SearchView> = {}, styles = libraryStyles) {
  return renderInPage(
    <main class="popup">
      <h1>Sidescript</h1>
      <Search
        search={sampleSearch(shown, actions)}
        readerAddress={(id) => `/library.html?transcript=${id}`}
        isFirst={false}
      />
    </main>,
    styles,
  );
}

function find<Type extends Element>(page: HTMLElement, selector: string): Type {
  const element = page.querySelector<Type>(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  return element;
}

const nothing = {
  ...found,
  text: 'zzz',
  hits: [],
  hasMore: false,
  counts: { transcripts: 0, lines: 0, hasMore: false },
};

describe.each([
  ['on the library page', libraryStyles],
  ['in the popup', popupStyles],
])('%s a search', (_where, styles) => {
  beforeEach(() => {
    document.documentElement.lang = 'en';
  });

  test.each<readonly [string, ShownSearch, readonly string[]]>([
    ['that nobody has asked for anything shows its box', {}, []],
    ['that has begun says so', { typed: 'r', state: { status: 'searching' } }, ['Searching…']],
    [
      'shows what it found, how much and how fast',
      { typed: 'river', state: found },
      [
        '606 videos, 2,410 lines, 0.02 s',
        '1:07',
        'More lines (14)',
        'Untitled transcript',
        '<b>river</b>',
      ],
    ],
    [
      'counts no further than it says',
      {
        typed: 'river',
        state: { ...found, counts: { transcripts: 1000, lines: 5120, hasMore: true } },
      },
      ['1,000+ videos, 5,120+ lines, 0.02 s'],
    ],
    [
      'by filters alone has no lines to count',
      {
        typed: 'after:2024',
        state: { ...found, counts: { transcripts: 1000, lines: 0, hasMore: true } },
      },
      ['1,000+ videos, 0 lines, 0.02 s'],
    ],
    [
      'shows what is known before lines are counted',
      {
        typed: 'river',
        state: { ...found, counts: { transcripts: 1, lines: null, hasMore: false } },
      },
      ['1 video, 0.02 s'],
    ],
    ['that found nothing says so', { typed: 'zzz', state: nothing }, ['Nothing found for “zzz”']],
    [
      'for a whole page that was pasted repeats its beginning',
      { typed: 'zzz', state: { ...nothing, text: '👋'.repeat(10_000) } },
      [`Nothing found for “${'👋'.repeat(100)}…”`],
    ],
    [
      'tells what cannot be found yet',
      { typed: 'river', state: found, waitingCount: 1204 },
      ['cannot be found yet: 1,204'],
    ],
    [
      'that the library refuses says so',
      { typed: 'river', state: { status: 'unavailable' } },
      ['Your library cannot be opened.', 'Try again'],
    ],
  ])('%s, accessibly', async (_state, shown, texts) => {
    const page = showSearch(shown, {}, styles);
    for (const text of texts) expect(page.textContent).toContain(text);
    expect(page.scrollWidth).toBeLessThanOrEqual(page.clientWidth);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

test('what was found is marked', () => {
  const page = showSearch({ typed: 'river', state: found });
  expect(Array.from(page.querySelectorAll('mark'), ({ textContent }) => textContent)).toStrictEqual(
    ['river', 'river', 'river', 'river', 'river', 'النهر', 'river', 'River'],
  );
});

test('each line leads to its second, where the transcript has a video', () => {
  const page = showSearch({ typed: 'river', state: found });
  const links = Array.from(
    page.querySelectorAll<HTMLAnchorElement>('.hit-lines a'),
    ({ href }) => href,
  );
  expect(links).toStrictEqual([
    'https://www.youtube.com/watch?v=jNQXAC9IVRw&t=67s',
    'https://www.youtube.com/watch?v=jNQXAC9IVRw&t=3661s',
    'https://www.youtube.com/watch?v=jNQXAC9IVRw&t=3700s',
    'https://www.youtube.com/watch?v=jNQXAC9IVRw&t=0s',
  ]);
});

describe('a person', () => {
  test('searches by typing, and empties the box with Escape', async () => {
    const search = vi.fn<SearchView['search']>();
    const page = showSearch({ typed: 'rive' }, { search });
    find<HTMLInputElement>(page, 'input').focus();
    await userEvent.keyboard('r');
    expect(search).toHaveBeenLastCalledWith('river');
    await userEvent.keyboard('{Escape}');
    expect(search).toHaveBeenLastCalledWith('');
  });

  test('goes through the results with the arrow keys, and back to the box', async () => {
    const page = showSearch({ typed: 'river', state: found });
    const box = find<HTMLInputElement>(page, 'input');
    box.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('A walk along the river');
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('1:07 the river goes on');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(box);
  });

  test('asks for all lines of a transcript', async () => {
    const showLines = vi.fn<SearchView['showLines']>();
    const page = showSearch({ typed: 'river', state: found }, { showLines });
    await userEvent.click(find(page, '.more-lines'));
    expect(showLines).toHaveBeenCalledExactlyOnceWith(found.hits[0]?.summary.id);
  });

  test('gets more by coming to the end', async () => {
    const showMore = vi.fn<SearchView['showMore']>();
    showSearch({ typed: 'river', state: found }, { showMore });
    await vi.waitFor(() => expect(showMore).toHaveBeenCalled(), WAIT_LIMIT_MS);
  });
});
