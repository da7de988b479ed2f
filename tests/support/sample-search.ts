import { signal } from '@preact/signals';
import type { FoundState, SearchState, SearchView } from '@/utils/library/search/create-search';
import { sampleSummary } from './sample-summary';

/** What is searched for; what is left out is as before anything is asked for. */
export interface ShownSearch {
  readonly typed?: string;
  readonly state?: SearchState;
  readonly waitingCount?: number;
}

/** A search that shows a state, and does nothing but what is given. */
export function sampleSearch(
  { typed = '', state = { status: 'idle' }, waitingCount = 0 }: ShownSearch = {},
  actions: Partial<SearchView> = {},
): SearchView {
  const ignore = () => undefined;
  return {
    text: signal(typed),
    state: signal(state),
    isActive: signal(typed.trim() !== ''),
    waitingCount: signal(waitingCount),
    search: ignore,
    retry: ignore,
    showMore: ignore,
    showLines: ignore,
    tend: ignore,
    rebuild: ignore,
    isRebuilding: signal(false),
    ...actions,
  };
}

/** What a search for "river" has found: transcripts of every kind. */
export const found: FoundState = {
  status: 'found',
  text: 'river',
  hasMore: true,
  counts: { transcripts: 606, lines: 2410, hasMore: false },
  tookMs: 18,
  hits: [
    {
      summary: sampleSummary(1, { title: 'A walk along the river' }),
      titleMarks: [{ start: 17, end: 22 }],
      lineCount: 17,
      lines: [
        { row: 4, startMs: 67_000, text: 'the river goes on', marks: [{ start: 4, end: 9 }] },
        {
          row: 9,
          startMs: 3_661_000,
          text: 'and where a river meets another river, you know, there is a town or at least there was one before the flood of that year',
          marks: [
            { start: 12, end: 17 },
            { start: 32, end: 37 },
          ],
        },
        { row: 12, startMs: 3_700_000, text: '<b>river</b>', marks: [{ start: 3, end: 8 }] },
      ],
    },
    {
      summary: sampleSummary(2, { title: 'عنوان عربي', channel: 'قناة' }),
      titleMarks: [],
      lineCount: 1,
      lines: [{ row: 0, startMs: 0, text: 'النهر طويل', marks: [{ start: 0, end: 5 }] }],
    },
    {
      summary: sampleSummary(3, { title: '', videoId: null, timing: 'none', publishedOn: null }),
      titleMarks: [],
      lineCount: 1,
      lines: [
        { row: 0, startMs: null, text: 'a river without times', marks: [{ start: 2, end: 7 }] },
      ],
    },
    {
      summary: sampleSummary(4, { title: 'River '.repeat(60), channel: null, publishedOn: null }),
      titleMarks: [{ start: 0, end: 5 }],
      lineCount: 0,
      lines: [],
    },
  ],
};
