import { effect, signal as createSignal, type ReadonlySignal } from '@preact/signals';
import { followElement } from './follow-element';
import { keepFirst } from './keep-first';
import { findPanelContainer, findPanelContainers, isBelowPlayer } from './watch-page';

/** How the panel finds its place where the page has none, or should not use it. */
export interface MountOptions {
  /** Whether there is anything to show; otherwise it stays out of the page. By default there is. */
  readonly isWanted?: ReadonlySignal<boolean>;
  /** Whether the panel lies above a player that fills the screen; by default it does not. */
  readonly showsInFullscreen?: ReadonlySignal<boolean>;
  /** True on pages that have no place for it: it lies above them at once. */
  readonly isHomeless?: boolean;
}

/** A page that has shown no place for so long has changed: the panel goes above it. */
const longestSearchMs = 10_000;

/**
 * Keeps `host` the first child of the place beside (or below) the player, wherever the layout puts
 * that, until `signal` aborts; then takes it out. Its `data-place` says where it is: `beside`,
 * `below`, `above` the page, or `nowhere` while a player that fills the screen is to be left alone.
 */
export function mountPanel(
  host: HTMLElement,
  signal: AbortSignal,
  {
    isWanted = createSignal(true),
    showsInFullscreen = createSignal(false),
    isHomeless = false,
  }: MountOptions = {},
): void {
  const stop = effect(() => {
    if (!isWanted.value) return;
    const mounted = new AbortController();
    const options = { showsInFullscreen, isHomeless };
    keepMounted(host, AbortSignal.any([signal, mounted.signal]), options);
    return () => mounted.abort();
  });
  signal.addEventListener('abort', stop, { once: true });
}

function keepMounted(
  host: HTMLElement,
  signal: AbortSignal,
  { showsInFullscreen, isHomeless }: Required<Omit<MountOptions, 'isWanted'>>,
): void {
  let isLost = isHomeless;
  let search: ReturnType<typeof setTimeout> | undefined;
  let check: () => void = () => undefined;

  function findPlace(): Element | null {
    const place = choosePlace();
    if (place !== null) host.dataset['place'] = describePlace(place);
    return place;
  }
  function choosePlace(): Element | null {
    const { body, fullscreenElement } = document;
    if (fullscreenElement !== null) {
      return showsInFullscreen.peek() || isLost ? placeAbove(fullscreenElement) : placeMeanwhile();
    }
    const place = isHomeless ? null : findPanelContainer();
    if (place === null) {
      search ??= setTimeout(giveUp, longestSearchMs);
      return isLost ? body : null;
    }
    clearTimeout(search);
    search = undefined;
    isLost = false;
    return place;
  }
  /** Full screen hides the places without a word: the panel stays where it is. */
  function placeMeanwhile(): Element | null {
    const places = findPanelContainers();
    return places.find((place) => place === host.parentElement) ?? places.at(0) ?? null;
  }
  function describePlace(place: Element): 'above' | 'below' | 'beside' | 'nowhere' {
    const { body, fullscreenElement } = document;
    if (place !== body && place !== fullscreenElement) {
      return isBelowPlayer(place) ? 'below' : 'beside';
    }
    return fullscreenElement !== null && !showsInFullscreen.peek() ? 'nowhere' : 'above';
  }
  function giveUp(): void {
    search = undefined;
    isLost = true;
    check();
  }

  followElement(findPlace, (place, placeSignal) => keepFirst(host, place, placeSignal), signal, {
    // A closed column may clip a place that is as wide as ever.
    sized: () => findPanelContainers().flatMap((place) => [place, place.parentElement ?? place]),
    onStart: (look) => {
      check = look;
    },
  });
  const stop = showsInFullscreen.subscribe(() => check());
  const leave = () => {
    stop();
    clearTimeout(search);
    host.remove();
  };
  signal.addEventListener('abort', leave, { once: true });
}

/** The body is drawn while the whole page fills the screen; of a lone element only what is in it. */
function placeAbove(fullscreenElement: Element): Element {
  return fullscreenElement === document.documentElement ? document.body : fullscreenElement;
}
