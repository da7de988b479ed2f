import { isOurTag } from './panel-host';

const keyEvents = ['keydown', 'keypress', 'keyup'] as const;

/**
 * Keeps the keys typed in the panel from the page, until `signal` aborts; all others are left alone.
 * YouTube's shortcuts look only at the event's target, which for a shadow root is its host: to them
 * a field in the panel is none. To be called before the page's own scripts run, so that it hears
 * the keys first even of listeners that capture them at the window.
 *
 * The browser still types, moves and scrolls. What the panel's own listeners get is a copy that
 * does not leave the shadow root; when they prevent its default, the key's own is prevented.
 */
export function keepKeysInPanel(signal: AbortSignal): void {
  const keep = (event: Event) => {
    const origin = event.composedPath()[0];
    if (!(event instanceof KeyboardEvent && origin instanceof Node && isInPanel(origin))) return;
    event.stopImmediatePropagation();
    if (!origin.dispatchEvent(copyInside(event))) event.preventDefault();
  };
  for (const type of keyEvents) {
    window.addEventListener(type, keep, { signal, capture: true });
  }
}

function isInPanel(origin: Node): boolean {
  const root = origin.getRootNode();
  return root instanceof ShadowRoot && isOurTag(root.host.localName);
}

/** What the panel's listeners read of a key. */
const keyFields = [
  'key',
  'code',
  'location',
  'repeat',
  'isComposing',
  'ctrlKey',
  'shiftKey',
  'altKey',
  'metaKey',
] as const;

/**
 * A copy that ends at the shadow root, as it is not composed. It is a plain event: in Firefox every
 * keyboard event that a content script makes is composed, whatever it is told (153, 2026-11).
 */
function copyInside(event: KeyboardEvent): Event {
  const { type, cancelable } = event;
  const copy = new Event(type, { bubbles: true, cancelable, composed: false });
  for (const field of keyFields) Object.defineProperty(copy, field, { value: event[field] });
  return copy;
}
