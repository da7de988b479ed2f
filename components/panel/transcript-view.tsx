import { useComputed, type ReadonlySignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { text } from '@/components/shared/text';
import type { Follow } from '@/utils/session/follow';
import type { Transcript } from '@/utils/transcript/model';
import type { Quote } from '@/utils/transcript/quote';
import { ArrowIcon, CopyIcon } from './icons';
import { LineList } from './line-list';
import { lineAround, indexOfLine } from './selected-text';
import { TranscriptHeader } from './transcript-header';
import { startOfLine, useCopying, type Copying } from './use-copying';

export interface TranscriptViewProps {
  readonly transcript: Transcript;
  readonly activeIndex: ReadonlySignal<number>;
  readonly follow: Follow;
  readonly onPlayFrom: (timeMs: number) => void;
  /** Puts a quote on the clipboard; rejects where the browser refuses. */
  readonly onCopy: (quote: Quote) => Promise<void>;
}

/** A transcript to read along with: its header, its lines, and what can be done with them. */
export function TranscriptView(props: TranscriptViewProps) {
  const { transcript, activeIndex, follow } = props;
  const bodyRef = useRef<HTMLDivElement>(null);
  const copying = useCopying(transcript, props.onCopy);

  function play(index: number): void {
    const startMs = startOfLine(transcript, index);
    if (startMs === null) return;
    follow.resume();
    props.onPlayFrom(startMs);
  }

  function handleKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
    if (event.key !== 'c') return;
    const focused = lineAround(event.target);
    copying.copy(focused === null ? activeIndex.value : indexOfLine(focused));
  }

  return (
    <section class="transcript" onKeyDown={handleKey}>
      <TranscriptHeader transcript={transcript} />
      {transcript.timing === 'none' && transcript.cues.length > 0 && (
        <p class="note">{text('panelUntimed')}</p>
      )}
      {transcript.cues.length === 0 && <p class="note">{text('panelSilent')}</p>}
      <div ref={bodyRef} class="body">
        <LineList
          cues={transcript.cues}
          activeIndex={activeIndex}
          follow={follow}
          onPlay={play}
          onCopy={copying.copy}
          onSelect={copying.select}
        />
        <CopySelectionButton copying={copying} within={bodyRef} />
        {transcript.timing !== 'none' && <FollowButton follow={follow} />}
        <Confirmation copying={copying} />
      </div>
    </section>
  );
}

interface CopySelectionButtonProps {
  readonly copying: Copying;
  readonly within: RefObject<HTMLElement | null>;
}

/** Room for the button itself, in px, so that it stays inside the panel. */
const buttonSize = { width: 116, height: 40 } as const;

function CopySelectionButton({ copying, within }: CopySelectionButtonProps) {
  const selected = copying.selected.value;
  const box = within.current?.getBoundingClientRect();
  if (selected === null || box === undefined) return null;
  const left = Math.min(Math.max(selected.end.x - box.left, 8), box.width - buttonSize.width);
  const top = Math.min(Math.max(selected.end.y - box.top + 6, 8), box.height - buttonSize.height);
  return (
    <button
      type="button"
      class="chip floating"
      style={{ left: `${left}px`, top: `${top}px` }}
      // Pressing must not take the selection away before the click copies it.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => copying.copy(selected.firstIndex)}
    >
      <CopyIcon />
      {text('copyQuote')}
    </button>
  );
}

function FollowButton({ follow }: { readonly follow: Follow }) {
  const isFollowing = useComputed(() => follow.isFollowing.value);
  if (isFollowing.value) return null;
  return (
    <button
      type="button"
      class="chip follow"
      onClick={() => {
        // The list never scrolls under a selection: who wants to follow has done with it.
        document.getSelection()?.removeAllRanges();
        follow.setSelecting(false);
        follow.resume();
      }}
    >
      <ArrowIcon pointsUp={follow.linePlace.value === 'above'} />
      {text('follow')}
    </button>
  );
}

function Confirmation({ copying }: { readonly copying: Copying }) {
  const { words, count } = copying.confirmation.value;
  return (
    <div role="status" class="confirmation">
      {words !== '' && <span key={count}>{words}</span>}
    </div>
  );
}
