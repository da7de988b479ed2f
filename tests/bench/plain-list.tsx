import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatTimestamp } from '@/utils/transcript/timestamp';
import type { TimedCue } from '@/utils/transcript/model';

interface PlainListProps {
  readonly cues: readonly TimedCue[];
  readonly timeMs: number;
  readonly query: string;
}

/**
 * A list as other extensions have it: every row is drawn, each `timeupdate` (four a second) looks
 * through the lines for the spoken one and draws the list anew, and matches are elements.
 */
export function PlainList({ cues, timeMs, query }: PlainListProps) {
  const activeIndex = cues.findIndex((cue) => timeMs >= cue.startMs && timeMs < cue.endMs);
  const activeRef = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    activeRef.current?.scrollIntoView({ block: 'center' });
  }, [activeIndex]);
  return (
    <div role="list" class="lines">
      {cues.map((cue, index) => (
        <div
          key={index}
          ref={index === activeIndex ? activeRef : null}
          role="listitem"
          class="line"
          aria-current={index === activeIndex ? 'true' : undefined}
        >
          <button type="button" class="time">
            {formatTimestamp(cue.startMs)}
          </button>
          <span class="text" data-line={index}>
            {markMatches(cue.text, query)}
          </span>
        </div>
      ))}
    </div>
  );
}

function markMatches(text: string, query: string) {
  const start = query === '' ? -1 : text.toLowerCase().indexOf(query);
  if (start < 0) return text;
  const end = start + query.length;
  return [text.slice(0, start), <mark key="match">{text.slice(start, end)}</mark>, text.slice(end)];
}
