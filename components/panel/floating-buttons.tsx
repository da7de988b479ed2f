import type { RefObject } from 'preact';
import { text } from '@/components/shared/text';
import type { Follow, LinePlace } from '@/utils/session/follow';
import { ArrowIcon, CopyIcon, TargetIcon } from './icons';
import type { Copying } from './use-copying';

interface CopySelectionButtonProps {
  readonly copying: Copying;
  readonly within: RefObject<HTMLElement | null>;
}

/** Room for the button itself, in px, so that it stays inside the panel. */
const buttonSize = { width: 116, height: 40 } as const;

/** Stands at the end of the selected words and copies them. */
export function CopySelectionButton({ copying, within }: CopySelectionButtonProps) {
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
      onClick={() => copying.copyLine(selected.firstIndex)}
    >
      <CopyIcon />
      {text('copyQuote')}
    </button>
  );
}

/** Brings a list that the reader has moved back to the spoken line. */
export function FollowButton({ follow }: { readonly follow: Follow }) {
  if (follow.isFollowing.value) return null;
  return (
    <button
      type="button"
      class="chip follow"
      onClick={() => {
        // The list never scrolls under a selection: who wants to follow has done with it.
        document.getSelection()?.removeAllRanges();
        follow.hold('selection', false);
        follow.resume();
      }}
    >
      <PlaceIcon place={follow.linePlace.value} />
      {text('follow')}
    </button>
  );
}

/** Where the spoken line is. */
function PlaceIcon({ place }: { readonly place: LinePlace }) {
  switch (place) {
    case 'above':
      return <ArrowIcon pointsUp />;
    case 'in-view':
      return <TargetIcon />;
    case 'below':
      return <ArrowIcon pointsUp={false} />;
  }
}
