import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { FoundState, SearchState } from '@/utils/library/search/create-search';
import type { TranscriptId } from '@/utils/library/schema';
import { describeFound, describeNothing } from './describe-search';
import { createFormats, type Formats } from './format';
import { LibraryUnavailable } from './library-unavailable';
import { SearchResult } from './search-result';
import { text } from './text';

export interface SearchResultsProps {
  readonly state: SearchState;
  /** How many transcripts are not findable yet. */
  readonly waitingCount: number;
  readonly readerAddress: (id: TranscriptId) => string;
  readonly onMore: () => void;
  readonly onMoreLines: (id: TranscriptId) => void;
  readonly onRetry: () => void;
}

/** What a search has found, or that it has not. */
export function SearchResults({ state, waitingCount, ...actions }: SearchResultsProps) {
  const formats = useMemo(() => createFormats(), []);
  return (
    <section class="search-results" aria-label={text('searchResults')}>
      <p role="status" class="found-status">
        {describeState(state, formats)}
      </p>
      {waitingCount > 0 && (
        <p class="waiting">{text('searchWaiting', formats.count(waitingCount))}</p>
      )}
      <Results {...actions} state={state} formats={formats} />
    </section>
  );
}

type ResultsProps = Omit<SearchResultsProps, 'waitingCount'> & { readonly formats: Formats };

function Results({ state, onMore, onRetry, ...shared }: ResultsProps) {
  switch (state.status) {
    case 'idle':
    case 'searching':
      return null;
    case 'unavailable':
      return <LibraryUnavailable onRetry={onRetry} />;
    case 'found':
      return state.hits.length === 0 ? (
        <p class="quiet">{text('searchNothingHelp')}</p>
      ) : (
        <>
          <ol class="hits">
            {state.hits.map((hit) => (
              <SearchResult {...shared} key={hit.summary.id} hit={hit} />
            ))}
          </ol>
          {state.hasMore && <EndOfList key={state.hits.length} onView={onMore} />}
        </>
      );
  }
}

/** Tells when the end of the list is about to come into view. */
function EndOfList({ onView }: { readonly onView: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (end.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) onView();
      },
      // Half a screen ahead, so that nobody has to wait at the end.
      { rootMargin: '0px 0px 50% 0px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [onView]);
  return <div ref={end} class="end-of-list" />;
}

function describeState(state: SearchState, formats: Formats): string {
  if (state.status === 'searching') return text('searching');
  return state.status === 'found' ? describeResults(state, formats) : '';
}

function describeResults(
  { text: typed, hits, hasMore, counts, tookMs }: FoundState,
  formats: Formats,
): string {
  if (hits.length === 0 && !hasMore) return describeNothing(typed);
  return counts === null ? text('searching') : describeFound(counts, tookMs, formats);
}
