/** What a key asks of the table. */
export type TableCommand =
  | { readonly kind: 'move'; readonly by: number; readonly isRange: boolean }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'select-all' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'delete' };

type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Says what a key means in a table where so many rows are in view; `null` for nothing. */
export function readTableKey(press: KeyPress, rowsInView: number): TableCommand | null {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = press;
  if (altKey) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'a' ? { kind: 'select-all' } : null;
  const page = Math.max(1, rowsInView - 2);
  switch (key) {
    case 'ArrowDown':
      return { kind: 'move', by: 1, isRange: shiftKey };
    case 'ArrowUp':
      return { kind: 'move', by: -1, isRange: shiftKey };
    case 'PageDown':
      return { kind: 'move', by: page, isRange: shiftKey };
    case 'PageUp':
      return { kind: 'move', by: -page, isRange: shiftKey };
    case 'Home':
      return { kind: 'move', by: -Infinity, isRange: shiftKey };
    case 'End':
      return { kind: 'move', by: Infinity, isRange: shiftKey };
    case ' ':
      return { kind: 'toggle' };
    case 'Escape':
      return { kind: 'clear' };
    case 'Delete':
      return { kind: 'delete' };
    default:
      return null;
  }
}
