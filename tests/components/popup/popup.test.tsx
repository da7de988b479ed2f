import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { ActiveVideo } from '@/components/popup/active-video-card';
import { Popup } from '@/components/popup/popup';
import pageStyles from '@/entrypoints/popup/style.css?inline';
import { accessibilityProblems, renderInPage } from '@/tests/support/render';
import { sampleSearch } from '@/tests/support/sample-search';
import { sampleSummary } from '@/tests/support/sample-summary';
import type { LibraryState } from '@/utils/library/library-state';
import type { TranscriptSummary } from '@/utils/library/schema';
import { parseVideoId } from '@/utils/transcript/video-id';

const filled: LibraryState = {
  status: 'ready',
  summaries: [
    sampleSummary(1, { title: 'A very long title that goes on and on '.repeat(8) }),
    sampleSummary(2, { title: 'عنوان عربي' }),
  ],
  totals: { transcripts: 2, lines: 10, bytes: 12_345 },
};
const empty: LibraryState = {
  status: 'ready',
  summaries: [],
  totals: { transcripts: 0, lines: 0, bytes: 0 },
};
const videoId = parseVideoId('jNQXAC9IVRw');
if (videoId === null) throw new Error('not an id');

test.each<readonly [string, ActiveVideo, LibraryState, readonly string[]]>([
  ['no video', { status: 'no-video' }, filled, ['Open a video on YouTube', '2 transcripts, 12 kB']],
  [
    'a video without transcript',
    { status: 'absent', videoId, tabTitle: 'A talk - YouTube' },
    filled,
    ['A talk - YouTube', 'No transcript yet', 'Import a transcript'],
  ],
  [
    'a video with transcript',
    { status: 'present', summary: sampleSummary(3) },
    filled,
    ['Title 3', 'Transcript in your library', 'Read in the library'],
  ],
  ['an empty library', { status: 'no-video' }, empty, ['Your library is empty.']],
  ['nothing known yet', { status: 'looking' }, { status: 'opening' }, ['Open library']],
  [
    'a library that does not open',
    { status: 'looking' },
    { status: 'unavailable' },
    ['Your library cannot be opened.', 'Try again'],
  ],
])(
  'with %s the popup says so, accessibly, within 360 px',
  async (_state, video, library, texts) => {
    const page = showPopup(video, library, true);
    for (const text of texts) expect(page.textContent).toContain(text);
    expect(page.scrollWidth).toBeLessThanOrEqual(360);
    expect(await accessibilityProblems(page)).toEqual([]);
  },
);

test('the arrow keys lead from the search to what is recent, where Delete deletes', () => {
  const deleted: string[] = [];
  const page = showPopup({ status: 'no-video' }, filled, true, null, [], ({ title }) => {
    deleted.push(title);
  });
  const focused = () => document.activeElement?.textContent ?? '';
  page.querySelector<HTMLInputElement>('input')?.focus();
  press('ArrowDown');
  expect(focused()).toContain('goes on and on');
  press('ArrowDown');
  expect(focused()).toBe('عنوان عربي');
  press('Delete');
  expect(deleted).toEqual(['عنوان عربي']);
  expect(focused()).toContain('goes on and on');
  press('ArrowUp');
  expect(document.activeElement).toBe(page.querySelector('input'));
});

test('without permission for YouTube the popup says so and asks', async () => {
  const page = showPopup({ status: 'no-video' }, filled, false);
  expect(page.textContent).toContain('not allowed to run on YouTube');
  expect(page.textContent).toContain('Allow it on YouTube');
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('on a page that has changed the popup says so, with what to pass on', async () => {
  const copied: string[] = [];
  const page = showPopup({ status: 'no-video' }, filled, true, 'what was found', copied);
  expect(page.textContent).toContain('YouTube’s page has changed: the panel found no place.');
  expect(await accessibilityProblems(page)).toEqual([]);
  page.querySelector<HTMLButtonElement>('.warning button')?.click();
  expect(copied).toEqual(['what was found']);
  await expect.poll(() => page.textContent).toContain('Details copied');
});

function showPopup(
  video: ActiveVideo,
  library: LibraryState,
  mayRun: boolean,
  pageTrouble: string | null = null,
  copied: string[] = [],
  onDelete: (summary: TranscriptSummary) => void = () => undefined,
): HTMLElement {
  const ignore = () => undefined;
  return renderInPage(
    <Popup
      library={signal(library)}
      finding={{ search: sampleSearch(), readerAddress: (id) => `/library.html?transcript=${id}` }}
      activeVideo={signal(video)}
      mayRunOnYoutube={signal(mayRun)}
      onAllowYoutube={ignore}
      pageTrouble={signal(pageTrouble)}
      onCopyText={async (text) => void copied.push(text)}
      addressOf={(id) => `/library.html?transcript=${id}`}
      removal={signal({ phase: 'idle' })}
      onDelete={onDelete}
      onUndo={ignore}
      onDismiss={ignore}
      onImport={ignore}
      onOpenLibrary={ignore}
      onRetry={ignore}
    />,
    pageStyles,
  );
}

function press(key: string): void {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
}
