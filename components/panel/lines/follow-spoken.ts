import type { Follow } from '@/utils/session/follow';
import { effectUntil } from './effect-until';
import type { ListRows } from './list-rows';
import { watchPresses, watchScrollGestures } from './scroll-gestures';
import { isComfortable, RESTING_PLACE } from './scroll-place';
import { watchLayout } from './watch-layout';

/**
 * Scrolls the list along with what is spoken, as `follow` allows it, and otherwise keeps it where
 * it is read, until `lifetime` aborts.
 */
export function followSpoken(
  list: HTMLElement,
  { rows, spokenPassage, placeOf, show, keepPlace }: ListRows,
  follow: Follow,
  lifetime: AbortSignal,
): void {
  function comeAlong(isSmooth: boolean): void {
    const passage = spokenPassage.peek();
    const element = rows.peek().elementOf(passage);
    if (element !== null && isComfortable(list, element)) return;
    show(passage, list.clientHeight * RESTING_PLACE, isSmooth);
  }

  effectUntil(lifetime, () => {
    const passage = spokenPassage.value;
    if (passage >= 0) follow.lineChanged(placeOf(passage));
  });
  effectUntil(lifetime, () => {
    if (follow.mayScroll.value && spokenPassage.value >= 0) comeAlong(true);
  });
  list.addEventListener(
    'scroll',
    () => {
      const passage = spokenPassage.peek();
      if (passage >= 0) follow.lineScrolled(placeOf(passage));
    },
    { signal: lifetime, passive: true },
  );
  watchScrollGestures(list, follow.pause, lifetime);
  watchPresses(list, (isPressed) => follow.hold('press', isPressed), lifetime);
  lifetime.addEventListener('abort', () => follow.hold('press', false), { once: true });
  watchLayout(
    list,
    () => {
      keepPlace();
      if (follow.mayScroll.peek() && spokenPassage.peek() >= 0) comeAlong(false);
    },
    lifetime,
  );
}
