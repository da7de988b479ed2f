import { effect, type ReadonlySignal } from '@preact/signals';
import { findProgressBar } from './watch-page';

/** The bar is about so many px wide: more marks could not be told apart. */
const mostMarks = 600;

const svgNamespace = 'http://www.w3.org/2000/svg';

/**
 * Draws marks on the player's own progress bar, at `places` from 0 to 1, until `signal` aborts:
 * one drawing, that takes no clicks.
 */
export function showProgressMarks(
  places: ReadonlySignal<readonly number[]>,
  signal: AbortSignal,
): void {
  const drawing = document.createElementNS(svgNamespace, 'svg');
  const path = document.createElementNS(svgNamespace, 'path');
  drawing.setAttribute('viewBox', `0 0 ${mostMarks} 1`);
  drawing.setAttribute('preserveAspectRatio', 'none');
  drawing.setAttribute('aria-hidden', 'true');
  Object.assign(drawing.style, {
    position: 'absolute',
    inset: '0',
    width: '100%',
    height: '100%',
    // YouTube's own marks of chapters and of what is played lie below (2026-10).
    zIndex: '60',
    pointerEvents: 'none',
  });
  Object.assign(path.style, { fill: 'none', stroke: '#ffd33d', strokeWidth: '3px' });
  path.setAttribute('vector-effect', 'non-scaling-stroke');
  drawing.append(path);

  const stop = effect(() => {
    const shape = pathOf(places.value);
    path.setAttribute('d', shape);
    if (shape === '') drawing.remove();
    // The player makes its bar anew with each video: it is looked for each time.
    else findProgressBar()?.append(drawing);
  });
  signal.addEventListener(
    'abort',
    () => {
      stop();
      drawing.remove();
    },
    { once: true },
  );
}

/** Upright strokes, each place once. */
function pathOf(places: readonly number[]): string {
  const columns = new Set(
    places
      .filter((place) => place >= 0 && place <= 1)
      .map((place) => Math.min(Math.floor(place * mostMarks), mostMarks - 1) + 0.5),
  );
  return [...columns].map((column) => `M${column} 0v1`).join('');
}
