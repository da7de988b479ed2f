import type { WatchLayout } from '@/tests/stand-in/page-settings';
import type { Watch } from './watch';

/** Below this width of the window, in px, there is one column. Seen in 2026. */
const TWO_COLUMNS_MIN_WIDTH = 1000;

/** What a person has made of the page. */
export interface Arrangement {
  readonly layout: WatchLayout;
  readonly isTheater: boolean;
  readonly isFullscreen: boolean;
  /** In the layout with a side panel: whether it is open. */
  readonly isSidePanelOpen: boolean;
}

/** Puts everything where the window and the person want it, and says so in attributes. */
export function arrangeWatch(watch: Watch, arrangement: Arrangement): void {
  const { isTheater, isFullscreen } = arrangement;
  const { root } = watch;
  const isNarrow = window.innerWidth < TWO_COLUMNS_MIN_WIDTH;
  const layout = isNarrow ? 'classic' : arrangement.layout;
  const hasSidePanel = layout === 'side-panel';
  const isFullBleed = isTheater || isFullscreen;

  root.toggleAttribute('is-two-columns_', !isNarrow);
  root.toggleAttribute('is-single-column', isNarrow);
  root.toggleAttribute('default-layout', !isTheater);
  root.toggleAttribute('theater', isTheater);
  root.toggleAttribute('fullscreen', isFullscreen);
  root.closest('ytd-app')?.toggleAttribute('fullscreen', isFullscreen);
  root.toggleAttribute('full-bleed-player', isFullBleed);
  root.toggleAttribute('split-scroll', layout === 'split-scroll');
  root.toggleAttribute('fixed-default-panels', hasSidePanel);
  root.toggleAttribute('side-rail-visible', hasSidePanel);
  root.toggleAttribute('using-fixed-panel', hasSidePanel && arrangement.isSidePanelOpen);
  watch.sideMenu.toggleAttribute('hidden', !hasSidePanel);

  moveInto(isFullBleed ? watch.fullBleedSlot : watch.playerSlot, watch.playerContainer);
  if (!watch.panels.isConnected) return;
  if (isNarrow || hasSidePanel) moveAfter(watch.metadata, watch.related);
  else moveInto(watch.secondaryInner, watch.related);
  moveInto(hasSidePanel ? watch.panels : watch.below, watch.comments);
  placeChat(watch, isFullBleed && !isNarrow, isNarrow);
  if (isNarrow) moveBefore(watch.metadata, watch.playlist);
  else moveFirst(watch.secondaryInner, watch.playlist);
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

/** The live chat stands beside a full-bleed player, below a narrow one, else first in the column. */
function placeChat(watch: Watch, isFullBleed: boolean, isNarrow: boolean): void {
  if (watch.chat.childElementCount === 0) return;
  if (isFullBleed) moveInto(watch.fullBleedPanels, watch.chat);
  else if (isNarrow) moveBefore(watch.metadata, watch.chat);
  else moveFirst(watch.secondaryInner, watch.chat);
}

/** Moves only what is elsewhere: a move for nothing would reload frames and wake observers. */
function moveInto(place: HTMLElement, node: HTMLElement): void {
  if (node.parentElement !== place) place.append(node);
}

/** What YouTube puts first pushes guests from the first place, once. */
function moveFirst(place: HTMLElement, node: HTMLElement): void {
  if (node.parentElement !== place) place.prepend(node);
}

function moveBefore(sibling: HTMLElement, node: HTMLElement): void {
  if (node.nextElementSibling !== sibling) sibling.before(node);
}

function moveAfter(sibling: HTMLElement, node: HTMLElement): void {
  if (node.previousElementSibling !== sibling) sibling.after(node);
}
