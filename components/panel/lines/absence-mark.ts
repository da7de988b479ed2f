/** Tells whether a list has been out of the page, where everything forgets how far it was scrolled. */
export interface AbsenceMark {
  /** True from the moment the list is back, or shown for the first time, until `forget`. */
  readonly wasAway: () => boolean;
  readonly forget: () => void;
}

/** The mark is scrolled by so many px, and only outside the page is it not. */
const SCROLLED_PX = 50;

/** Puts a mark into a list, until `signal` aborts. */
export function createAbsenceMark(list: HTMLElement, signal: AbortSignal): AbsenceMark {
  const mark = document.createElement('div');
  const filling = document.createElement('div');
  mark.className = 'absence';
  mark.ariaHidden = 'true';
  filling.style.height = `${2 * SCROLLED_PX}px`;
  mark.append(filling);
  list.append(mark);
  signal.addEventListener('abort', () => mark.remove(), { once: true });
  const forget = () => {
    mark.scrollTop = SCROLLED_PX;
  };
  forget();
  return { forget, wasAway: () => mark.scrollTop === 0 };
}
