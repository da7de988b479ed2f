import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFakePlayer, type FakePlayer } from '@/tests/support/fake-player';
import { answerPlayerQuestions } from '@/utils/youtube/answer-player';
import { askPlayer, isAnotherHere, seekPlayer, showSignsOfLife } from '@/utils/youtube/ask-player';
import { createPanelHost, lifeStyles } from '@/utils/youtube/panel-host';

let helper: AbortController;
let extension: AbortController;
let fake: FakePlayer;
const sought: unknown[] = [];
let isConnected = true;

beforeEach(() => {
  helper = new AbortController();
  extension = new AbortController();
  answerPlayerQuestions(helper);
  showSignsOfLife({ id: 'ours', isConnected: () => isConnected }, extension.signal);
  isConnected = true;
  fake = createFakePlayer(() => 0);
  document.body.append(fake.player);
});

afterEach(() => {
  helper.abort();
  extension.abort();
  fake.player.remove();
  sought.length = 0;
});

function give(methods: Readonly<Record<string, unknown>>): void {
  Object.assign(fake.player, methods);
}

test('without a player’s methods there is no answer', () => {
  expect(askPlayer()).toBeNull();
});

test('the answer is what the player says', () => {
  give({
    getCurrentTime: () => 67.25,
    getDuration: () => 300,
    getVideoData: () => ({ video_id: 'jNQXAC9IVRw', isLive: true }),
  });
  expect(askPlayer()).toEqual({
    contentMs: 67_250,
    durationMs: 300_000,
    videoId: 'jNQXAC9IVRw',
    isLive: true,
  });
});

test.each([
  ['no number', () => 'soon'],
  ['not a number', () => Number.NaN],
  ['an error', fail],
])('a player whose time is %s gives no answer', (_what, getCurrentTime) => {
  give({ getCurrentTime });
  expect(askPlayer()).toBeNull();
});

test('a player that does not know its video still tells its time', () => {
  give({ getCurrentTime: () => 3, getVideoData: fail, getDuration: fail });
  expect(askPlayer()).toEqual({ contentMs: 3000, durationMs: 0, videoId: null, isLive: false });
});

test('a seek is passed on in seconds', () => {
  give({ seekTo: (...values: readonly unknown[]) => sought.push(...values) });
  seekPlayer(67_250);
  expect(sought).toEqual([67.25, true]);
});

test('the helper outlives the extension only to clean up', () => {
  const { host } = createPanelHost('');
  document.body.append(host);
  document.dispatchEvent(new Event('pointerdown'));
  expect(host.isConnected).toBe(true);
  extension.abort();
  document.dispatchEvent(new Event('pointerdown'));
  expect(host.isConnected).toBe(false);
  give({ getCurrentTime: () => 3 });
  expect(askPlayer()).toBeNull();
});

test('styles that go with the extension take its panel with them', async () => {
  const style = document.createElement('style');
  style.textContent = lifeStyles;
  document.head.append(style);
  const { host } = createPanelHost('');
  document.body.append(host);
  await expect.poll(() => getComputedStyle(host).outlineOffset).toBe('1px');
  extension.abort();
  style.remove();
  await expect.poll(() => host.isConnected).toBe(false);
});

test('a copy of another installation stays away, one that follows an update does not', () => {
  expect(isAnotherHere('another')).toBe(true);
  expect(isAnotherHere('ours')).toBe(false);
  isConnected = false;
  expect(isAnotherHere('another')).toBe(false);
});

function fail(): never {
  throw new Error('The page is broken.');
}
