import { effect } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { createFormats } from '@/components/shared/format';
import { text } from '@/components/shared/text';
import type { Search } from '@/utils/session/create-search';
import type { Follow } from '@/utils/session/follow';
import type { TranscriptMatches } from '@/utils/transcript/transcript-search';
import { AngleIcon } from './icons';
import { ToolButton } from './tool-button';

export interface SearchBarProps {
  readonly search: Search;
  readonly follow: Follow;
  /** Searches all transcripts for this. */
  readonly onSearchAll: (query: string) => void;
}

/** The search in the transcript: a field, where the reader is among the matches, ways on. */
export function SearchBar({ search, follow, onSearchAll }: SearchBarProps) {
  const fieldRef = useRef<HTMLInputElement>(null);

  useLayoutEffect(() => {
    // At once: the next key that is pressed belongs into the field.
    const stop = effect(() => {
      if (search.openings.value > 0) fieldRef.current?.select();
    });
    return () => {
      stop();
      follow.hold('search', false);
    };
  }, [search, follow]);

  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    search.step(event.shiftKey ? -1 : 1);
  }

  return (
    <div role="search" id="search" class="search">
      <input
        ref={fieldRef}
        type="search"
        class="field"
        aria-label={text('searchTranscript')}
        placeholder={text('search')}
        value={search.query.value}
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        dir="auto"
        onInput={(event) => search.setQuery(event.currentTarget.value)}
        onKeyDown={handleKey}
        onFocus={() => follow.hold('search', true)}
        onBlur={() => follow.hold('search', false)}
      />
      <span role="status" class="position">
        {search.query.value.trim() !== '' && describePosition(search.matches.value)}
      </span>
      <span class="tools">
        <ToolButton name={text('searchPrevious')} onPress={() => search.step(-1)}>
          <AngleIcon pointsUp />
        </ToolButton>
        <ToolButton name={text('searchNext')} onPress={() => search.step(1)}>
          <AngleIcon pointsUp={false} />
        </ToolButton>
      </span>
      <button type="button" class="link" onClick={() => onSearchAll(search.query.value)}>
        {text('searchAll')}
      </button>
    </div>
  );
}

function describePosition({ count, currentIndex, hasMore }: TranscriptMatches): string {
  if (count === 0) return text('searchNoMatches');
  const formats = createFormats();
  return text(
    hasMore ? 'searchPositionMany' : 'searchPosition',
    formats.count(currentIndex + 1),
    formats.count(count),
  );
}
