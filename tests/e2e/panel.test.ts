import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Tab } from '@/tests/support/browser-driver';
import { sampleCues, sampleTranscript } from '@/tests/support/sample-transcript';
import { startSidescript, type RunningSidescript } from '@/tests/support/start-sidescript';
import type { Target } from '@/tests/support/target';
import { writeArchiveMarkdown } from '@/utils/transcript/formats/archive/write-archive-markdown';
import { parseVideoId } from '@/utils/transcript/video-id';

const videoId = 'RiverWalk01';
const address = `https://www.youtube.com/watch?v=${videoId}`;
const panel: Target = { role: 'complementary', name: 'Transcript' };
const lines: Target = { role: 'listitem', within: panel };
const spokenLine: Target = { ...lines, current: true };
const followButton: Target = { role: 'button', name: 'Follow', within: panel };

let sidescript: RunningSidescript;
let tab: Tab;

beforeAll(async () => {
  sidescript = await startSidescript(inject('browserName'));
  sidescript.standIn.setVideo({
    id: videoId,
    title: 'A walk',
    channel: 'Slow News',
    durationMs: 300_000,
  });
  const transcript = sampleTranscript(sampleCues(54), {
    videoId: parseVideoId(videoId),
    durationMs: 300_000,
  });
  await sidescript.importFiles(
    await sidescript.writeFiles({ 'walk.md': writeArchiveMarkdown(transcript) }),
  );
  tab = await sidescript.browser.openTab(address);
});

afterAll(() => sidescript.close());

beforeEach(async () => {
  await tab.goto(address);
  await tab.evaluate(() => window.standIn.ready);
  await tab.waitFor({ ...lines, nth: 0 });
});

function seek(timeMs: number): Promise<void> {
  return tab.evaluate((seconds) => {
    const video = document.querySelector('video');
    if (video !== null) video.currentTime = seconds;
  }, timeMs / 1000);
}

function playedSeconds(): Promise<number> {
  return tab.evaluate(() => document.querySelector('video')?.currentTime ?? -1);
}

describe('a transcript in the library', () => {
  test('is shown beside the player: title, channel, date and every line', async () => {
    expect(await tab.text(panel)).toContain('A walk along the river Slow News · Apr 28, 2025');
    expect(await tab.count(lines)).toBe(54);
    expect(await tab.text({ ...lines, nth: 16 })).toBe('1:05 Line 17 of what is said here.');
  });

  test.each([
    ['before the first line', 400, null],
    ['before the first line’s end', 3000, 'Line 1 '],
    ['in the middle', 67_000, 'Line 17 '],
    ['at the start of a line', 65_000, 'Line 17 '],
    ['in the last line', 214_000, 'Line 54 '],
    ['after the last line', 290_000, 'Line 54 '],
  ])('a paused seek %s marks the right line', async (_where, timeMs, line) => {
    await seek(120_000);
    await tab.waitFor({ ...spokenLine, text: 'Line 30 ' });
    await seek(timeMs);
    if (line === null) await tab.waitForNone(spokenLine);
    else await tab.waitFor({ ...spokenLine, text: line });
    expect(await tab.count(spokenLine)).toBe(line === null ? 0 : 1);
  });

  test('while playing the mark moves on by itself', async () => {
    await seek(4500);
    await tab.evaluate(() => document.querySelector('video')?.play());
    await tab.waitFor({ ...spokenLine, text: 'Line 2 ' });
    await tab.waitFor({ ...spokenLine, text: 'Line 3 ' });
  });
});

describe('seeking', () => {
  test('a click on a time moves the video there', async () => {
    await tab.click({ role: 'button', name: 'Play from 25 seconds', within: panel });
    // It plays on from there.
    expect(await playedSeconds()).toBeGreaterThanOrEqual(25);
    expect(await playedSeconds()).toBeLessThan(29);
    await tab.waitFor({ ...spokenLine, text: 'Line 7 ' });
  });

  test('a click on the words and Enter do the same', async () => {
    await tab.click({ ...lines, text: 'Line 4 ' });
    await tab.waitFor({ ...spokenLine, text: 'Line 4 ' });
    await tab.press('ArrowDown');
    await tab.press('Enter');
    await tab.waitFor({ ...spokenLine, text: 'Line 5 ' });
    expect(await playedSeconds()).toBeGreaterThanOrEqual(17);
  });
});

