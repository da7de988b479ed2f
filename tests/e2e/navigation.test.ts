import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { DEFAULT_PAGE_SETTINGS, type PageSettings } from '@/tests/stand-in/page-settings';
import type { NavigationKind } from '@/tests/stand-in/page/stand-in-page';
import { sampleTranscript } from '@/tests/support/sample-transcript';
import { lineAt, watchAlong, type WatchAlong } from '@/tests/support/watch-along';
import { writeArchiveMarkdown } from '@/utils/transcript/formats/archive/write-archive-markdown';
import { parseVideoId } from '@/utils/transcript/video-id';

const first = 'FirstVideo1';
const second = 'SecondVideo';
const without = 'NoTranscrip';

let along: WatchAlong;

beforeAll(async () => {
  along = await watchAlong(inject('browserName'), [first, second]);
});

afterAll(() => along.close());

beforeEach(() => openFirst());

async function openFirst(settings: Partial<PageSettings> = {}): Promise<void> {
  along.sidescript.standIn.setPage({ ...DEFAULT_PAGE_SETTINGS, ...settings });
  await along.open(`/watch?v=${first}`);
  await along.waitUntilShown({ panels: 1, videos: [first] });
}

function navigate(videoId: string, by: NavigationKind = 'click'): Promise<void> {
  return along.tab.evaluate((id, kind) => window.standIn.navigate(id, { by: kind }), videoId, by);
}

describe.each(['click', 'popstate', 'autonav'] as const)('a navigation by %s', (by) => {
  test('to another video shows its transcript, and marks by its time', async () => {
    await along.seek(41);
    await along.waitUntilShown({ line: lineAt(first, 41) });
    await navigate(second, by);
    await along.waitUntilShown({ panels: 1, videos: [second], line: lineAt(second, 0) });
    await along.seek(9);
    await along.waitUntilShown({ line: lineAt(second, 9) });
  });

  test('to a video without transcript shows no old line', async () => {
    await navigate(without, by);
    await along.tab.waitFor({ role: 'button', name: 'Import a transcript' });
    await along.waitUntilShown({ panels: 1, videos: [] });
  });
});

/** When the slow parts of a navigation come, in ms. */
const orders: readonly (readonly [sentence: string, times: Partial<PageSettings>])[] = [
  ['the player changes last', { finishMs: 60, rootMs: 120, sourceMs: 400 }],
  ['the player changes first', { finishMs: 200, rootMs: 300, sourceMs: 10 }],
  ['the root names the new video late', { finishMs: 20, rootMs: 500, sourceMs: 100 }],
  ['the root names the new video first', { finishMs: 300, rootMs: 10, sourceMs: 350 }],
];

describe.each(orders)('where %s', (_sentence, times) => {
  test.each(['click', 'popstate', 'autonav'] as const)(
    'a navigation by %s marks no line by the old video’s time',
    async (by) => {
      await openFirst(times);
      await along.seek(41);
      await along.waitUntilShown({ line: lineAt(first, 41) });
      expect(await linesMarkedWhile(second, by)).toEqual([lineAt(second, 0)]);
    },
  );
});

test.each(['click', 'popstate', 'autonav'] as const)(
  'a navigation by %s marks no line by the old video’s time where nobody can ask the player',
  async (by) => {
    await openFirst({ hasMethods: false });
    await along.seek(41);
    await along.waitUntilShown({ line: lineAt(first, 41) });
    expect(await linesMarkedWhile(second, by)).toEqual([lineAt(second, 0)]);
    await along.seek(13);
    await along.waitUntilShown({ line: lineAt(second, 13) });
  },
);

/** Every line of the video that is marked until it has arrived and its time is known. */
async function linesMarkedWhile(videoId: string, by: NavigationKind): Promise<readonly string[]> {
  const lines = await along.tab.evaluate(
    async (id, kind) => {
      const seen = new Set<string>();
      const ended = new AbortController();
      const look = () => {
        const root = document.querySelector('sidescript-panel')?.shadowRoot;
        const line = root?.querySelector('[aria-current="true"]')?.textContent ?? '';
        if (line.includes(id)) seen.add(/[\w-]{11} at \d+/.exec(line)?.[0] ?? line);
        if (!ended.signal.aborted) requestAnimationFrame(look);
      };
      look();
      await window.standIn.navigate(id, { by: kind });
      const hasArrived = () => {
        const video = document.querySelector<HTMLVideoElement>('#movie_player video');
        return video !== null && video.currentSrc.includes(id) && video.readyState > 1;
      };
      while (!hasArrived() || seen.size === 0) await new Promise(requestAnimationFrame);
      ended.abort();
      return [...seen];
    },
    videoId,
    by,
  );
  return lines;
}

