/**
 * Brings rows up to date from `fresh`, the same rows as they should be. Those that only have other
 * times stay the elements that they are; `onLeave` is called before another is replaced.
 */
export function renewRows(
  drawn: HTMLElement,
  fresh: HTMLElement,
  onLeave: (row: HTMLElement) => void,
): void {
  const rows = rowsIn(drawn);
  for (const [position, freshRow] of rowsIn(fresh).entries()) {
    const row = rows[position];
    if (row === undefined) drawn.append(freshRow);
    else if (!takeTime(row, freshRow)) {
      onLeave(row);
      row.replaceWith(freshRow);
    }
  }
}

function rowsIn(element: HTMLElement): readonly HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(':scope > *')];
}

/** Gives a row the time of another; false where they differ in more. */
function takeTime(row: HTMLElement, freshRow: HTMLElement): boolean {
  if (wordsOf(row) !== wordsOf(freshRow)) return false;
  const time = timeOf(row);
  const freshTime = timeOf(freshRow);
  if (time === null || freshTime === null) return time === freshTime;
  for (const { name, value } of freshTime.attributes) {
    // Whether the Tab key goes to it is not the time's.
    if (name !== 'tabindex') time.setAttribute(name, value);
  }
  time.replaceChildren(...freshTime.childNodes);
  return true;
}

function wordsOf(row: HTMLElement): string {
  return row.querySelector('.text')?.textContent ?? '';
}

function timeOf(row: HTMLElement): HTMLElement | null {
  return row.querySelector('.time');
}