describe('following', () => {
  test('the spoken line is kept in view and the page stays where it is', async () => {
    await seek(200_000);
    await tab.waitFor({ ...spokenLine, text: 'Line 50 ' });
    await tab.waitUntil(() => {
      const root = document.querySelector('sidescript-panel')?.shadowRoot;
      const line = root?.querySelector('[aria-current]')?.getBoundingClientRect();
      const list = root?.querySelector('[role="list"]')?.getBoundingClientRect();
      return line && list && line.top >= list.top && line.bottom <= list.bottom;
    });
    expect(await tab.evaluate(() => window.scrollY)).toBe(0);
  });

  test('a reader’s wheel pauses it, and the button resumes it', async () => {
    await seek(8000);
    expect(await tab.isVisible(followButton)).toBe(false);
    await tab.wheel({ role: 'list', within: panel }, 1500);
    await tab.waitFor(followButton);
    await tab.click(followButton);
    await tab.waitForNone(followButton);
    await tab.waitFor({ ...spokenLine, text: 'Line 2 ' });
  });

  test('a selection pauses it', async () => {
    await tab.dragSelect(
      { edge: 'before', words: 'what is said', within: { ...lines, nth: 2 } },
      { edge: 'after', words: 'Line 4', within: { ...lines, nth: 3 } },
    );
    await tab.waitFor(followButton);
  });
});

describe('copying', () => {
  test('the key C copies the focused line as text and as HTML', async () => {
    await tab.click({ ...lines, text: 'Line 17 ' });
    await tab.press('c');
    await tab.waitFor({ role: 'status', text: 'Copied: Line 17', within: panel });
    const { plain, html } = await tab.readClipboard();
    expect(plain).toBe(
      `“Line 17 of what is said here.” — A walk along the river, Slow News, 1:05 ${address}&t=65s#sidescript=65000-69000`,
    );
    expect(html).toContain('<blockquote>');
    expect(html).toContain(`href="${address}&amp;t=65s#sidescript=65000-69000"`);
  });

  test('the button on a line copies that line', async () => {
    await tab.hover({ ...lines, text: 'Line 3 ' });
    await tab.click({ role: 'button', name: 'Copy quote', within: panel });
    await tab.waitFor({ role: 'status', text: 'Copied: Line 3', within: panel });
    expect((await tab.readClipboard()).plain).toContain(`${address}&t=9s`);
  });

  test('of a selection only the selected words are copied', async () => {
    await tab.dragSelect(
      { edge: 'before', words: 'what is said', within: { ...lines, nth: 2 } },
      { edge: 'after', words: 'Line 4', within: { ...lines, nth: 3 } },
    );
    await tab.click({ role: 'button', name: 'Copy quote', within: panel });
    await tab.waitFor({ role: 'status', text: 'Copied: what is said here. Line 4', within: panel });
    const { plain } = await tab.readClipboard();
    expect(plain).toContain('“what is said here. Line 4” — ');
    expect(plain).toContain(`${address}&t=9s`);
  });
});

describe('on YouTube’s page', () => {
  test('no key typed in the panel reaches the player, and all others do', async () => {
    await tab.click({ ...lines, text: 'Line 1 ' });
    await tab.type('kjf0m');
    expect(await tab.evaluate(() => window.standIn.hotkeys)).toEqual([]);
    await tab.evaluate(() => document.querySelector('sidescript-panel')?.shadowRoot);
    await tab.press('Escape');
    await tab.press('j');
    expect(await tab.evaluate(() => window.standIn.hotkeys.length)).toBeGreaterThan(0);
  });

  test('the panel takes YouTube’s theme and follows its change', async () => {
    const background = () =>
      tab.evaluate(() => {
        const landmark = document
          .querySelector('sidescript-panel')
          ?.shadowRoot?.querySelector('[aria-label="Transcript"]');
        return landmark ? getComputedStyle(landmark).backgroundColor : '';
      });
    expect(await background()).toBe('rgb(255, 255, 255)');
    await tab.evaluate(() => window.standIn.setDark(true));
    await expect.poll(background).toBe('rgb(15, 15, 15)');
  });

  test('nothing breaches its content security policy', async () => {
    expect(await tab.evaluate(() => window.standIn.violations)).toEqual([]);
  });

  test('an ad freezes the mark until the video is back', async () => {
    await seek(67_000);
    await tab.waitFor({ ...spokenLine, text: 'Line 17 ' });
    await tab.evaluate(() => {
      void window.standIn.playAds(1);
    });
    // Between two videos the player has none: the ad is there once its length is known.
    await tab.waitUntil((id) => {
      const video = document.querySelector('video');
      const isAd = document.querySelector('#movie_player.ad-showing') !== null;
      return isAd && video !== null && video.readyState > 0 && !video.currentSrc.includes(id);
    }, videoId);
    expect(await tab.texts(spokenLine)).toEqual(['1:05 Line 17 of what is said here.']);
    await tab.evaluate(() => window.standIn.skipAd());
    await tab.waitUntil(() => document.querySelector('#movie_player.ad-showing') === null);
    await tab.waitFor({ ...spokenLine, text: 'Line 17 ' });
  });
});
