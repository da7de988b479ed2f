import type { Watch } from './watch';

/** Below this width of the window, in px, there is one column. Seen in 2026. */
const TWO_COLUMNS_MIN_WIDTH = 1000;

/** Puts everything where the window's width and theater mode want it, and says so in attributes. */
export function arrangeWatch(watch: Watch, theater: boolean): void {
  const narrow = window.innerWidth < TWO_COLUMNS_MIN_WIDTH;
  const { root } = watch;
  root.toggleAttribute('is-two-columns_', !narrow);
  root.toggleAttribute('is-single-column', narrow);
  root.toggleAttribute('default-layout', !theater);
  root.toggleAttribute('theater', theater);
  root.toggleAttribute('full-bleed-player', theater);

  moveInto(theater ? watch.fullBleedSlot : watch.playerSlot, watch.playerContainer);
  if (narrow) watch.metadata.after(watch.related);
  else moveInto(watch.secondaryInner, watch.related);
}

/**
 * Gives the player the size of its place, in px. YouTube does so on `resize` and when it changes the
 * layout itself, never because its surroundings have changed.
 */
export function sizePlayer(watch: Watch, player: HTMLElement): void {
  const { clientWidth, clientHeight } = watch.playerContainer;
  player.style.width = `${clientWidth}px`;
  player.style.height = `${clientHeight}px`;
}

/** Moves only what is elsewhere: a move for nothing would reload frames and wake observers. */
function moveInto(place: HTMLElement, node: HTMLElement): void {
  if (node.parentElement !== place) place.append(node);
}
