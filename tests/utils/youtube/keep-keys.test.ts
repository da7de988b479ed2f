import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepKeysInPanel } from '@/utils/youtube/keep-keys';
import { createPanelHost } from '@/utils/youtube/panel-host';

let lifetime: AbortController;
let field: HTMLInputElement;
let heard: string[];

beforeEach(() => {
  lifetime = new AbortController();
  const { signal } = lifetime;
  heard = [];
  keepKeysInPanel(signal);
  for (const type of ['keydown', 'keypress', 'keyup']) {
    const hear = (where: string) => () => void heard.push(where);
    window.addEventListener(type, hear('window, capturing'), { signal, capture: true });
    document.addEventListener(type, hear('document, capturing'), { signal, capture: true });
    document.addEventListener(type, hear('document'), { signal });
  }
  const { host, root } = createPanelHost('');
  field = document.createElement('input');
  root.append(field);
  document.body.append(host);
});

afterEach(() => {
  lifetime.abort();
  document.body.replaceChildren();
});

function press(target: EventTarget, type: string, options: KeyboardEventInit = {}): KeyboardEvent {
  const all = { key: 'k', bubbles: true, composed: true, cancelable: true, ...options };
  const event = new KeyboardEvent(type, all);
  target.dispatchEvent(event);
  return event;
}

describe.each(['keydown', 'keypress', 'keyup'])('a %s', (type) => {
  test('in the panel reaches the page in no phase', () => {
    press(field, type);
    expect(heard).toEqual([]);
  });

  test('elsewhere reaches all of it', () => {
    press(document.body, type);
    expect(heard).toEqual(['window, capturing', 'document, capturing', 'document']);
  });

  test('in another’s shadow root reaches all of it', () => {
    const other = document.createElement('div');
    const inner = document.createElement('input');
    other.attachShadow({ mode: 'open' }).append(inner);
    document.body.append(other);
    press(inner, type);
    expect(heard).toHaveLength(3);
  });
});

test('the panel’s own listeners hear it, once, with all that it says', () => {
  const seen: Event[] = [];
  field.addEventListener('keydown', (event) => void seen.push(event));
  press(field, 'keydown', { key: 'Enter', code: 'Enter', shiftKey: true, repeat: true });
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatchObject({ key: 'Enter', code: 'Enter', shiftKey: true, repeat: true });
});

test.each([true, false])('its default is prevented when theirs is: %s', (prevents) => {
  field.addEventListener('keydown', (event) => {
    if (prevents) event.preventDefault();
  });
  expect(press(field, 'keydown').defaultPrevented).toBe(prevents);
});

test('after the end keys are free again', () => {
  lifetime.abort();
  let isHeard = false;
  document.addEventListener('keydown', () => (isHeard = true), { once: true });
  press(field, 'keydown');
  expect(isHeard).toBe(true);
});
