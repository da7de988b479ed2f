import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import type { SearchView } from '@/utils/library/search/create-search';
import type { TranscriptId } from '@/utils/library/schema';
import { SearchBox } from './search-box';
import { SearchResults } from './search-results';

export interface SearchProps {
  readonly search: SearchView;
  /** Where a transcript is read that has no video. */
  readonly readerAddress: (id: TranscriptId) => string;
  /** Whether its box has the focus from the beginning. */
  readonly isFirst: boolean;
  /** Stands between the box and what was found. */
  readonly children?: ComponentChildren;
}

/** The search of the whole library. The arrow keys lead from the box through the results and back. */
export function Search({ search, readerAddress, isFirst, children }: SearchProps) {
  return (
    <div class="search" role="search" onKeyDown={moveWithArrows}>
      <SearchBox typed={search.text} onType={search.search} isFirst={isFirst} />
      {children}
      {search.isActive.value && (
        <SearchResults
          state={search.state.value}
          waitingCount={search.waitingCount.value}
          readerAddress={readerAddress}
          onMore={search.showMore}
          onMoreLines={search.showLines}
          onRetry={search.retry}
        />
      )}
    </div>
  );
}

function moveWithArrows(event: TargetedKeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.defaultPrevented) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, .hits a')];
  const place = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[place + step];
  if (place < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
