import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { DEFAULT_PAGE_SETTINGS } from '@/tests/stand-in/page-settings';
import { lineAt, watchAlong, type WatchAlong } from '@/tests/support/watch-along';

const first = 'FirstVideo1';
const second = 'SecondVideo';

let along: WatchAlong;

beforeAll(async () => {
  along = await watchAlong(inject('browserName'), [first, second]);
});

afterAll(() => along.close());

async function open(stitchedAdAtMs = 0): Promise<void> {
  along.sidescript.standIn.setPage({ ...DEFAULT_PAGE_SETTINGS, stitchedAdAtMs });
  await along.open(`/watch?v=${first}`);
  await along.waitUntilShown({ panels: 1, videos: [first] });
}

/** Waits until an ad plays in the player, with a time of its own. */
async function startAds(count: number): Promise<void> {
  await along.tab.evaluate((pods) => void window.standIn.playAds(pods), count);
  await waitForAd();
}

async function waitForAd(): Promise<void> {
  await along.tab.waitUntil(() => {
    const player = document.querySelector('#movie_player.ad-showing');
    const video = player?.querySelector('video');
    return video?.currentSrc.includes('stand-in-ad') === true && video.currentTime > 0.1;
  });
}

/** Waits until the video itself is back. */
async function waitForVideo(): Promise<void> {
  await along.tab.waitUntil(() => document.querySelector('#movie_player.ad-showing') === null);
}

/** The seconds in the video itself, as the player tells them. */
function playedSeconds(): Promise<number> {
  return along.tab.evaluate(() => {
    const player = document.querySelector<HTMLElement & { getCurrentTime(): number }>(
      '#movie_player',
    );
    return player?.getCurrentTime() ?? -1;
  });
}

describe('ads in place of the video', () => {
  beforeEach(async () => {
    await open();
    await along.seek(41);
    await along.waitUntilShown({ line: lineAt(first, 41) });
  });

  test('freeze the line until the video is back', async () => {
    await startAds(1);
    expect((await along.shown()).line).toBe(lineAt(first, 41));
    await along.tab.evaluate(() => window.standIn.skipAd());
    await waitForVideo();
    await along.waitUntilShown({ line: lineAt(first, 41) });
    await along.seek(61);
    await along.waitUntilShown({ line: lineAt(first, 61) });
  });

  test('in a row freeze it through the gaps between them', async () => {
    const lines = await along.tab.evaluate(async () => {
      const seen = new Set<string>();
      const ended = new AbortController();
      const look = () => {
        const root = document.querySelector('sidescript-panel')?.shadowRoot;
        const line = root?.querySelector('[aria-current="true"]')?.textContent ?? 'none';
        seen.add(/[\w-]{11} at \d+/.exec(line)?.[0] ?? line);
        if (!ended.signal.aborted) requestAnimationFrame(look);
      };
      const ads = window.standIn.playAds(3);
      const video = document.querySelector<HTMLVideoElement>('#movie_player video');
      video?.addEventListener('playing', () => window.standIn.skipAd(), { signal: ended.signal });
      look();
      await ads;
      ended.abort();
      return [...seen];
    });
    expect(lines).toEqual([lineAt(first, 41)]);
  });

  test('let a seek wait until the video is back', async () => {
    await startAds(1);
    await along.tab.click({ role: 'listitem', text: lineAt(first, 100) });
    expect((await along.shown()).line).toBe(lineAt(first, 41));
    await along.tab.evaluate(() => window.standIn.skipAd());
    await waitForVideo();
    await along.waitUntilShown({ line: lineAt(first, 100) });
    expect(await playedSeconds()).toBeGreaterThanOrEqual(100);
  });

  test('that are left with the video mark nothing of the next', async () => {
    await startAds(1);
    await along.tab.evaluate((id) => window.standIn.navigate(id), second);
    await along.waitUntilShown({ panels: 1, videos: [second], line: lineAt(second, 0) });
  });
});

describe('ads that the server puts into the stream', () => {
  const adAtSeconds = 42;
  const adSeconds = 5;

  beforeEach(() => open(adAtSeconds * 1000));

  test('freeze the line while they play, and the line behind them is right', async () => {
    await along.seek(adAtSeconds - 1);
    await along.waitUntilShown({ line: lineAt(first, 40) });
    await along.play(2);
    await along.tab.waitUntil(
      (seconds) => (document.querySelector('video')?.currentTime ?? 0) > seconds,
      adAtSeconds + 4,
    );
    // By the time of the <video> it would be the next line.
    expect((await along.shown()).line).toBe(lineAt(first, 40));
    await along.waitUntilShown({ line: lineAt(first, 44) });
    expect(Math.floor(await playedSeconds())).toBe(44);
  });

  test('are left out of the time of a paused seek', async () => {
    await along.seek(120 + adSeconds);
    await along.waitUntilShown({ line: lineAt(first, 120) });
    await along.seek(20);
    await along.waitUntilShown({ line: lineAt(first, 20) });
  });

  test('do not lead a click on a line to another line', async () => {
    await along.tab.click({ role: 'listitem', text: lineAt(first, 100) });
    await along.waitUntilShown({ line: lineAt(first, 100) });
    expect(await playedSeconds()).toBeGreaterThanOrEqual(100);
    expect(await playedSeconds()).toBeLessThan(104);
  });
});

describe('without ads', () => {
  beforeEach(() => open());

  test.each([0.5, 2])('at %d× the line is the one of the time', async (rate) => {
    await along.seek(41.5);
    await along.play(rate);
    await along.waitUntilShown({ line: lineAt(first, 44) });
    const seconds = await playedSeconds();
    expect(seconds).toBeGreaterThanOrEqual(44);
    expect(seconds).toBeLessThan(45);
  });

  test('after a while behind another tab the line is the one of the time', async () => {
    await along.seek(41);
    await along.play(2);
    const other = await along.sidescript.browser.openTab('https://www.youtube.com/');
    await along.tab.waitUntil(() => (document.querySelector('video')?.currentTime ?? 0) > 46);
    await other.close();
    await along.tab.bringToFront();
    await along.tab.evaluate(() => document.querySelector('video')?.pause());
    await along.waitUntilShown({ line: lineAt(first, await playedSeconds()) });
  });
});
