/** What a click on a row asks of the table, beside the row's own controls. */
export interface RowClick {
  readonly kind: 'open' | 'toggle' | 'select-range';
  /** Of the row's transcript. */
  readonly id: string;
}

type Click = Pick<
  MouseEvent,
  'target' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented'
>;

/** Says what a click means; `null` where it is nothing to the table. */
export function readRowClick(click: Click): RowClick | null {
  const { target, shiftKey, ctrlKey, metaKey, altKey, defaultPrevented } = click;
  if (defaultPrevented || altKey || !(target instanceof Element)) return null;
  const id = target.closest<HTMLElement>('[data-id]')?.dataset['id'];
  if (id === undefined || isControl(target, shiftKey)) return null;
  if (shiftKey) return { kind: 'select-range', id };
  return { kind: ctrlKey || metaKey ? 'toggle' : 'open', id };
}

/** With Shift, which selects a range, a title is as good as any other place in its row. */
function isControl(target: Element, isRange: boolean): boolean {
  return target.closest(isRange ? '.cell-actions, label' : 'a, button, label') !== null;
}
