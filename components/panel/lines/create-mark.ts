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

/** The mark of what the Tab key goes to: the passage, and its row's time. */
export const tabStopAppearance: MarkAppearance = {
  put: (element) => setTabIndex(element, 0),
  take: (element) => setTabIndex(element, -1),
};

function setTabIndex(element: HTMLElement, tabIndex: number): void {
  element.tabIndex = tabIndex;
  const row = element.closest('[role="listitem"]');
  for (const button of row?.querySelectorAll('button') ?? []) button.tabIndex = tabIndex;
}
