import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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

test('what the page puts before it goes behind it', async () => {
  const root = addWatchPage();
  mountPanel(host, lifetime.signal);
  const field = document.createElement('input');
  host.shadowRoot?.append(field);
  field.focus();
  root.querySelector('#secondary-inner')?.prepend(document.createElement('p'));
  await expect.poll(() => host.previousSibling).toBeNull();
  expect(host.shadowRoot?.activeElement).toBe(field);
});

test.each([
  ['removing it', () => host.remove(), () => host.isConnected, false],
  ['coming before it', () => moveBack(), () => host.previousSibling === null, false],
])('a page that keeps %s wins in the end', async (_what, fight, hasWon, outcome) => {
  const container = addWatchPage().querySelector('#secondary-inner');
  if (container === null) throw new Error('no container');
  mountPanel(host, lifetime.signal);
  const fighter = new MutationObserver(fight);
  fighter.observe(container, { childList: true });
  fight();
  await expect.poll(hasWon).toBe(outcome);
  fighter.disconnect();
});

test('where the second column is gone it goes below the player, and comes back with it', async () => {
  const root = addWatchPage();
  mountPanel(host, lifetime.signal);
  const beside = root.querySelector<HTMLElement>('#secondary-inner');
  if (beside === null) throw new Error('no container');
  beside.style.display = 'none';
  await expect.poll(place).toBe('below');
  expect(host.dataset['place']).toBe('below');
  beside.style.display = '';
  await expect.poll(place).toBe('secondary-inner');
  expect(host.dataset['place']).toBe('beside');
});

test('a second column that clips its place is gone as well', async () => {
  const root = addWatchPage();
  mountPanel(host, lifetime.signal);
  const column = document.createElement('div');
  column.id = 'secondary';
  const beside = root.querySelector<HTMLElement>('#secondary-inner');
  if (beside === null) throw new Error('no container');
  beside.style.width = '402px';
  root.append(column);
  column.append(beside);
  await expect.poll(place).toBe('secondary-inner');
  Object.assign(column.style, { width: '0', overflow: 'hidden' });
  await expect.poll(place).toBe('below');
  column.style.width = '';
  await expect.poll(place).toBe('secondary-inner');
});

test('a second column without an inner part is the place itself, until it has one', async () => {
  const root = addWatchPage();
  const beside = root.querySelector('#secondary-inner');
  const column = document.createElement('div');
  column.id = 'secondary';
  beside?.replaceWith(column);
  mountPanel(host, lifetime.signal);
  expect(place()).toBe('secondary');
  if (beside !== null) column.append(beside);
  await expect.poll(place).toBe('secondary-inner');
});

test('on a page that has no place for it it lies above', () => {
  mountPanel(host, lifetime.signal, { isHomeless: true });
  expect(host.parentElement).toBe(document.body);
  expect(host.dataset['place']).toBe('above');
});

describe('on a page that has changed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test('it lies above after ten seconds, and goes to its place when there is one', async () => {
    mountPanel(host, lifetime.signal);
    vi.advanceTimersByTime(9999);
    expect(host.isConnected).toBe(false);
    vi.advanceTimersByTime(1);
    expect(host.parentElement).toBe(document.body);
    addWatchPage();
    document.dispatchEvent(new Event('yt-navigate-finish'));
    expect(place()).toBe('secondary-inner');
  });

  test('a slow page is given its time anew', () => {
    const root = addWatchPage();
    root.hidden = true;
    mountPanel(host, lifetime.signal);
    vi.advanceTimersByTime(9000);
    root.hidden = false;
    document.dispatchEvent(new Event('yt-navigate-finish'));
    root.hidden = true;
    document.dispatchEvent(new Event('yt-navigate-finish'));
    vi.advanceTimersByTime(9999);
    expect(host.parentElement).not.toBe(document.body);
  });
});

test('it is in the page only while it is wanted', () => {
  addWatchPage();
  const isWanted = signal(false);
  mountPanel(host, lifetime.signal, { isWanted });
  expect(host.isConnected).toBe(false);
  isWanted.value = true;
  expect(place()).toBe('secondary-inner');
  isWanted.value = false;
  expect(host.isConnected).toBe(false);
  lifetime.abort();
  isWanted.value = true;
  expect(host.isConnected).toBe(false);
});

test('at the end it leaves', () => {
  addWatchPage();
  mountPanel(host, lifetime.signal);
  lifetime.abort();
  expect(host.isConnected).toBe(false);
});

test.each([
  ['above the page', { isHomeless: true }, false],
  ['beside the player', {}, true],
])('a click in it while it lies %s reaches the page or not', (_where, options, reaches) => {
  addWatchPage();
  mountPanel(host, lifetime.signal, options);
  let hasReached = false;
  document.addEventListener('click', () => (hasReached = true), { signal: lifetime.signal });
  const button = document.createElement('button');
  host.shadowRoot?.append(button);
  button.click();
  expect(hasReached).toBe(reaches);
});

/** Puts something before the panel, as another extension does that wants the first place. */
function moveBack(): void {
  if (host.previousElementSibling === null) host.before(document.createElement('p'));
}
