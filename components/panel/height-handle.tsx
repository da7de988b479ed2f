import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { text } from '@/components/shared/text';

export interface HeightHandleProps {
  /** The part of the panel whose height it changes. */
  readonly of: RefObject<HTMLElement | null>;
  /** The height that was chosen; `null` for as much as there is room for. */
  readonly heightPx: number | null;
  /** Called with the height when the hand lets go; `null` to give the choice up. */
  readonly onChange: (heightPx: number | null) => void;
}

/** The panel is never so low that nothing could be read, nor higher than any screen. */
const limitsPx = { least: 200, most: 4000 } as const;
const stepPx = 40;

/** The panel's lower edge: drawn by the mouse, moved by arrow keys, given up by Delete. */
export function HeightHandle({ of, heightPx, onChange }: HeightHandleProps) {
  const handleRef = useRef<HTMLDivElement>(null);
  const currentPx = () => of.current?.getBoundingClientRect().height ?? limitsPx.least;

  function drag(event: PointerEvent): void {
    const handle = handleRef.current;
    if (handle === null) return;
    const fromY = event.clientY;
    const fromPx = currentPx();
    const moved = new AbortController();
    handle.setPointerCapture(event.pointerId);
    let wantedPx: number | null = null;
    handle.addEventListener(
      'pointermove',
      (move) => {
        wantedPx = limited(fromPx + move.clientY - fromY);
        of.current?.style.setProperty('height', `${wantedPx}px`);
      },
      { signal: moved.signal },
    );
    const letGo = () => {
      moved.abort();
      if (wantedPx !== null) onChange(wantedPx);
    };
    handle.addEventListener('lostpointercapture', letGo, { signal: moved.signal });
  }

  function handleKey(event: KeyboardEvent): void {
    const wanted = heightAfterKey(event.key, currentPx());
    if (wanted === undefined) return;
    event.preventDefault();
    onChange(wanted);
  }

  return (
    <div
      ref={handleRef}
      role="separator"
      class="handle"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={text('panelHeight')}
      aria-valuemin={limitsPx.least}
      aria-valuemax={limitsPx.most}
      aria-valuenow={Math.round(heightPx ?? currentPx())}
      onPointerDown={drag}
      onDblClick={() => onChange(null)}
      onKeyDown={handleKey}
    />
  );
}

/** The height that a key asks for; `undefined` for keys that ask for none. */
function heightAfterKey(key: string, heightPx: number): number | null | undefined {
  switch (key) {
    case 'ArrowUp':
      return limited(heightPx - stepPx);
    case 'ArrowDown':
      return limited(heightPx + stepPx);
    case 'Home':
      return limitsPx.least;
    case 'Delete':
    case 'Backspace':
      return null;
    default:
      return undefined;
  }
}

function limited(heightPx: number): number {
  return Math.round(Math.min(Math.max(heightPx, limitsPx.least), limitsPx.most));
}
