import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { Popup, type ActiveVideo } from '@/components/popup/popup';
import pageStyles from '@/entrypoints/popup/style.css?inline';
import { accessibilityProblems, renderInPage } from '@/tests/support/render';
import { sampleSummary } from '@/tests/support/sample-summary';
import type { LibraryState } from '@/utils/library/library-state';
import { parseVideoId } from '@/utils/transcript/video-id';

const filled: LibraryState = {
  status: 'ready',
  summaries: [
    sampleSummary(1, { title: 'A very long title that goes on and on '.repeat(8) }),
    sampleSummary(2, { title: 'عنوان عربي' }),
  ],
  needingVideo: [],
  totals: { transcripts: 2, lines: 10, bytes: 12_345 },
};
const empty: LibraryState = {
  status: 'ready',
  summaries: [],
  needingVideo: [],
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
    ['A talk - YouTube', 'No transcript yet'],
  ],
  [
    'a video with transcript',
    { status: 'present', summary: sampleSummary(3) },
    filled,
    ['Title 3', 'Transcript in your library'],
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

test('without permission for YouTube the popup says so and asks', async () => {
  const page = showPopup({ status: 'no-video' }, filled, false);
  expect(page.textContent).toContain('not allowed to run on YouTube');
  expect(page.textContent).toContain('Allow it on YouTube');
  expect(await accessibilityProblems(page)).toEqual([]);
});

function showPopup(video: ActiveVideo, library: LibraryState, mayRun: boolean): HTMLElement {
  const ignore = () => undefined;
  return renderInPage(
    <Popup
      library={signal(library)}
      activeVideo={signal(video)}
      mayRunOnYoutube={signal(mayRun)}
      onAllowYoutube={ignore}
      deletedTitle={signal(null)}
      onDelete={ignore}
      onUndo={ignore}
      onDismiss={ignore}
      onImport={ignore}
      onOpenLibrary={ignore}
      onRetry={ignore}
    />,
    pageStyles,
  );
}
