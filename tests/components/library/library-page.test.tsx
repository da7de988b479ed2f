import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { LibraryPage } from '@/components/library/library-page';
import pageStyles from '@/entrypoints/library/style.css?inline';
import { accessibilityProblems, renderInPage } from '@/tests/support/render';
import { sampleSummary } from '@/tests/support/sample-summary';
import type { ImportOutcome } from '@/utils/library/import-files';
import type { ImportState } from '@/utils/library/import-state';
import type { LibraryState } from '@/utils/library/library-state';

const idle: ImportState = { isRunning: false, total: 0, outcomes: [] };
const empty: LibraryState = {
  status: 'ready',
  summaries: [],
  totals: { transcripts: 0, lines: 0, bytes: 0 },
};
const filled: LibraryState = {
  status: 'ready',
  summaries: [
    sampleSummary(1, { title: 'A very long title that goes on and on '.repeat(8) }),
    sampleSummary(2, { title: 'عنوان عربي', channel: null, publishedOn: null, durationMs: null }),
    sampleSummary(3, { title: '', videoId: null, timing: 'none' }),
    sampleSummary(4, { title: '<script>alert(1)</script>' }),
  ],
  totals: { transcripts: 250, lines: 1_000_000, bytes: 12_300_000 },
};
const outcomes: readonly ImportOutcome[] = [
  {
    fileName: 'good.md',
    status: 'added',
    videoIdReason: 'header-link',
    summary: sampleSummary(1),
    problems: [],
  },
  {
    fileName: 'stray.md',
    status: 'added',
    videoIdReason: 'header-link',
    summary: sampleSummary(2),
    problems: [{ code: 'stray-line', line: 14, message: 'This line is not part of it.' }],
  },
  {
    fileName: 'same.md',
    status: 'unchanged',
    videoIdReason: 'header-link',
    summary: sampleSummary(1),
    problems: [],
  },
  {
    fileName: 'by-name.srt',
    status: 'added',
    videoIdReason: 'name-in-brackets',
    summary: sampleSummary(3),
    problems: [],
  },
  {
    fileName: 'letters.srt',
    status: 'needs-encoding',
    guesses: [
      { label: 'windows-1252', name: 'Western European', preview: 'Où êtes-vous' },
      { label: 'windows-1251', name: 'Cyrillic', preview: 'Oщ кtes-vous' },
    ],
    file: new File([], 'letters.srt'),
    problems: [{ code: 'unknown-encoding', line: null, message: 'The letters are not UTF-8.' }],
  },
  { fileName: 'orphan.md', status: 'needs-video', title: 'Orphan', problems: [] },
  { fileName: 'gone.md', status: 'failed', reason: 'unreadable', problems: [] },
  { fileName: 'late.md', status: 'failed', reason: 'library-full', problems: [] },
];

interface Shown {
  readonly library?: LibraryState;
  readonly importing?: ImportState;
  readonly isFirstRun?: boolean;
  readonly deletedTitle?: string;
}

function show({ library = filled, importing = idle, isFirstRun = false, deletedTitle }: Shown) {
  const ignore = () => undefined;
  return renderInPage(
    <LibraryPage
      library={signal(library)}
      importing={signal(importing)}
      isFirstRun={isFirstRun}
      wantedVideo={null}
      deletedTitle={signal(deletedTitle ?? null)}
      onFiles={ignore}
      onCancelImport={ignore}
      onReadAs={ignore}
      onDismissReport={ignore}
      onCopyText={() => Promise.resolve()}
      onDelete={ignore}
      onUndo={ignore}
      onDismiss={ignore}
      onShowMore={ignore}
      onRetry={ignore}
    />,
    pageStyles,
  );
}

test.each<readonly [string, Shown, readonly string[]]>([
  ['opening', { library: { status: 'opening' } }, ['Opening your library…']],
  [
    'not to be opened',
    { library: { status: 'unavailable' } },
    ['Your library cannot be opened.', 'Nothing in it is lost.', 'Try again'],
  ],
  ['empty', { library: empty }, ['Your library is empty']],
  [
    'filled',
    {},
    ['250 transcripts, 12.3 MB', '1:01:01', '1,204 no times', '<script>', 'Untitled transcript'],
  ],
  ['larger than a page of it', {}, ['Show 100 more']],
  ['new', { isFirstRun: true }, ['Read along with any video', 'Copy a quote']],
  [
    'being filled',
    { importing: { isRunning: true, total: 1204, outcomes: outcomes.slice(0, 1) } },
    ['1 of 1,204 files', 'Cancel'],
  ],
  [
    'filled with some trouble',
    { importing: { isRunning: false, total: 6, outcomes } },
    [
      '3 added',
      '1 unchanged',
      '1 needs a video',
      '2 failed',
      'Line 14: This line is not part of it.',
    ],
  ],
  ['one transcript poorer', { deletedTitle: 'Old one' }, ['Deleted “Old one”', 'Undo']],
])('a library that is %s says so, accessibly', async (_state, shown, texts) => {
  const page = show(shown);
  for (const text of texts) expect(page.textContent).toContain(text);
  expect(await accessibilityProblems(page)).toEqual([]);
});

describe('the report', () => {
  test('names every file that was not simply added, and no other', () => {
    const page = show({ importing: { isRunning: false, total: 6, outcomes } });
    const named = [...page.querySelectorAll('.outcomes h3')].map((name) => name.textContent);
    expect(named).toEqual([
      'stray.md',
      'same.md',
      'by-name.srt',
      'letters.srt',
      'orphan.md',
      'gone.md',
      'late.md',
    ]);
  });

  test.each([
    ['orphan.md', 'Nothing in this file says which video it belongs to.'],
    ['gone.md', 'The browser could not read this file.'],
    ['late.md', 'Not added: the disk is full.'],
    ['by-name.srt', 'Its video was taken from the file’s name.'],
    ['same.md', 'Already in your library, unchanged.'],
  ])('says of %s: %s', (fileName, reason) => {
    const page = show({ importing: { isRunning: false, total: 6, outcomes } });
    const entry = [...page.querySelectorAll('.outcomes li')].find((item) =>
      item.textContent.includes(fileName),
    );
    expect(entry?.textContent).toContain(reason);
  });
});
