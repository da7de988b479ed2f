import type { DrawnRows } from './drawn-rows';

/**
 * Selects the text of the whole transcript. Returns false, and selects nothing, where a part of it
 * is not in the page.
 */
export function selectAllLines(surface: HTMLElement, rows: DrawnRows): boolean {
  const { first, end } = rows.range();
  const texts = surface.querySelectorAll('[data-line]');
  const firstText = texts[0];
  const lastText = texts[texts.length - 1];
  const isWhole = first === 0 && end === rows.layout.passages.length;
  if (!isWhole || firstText === undefined || lastText === undefined) return false;
  document.getSelection()?.setBaseAndExtent(firstText, 0, lastText, lastText.childNodes.length);
  return true;
}
