import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Tab } from '@/tests/support/browser-driver';
import { sampleTranscript } from '@/tests/support/sample-transcript';
import { startSidescript, type RunningSidescript } from '@/tests/support/start-sidescript';
import type { Target } from '@/tests/support/target';
import { writeArchiveMarkdown } from '@/utils/transcript/formats/archive/write-archive-markdown';
import { parseVideoId } from '@/utils/transcript/video-id';

const withTranscript = ['FirstVideo1', 'SecondVideo'] as const;
const without = 'NoTranscrip';
const panel: Target = { role: 'complementary', name: 'Transcript' };
const lines: Target = { role: 'listitem', within: panel };

let sidescript: RunningSidescript;
let tab: Tab;

beforeAll(async () => {
  sidescript = await startSidescript(inject('browserName'));
  const files = withTranscript.map((id) => {
    const cues = [1000, 5000, 9000].map((startMs) => ({
      startMs,
      endMs: startMs + 4000,
      text: `${id} at ${startMs / 1000}`,
    }));
    const transcript = sampleTranscript(cues, { videoId: parseVideoId(id), title: id });
    return [`${id}.md`, writeArchiveMarkdown(transcript)] as const;
  });
  await sidescript.importFiles(await sidescript.writeFiles(Object.fromEntries(files)));
  tab = await sidescript.browser.openTab('https://www.youtube.com/');
});

afterAll(() => sidescript.close());

beforeEach(async () => {
  await tab.goto(`https://www.youtube.com/watch?v=${withTranscript[0]}`);
  await tab.evaluate(() => window.standIn.ready);
  await tab.waitFor({ ...lines, text: `${withTranscript[0]} at 1` });
});

function navigate(videoId: string, by: 'click' | 'popstate' = 'click'): Promise<void> {
  return tab.evaluate((id, kind) => window.standIn.navigate(id, { by: kind }), videoId, by);
}

function hosts(): Promise<number> {
  return tab.evaluate(() => document.querySelectorAll('sidescript-panel').length);
}

describe.each(['click', 'popstate'] as const)('a navigation by %s', (by) => {
  test('to another video shows its transcript and no other line', async () => {
    await navigate(withTranscript[1], by);
    await tab.waitFor({ ...lines, text: `${withTranscript[1]} at 1` });
    expect(await tab.count({ ...lines, text: withTranscript[0] })).toBe(0);
    expect(await hosts()).toBe(1);
  });

  test('to a video without transcript shows no old line', async () => {
    await navigate(without, by);
    await tab.waitFor({ role: 'button', name: 'Import a transcript', within: panel });
    expect(await tab.count(lines)).toBe(0);
    expect(await hosts()).toBe(1);
  });
});

test('in the stale window the old video’s time marks no line of the new transcript', async () => {
  await tab.evaluate(() => {
    const video = document.querySelector('video');
    if (video !== null) video.currentTime = 6;
  });
  await tab.waitFor({ ...lines, current: true });
  const marksOfSecond = await tab.evaluate(async (id) => {
    const seen = new Set<string>();
    const look = () => {
      const root = document.querySelector('sidescript-panel')?.shadowRoot;
      const text = root?.querySelector('[aria-current]')?.textContent ?? '';
      if (text.includes(id)) seen.add(text);
    };
    const observer = new MutationObserver(look);
    const watching = setInterval(() => {
      const root = document.querySelector('sidescript-panel')?.shadowRoot;
      if (root) observer.observe(root, { subtree: true, childList: true, attributes: true });
      look();
    }, 1);
    await window.standIn.navigate(id);
    clearInterval(watching);
    observer.disconnect();
    return [...seen];
  }, withTranscript[1]);
  expect(marksOfSecond).toEqual([]);
});

test('home has no panel, and coming back to the video has it again', async () => {
  await tab.evaluate(() => window.standIn.goHome());
  await expect.poll(hosts).toBe(0);
  await navigate(withTranscript[0]);
  await tab.waitFor({ ...lines, text: `${withTranscript[0]} at 1` });
  expect(await hosts()).toBe(1);
});

test('rapid changes of video end with the last one', async () => {
  await tab.evaluate(
    async (first, second) => {
      void window.standIn.navigate(second);
      void window.standIn.navigate(first);
      await window.standIn.navigate(second);
    },
    withTranscript[0],
    withTranscript[1],
  );
  await tab.waitFor({ ...lines, text: `${withTranscript[1]} at 1` });
  expect(await tab.count({ ...lines, text: withTranscript[0] })).toBe(0);
  expect(await hosts()).toBe(1);
});

test.each(['wipeSecondary', 'recreateRoot'] as const)('%s leaves one panel', async (change) => {
  await tab.evaluate((name) => window.standIn[name](), change);
  await tab.waitFor({ ...lines, text: `${withTranscript[0]} at 1` });
  expect(await hosts()).toBe(1);
});

test('in a single column the panel stands below the player', async () => {
  await tab.setViewport({ width: 800, height: 800 });
  const place = () =>
    tab.evaluate(() => document.querySelector('sidescript-panel')?.parentElement?.id);
  await expect.poll(place).toBe('below');
  await tab.setViewport({ width: 1280, height: 800 });
  await expect.poll(place).toBe('secondary-inner');
});

test('a slow page gets its panel when it is there', async () => {
  sidescript.standIn.setPage({ hydrationMs: 3000 });
  await tab.goto(`https://www.youtube.com/watch?v=${withTranscript[1]}`);
  sidescript.standIn.setPage({ hydrationMs: 0 });
  await tab.waitFor({ ...lines, text: `${withTranscript[1]} at 1` });
});

test('a transcript that is imported meanwhile appears by itself', async () => {
  const id = 'LaterVideo1';
  await navigate(id);
  await tab.waitFor({ role: 'button', name: 'Import a transcript', within: panel });
  const transcript = sampleTranscript(undefined, { videoId: parseVideoId(id) });
  await sidescript.importFiles(
    await sidescript.writeFiles({ 'later.md': writeArchiveMarkdown(transcript) }),
  );
  await tab.bringToFront();
  await tab.waitFor({ ...lines, nth: 0 });
});
