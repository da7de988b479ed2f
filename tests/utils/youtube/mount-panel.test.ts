import { afterEach, beforeEach, expect, test } from 'vitest';
import { mountPanel } from '@/utils/youtube/mount-panel';
import { createPanelHost } from '@/utils/youtube/panel-host';

let lifetime: AbortController;
let host: HTMLElement;

beforeEach(() => {
  lifetime = new AbortController();
  host = createPanelHost('').host;
});

afterEach(() => {
  lifetime.abort();
  document.body.replaceChildren();
});

/** A watch element with the two places that a panel may go to. */
function addWatchPage(layout = 'is-two-columns_'): HTMLElement {
  const root = document.createElement('ytd-watch-flexy');
  root.setAttribute(layout, '');
  const below = document.createElement('div');
  below.id = 'below';
  const beside = document.createElement('div');
  beside.id = 'secondary-inner';
  beside.append(document.createElement('p'));
  root.append(below, beside);
  document.body.append(root);
  return root;
}

function place(): string | undefined {
  return host.parentElement?.id;
}

test('it goes beside the player, first', () => {
  addWatchPage();
  mountPanel(host, lifetime.signal);
  expect(place()).toBe('secondary-inner');
  expect(host.previousSibling).toBeNull();
});

test('it waits for a page that is not there yet', async () => {
  mountPanel(host, lifetime.signal);
  expect(host.isConnected).toBe(false);
  addWatchPage();
  await expect.poll(place).toBe('secondary-inner');
});

test('in a single column it goes below the player, and comes back with the second', async () => {
  const root = addWatchPage('is-single-column');
  mountPanel(host, lifetime.signal);
  expect(place()).toBe('below');
  root.removeAttribute('is-single-column');
  await expect.poll(place).toBe('secondary-inner');
});

test('emptying its place does not lose it', async () => {
  const root = addWatchPage();
  mountPanel(host, lifetime.signal);
  root.querySelector('#secondary-inner')?.replaceChildren();
  await expect.poll(place).toBe('secondary-inner');
});

test('a recreated page gets it back', async () => {
  const root = addWatchPage();
  mountPanel(host, lifetime.signal);
  root.remove();
  addWatchPage();
  await expect.poll(() => host.isConnected).toBe(true);
});

test('hidden pages are left alone', async () => {
  const hidden = addWatchPage();
  hidden.hidden = true;
  mountPanel(host, lifetime.signal);
  expect(host.isConnected).toBe(false);
  hidden.hidden = false;
  await expect.poll(place).toBe('secondary-inner');
});

test('a page that keeps removing it wins in the end', async () => {
  const root = addWatchPage();
  mountPanel(host, lifetime.signal);
  const container = root.querySelector('#secondary-inner');
  const fight = new MutationObserver(() => host.remove());
  if (container === null) throw new Error('no container');
  fight.observe(container, { childList: true });
  host.remove();
  await expect.poll(() => host.isConnected).toBe(false);
  fight.disconnect();
});

test('at the end it leaves', () => {
  addWatchPage();
  mountPanel(host, lifetime.signal);
  lifetime.abort();
  expect(host.isConnected).toBe(false);
});

test.each(['keydown', 'keypress', 'keyup'])('no %s in it reaches the page', (event) => {
  addWatchPage();
  mountPanel(host, lifetime.signal);
  let reached = false;
  document.addEventListener(event, () => (reached = true), { once: true });
  const field = document.createElement('input');
  host.shadowRoot?.append(field);
  field.dispatchEvent(new KeyboardEvent(event, { key: 'k', bubbles: true, composed: true }));
  expect(reached).toBe(false);
});