test('home has no panel, and coming back to the video has it again', async () => {
  await along.tab.evaluate(() => window.standIn.goHome());
  await along.waitUntilShown({ panels: 0 });
  await navigate(first);
  await along.waitUntilShown({ panels: 1, videos: [first] });
});

test('home, a video, home again and the video in the miniplayer: a panel only with the video', async () => {
  await along.open('/');
  expect(await along.shown()).toMatchObject({ panels: 0 });
  await navigate(first);
  await along.waitUntilShown({ panels: 1, videos: [first] });
  await along.seek(41);
  await along.waitUntilShown({ line: lineAt(first, 41) });
  await along.tab.evaluate(() => window.standIn.openMiniplayer());
  await along.waitUntilShown({ panels: 0 });
  await along.seek(61);
  await navigate(first, 'miniplayer');
  await along.waitUntilShown({ panels: 1, videos: [first], line: lineAt(first, 61) });
});

test('from the miniplayer to another video marks by the other’s time', async () => {
  await along.seek(41);
  await along.tab.evaluate(() => window.standIn.openMiniplayer());
  await navigate(second);
  await along.waitUntilShown({ panels: 1, videos: [second], line: lineAt(second, 0) });
});

test('the browser’s back button shows the video before', async () => {
  await navigate(second);
  await along.waitUntilShown({ videos: [second] });
  await along.tab.evaluate(() => window.standIn.back());
  await along.waitUntilShown({ panels: 1, videos: [first], line: lineAt(first, 0) });
});

test.each([5, 90, 150])('rapid changes, %d ms apart, end with the last video', async (apartMs) => {
  await along.seek(41);
  await along.tab.evaluate(
    async (ids, last, pauseMs) => {
      for (const id of ids) {
        void window.standIn.navigate(id);
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
      await window.standIn.navigate(last);
    },
    [second, first, second],
    first,
    apartMs,
  );
  await along.waitUntilShown({ panels: 1, videos: [first] });
  await along.seek(13);
  await along.waitUntilShown({ panels: 1, videos: [first], line: lineAt(first, 13) });
});

test.each(['wipeSecondary', 'recreateRoot', 'replaceVideo', 'moveVideo', 'reloadVideo'] as const)(
  '%s leaves one panel, and it follows on',
  async (change) => {
    await along.seek(41);
    await along.waitUntilShown({ line: lineAt(first, 41) });
    await along.tab.evaluate((name) => window.standIn[name](), change);
    await along.waitUntilShown({ panels: 1, videos: [first], line: lineAt(first, 41) });
    await along.tab.waitUntil(() => document.querySelector('video')?.readyState === 4);
    await along.seek(17);
    await along.waitUntilShown({ panels: 1, line: lineAt(first, 17) });
  },
);

test('a preview that plays elsewhere on the page changes nothing', async () => {
  await along.seek(41);
  await along.waitUntilShown({ line: lineAt(first, 41) });
  await along.tab.evaluate((id) => window.standIn.showPreview(id), second);
  await along.tab.waitUntil(() => {
    const preview = document.querySelector<HTMLVideoElement>('#video-preview video');
    return preview !== null && preview.currentTime > 0.2;
  });
  expect(await along.shown()).toMatchObject({
    panels: 1,
    videos: [first],
    line: lineAt(first, 41),
  });
  await along.tab.evaluate(() => window.standIn.hidePreview());
});

test('a transcript that is imported meanwhile appears by itself', async () => {
  const id = 'LaterVideo1';
  await navigate(id);
  await along.tab.waitFor({ role: 'button', name: 'Import a transcript' });
  const { sidescript, tab } = along;
  const transcript = sampleTranscript(undefined, { videoId: parseVideoId(id) });
  await sidescript.importFiles(
    await sidescript.writeFiles({ 'later.md': writeArchiveMarkdown(transcript) }),
  );
  await tab.bringToFront();
  await tab.waitFor({ role: 'listitem', nth: 0, within: { role: 'complementary' } });
});
