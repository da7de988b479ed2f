/** A mark that at most one passage has, put on elements by hand: rows need not be drawn for it. */
export interface Mark {
  /** Moves it to another passage, -1 for none. */
  readonly move: (passage: number) => void;
  /** Puts it on again after rows have come, gone or changed. */
  readonly refresh: () => void;
}

/** How a mark is put on an element and taken off. */
export interface MarkAppearance {
  readonly put: (element: HTMLElement) => void;
  readonly take: (element: HTMLElement) => void;
}

/** A mark on nothing yet; `elementOf` finds the element of a passage that is drawn. */
export function createMark(
  elementOf: (passage: number) => HTMLElement | null,
  { put, take }: MarkAppearance,
): Mark {
  let passage = -1;
  let marked: HTMLElement | null = null;

  function refresh(): void {
    const element = passage < 0 ? null : elementOf(passage);
    if (element === marked) return;
    if (marked !== null) take(marked);
    marked = element;
    if (element !== null) put(element);
  }

  return {
    refresh,
    move(newPassage) {
      passage = newPassage;
      refresh();
    },
  };
}

/** The mark of what is being spoken. */
export const spokenAppearance: MarkAppearance = {
  put: (element) => element.setAttribute('aria-current', 'true'),
  take: (element) => element.removeAttribute('aria-current'),
};

/** The mark of the passage that the Tab key goes to, with the tools that lie on it. */
export const tabStopAppearance: MarkAppearance = {
  put: (element) => setTabIndex([element, ...toolsOn(element)], 0),
  take: (element) => setTabIndex([element, ...toolsOn(element)], -1),
};

/**
 * The mark of the row whose other buttons the Tab key goes to as well. Not every line that is spoken
 * has it: each change would lay the row out anew, as a time is drawn from its button's attributes.
 */
export const buttonStopsAppearance: MarkAppearance = {
  put: (element) => setTabIndex(buttonsBeside(element), 0),
  take: (element) => setTabIndex(buttonsBeside(element), -1),
};

function toolsOn(element: HTMLElement): NodeListOf<HTMLElement> {
  return element.querySelectorAll('.line-tools button');
}

function buttonsBeside(element: HTMLElement): Iterable<HTMLElement> {
  return element.closest('[role="listitem"]')?.querySelectorAll('button') ?? [];
}

function setTabIndex(elements: Iterable<HTMLElement>, tabIndex: number): void {
  for (const element of elements) element.tabIndex = tabIndex;
}
