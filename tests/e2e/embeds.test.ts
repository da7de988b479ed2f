import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { DEFAULT_PAGE_SETTINGS } from '@/tests/stand-in/page-settings';
import { LIVE_VIDEO } from '@/tests/stand-in/video';
import { lineAt, watchAlong, type WatchAlong } from '@/tests/support/watch-along';

const first = 'FirstVideo1';
const without = 'NoTranscrip';

let along: WatchAlong;

beforeAll(async () => {
  along = await watchAlong(inject('browserName'), [first, LIVE_VIDEO.id]);
});

afterAll(() => along.close());

beforeEach(() => along.sidescript.standIn.setPage({ ...DEFAULT_PAGE_SETTINGS, strict: true }));

const pages: readonly (readonly [path: string, place: string, videoId: string])[] = [
  [`/live/${first}`, 'beside', first],
  ['/@someone/live', 'beside', LIVE_VIDEO.id],
  [`/shorts/${first}`, 'above', first],
  [`/embed/${first}`, 'above', first],
  [`https://www.youtube-nocookie.com/embed/${first}`, 'above', first],
];

test.each(pages)('%s has a panel %s its video', async (path, place, videoId) => {
  await along.open(path);
  await along.waitUntilShown({
    panels: 1,
    place,
    videos: [videoId],
    isInView: true,
    violations: 0,
  });
  await along.tab.evaluate(() => {
    const video = document.querySelector<HTMLVideoElement>(
      '#movie_player video, #shorts-player video',
    );
    if (video !== null) video.currentTime = 33;
  });
  await along.waitUntilShown({ line: lineAt(videoId, 33) });
});

test.each([`/live/${without}`, `/shorts/${without}`, `/embed/${without}`, '/', '/results'])(
  '%s has none without a transcript',
  async (path) => {
    await along.open(path);
    // The panel of the next page comes by the same way, later.
    const last = await along.shown();
    expect(last.panels).toBe(0);
    if (path.startsWith('/embed/')) return;
    await along.tab.evaluate((id) => window.standIn.navigate(id), first);
    await along.waitUntilShown({ panels: 1, videos: [first] });
  },
);

test('from one to the next there is always the right one, or none', async () => {
  await along.open(`/watch?v=${first}`);
  await along.waitUntilShown({ panels: 1, videos: [first] });
  const steps = [
    ['/@someone/live', { panels: 1, place: 'beside', videos: [LIVE_VIDEO.id] }],
    [`/shorts/${first}`, { panels: 1, place: 'above', videos: [first] }],
    [`/shorts/${without}`, { panels: 0 }],
    [`/live/${first}`, { panels: 1, place: 'beside', videos: [first] }],
    ['/results', { panels: 0 }],
  ] as const;
  for (const [path, shown] of steps) {
    await along.tab.evaluate((to) => window.standIn.goTo(to), path);
    await along.waitUntilShown(shown);
  }
});

test('a player in another page has its panel, and the page around it none', async () => {
  await along.tab.goto(`https://www.youtube.com/stand-in/blog?v=${first}`);
  const panels = await along.tab.waitUntil(() => {
    const inside = document.querySelector('iframe')?.contentDocument;
    const found = inside?.querySelectorAll('sidescript-panel').length ?? 0;
    return found > 0 && [found, document.querySelectorAll('sidescript-panel').length];
  });
  expect(panels).toEqual([1, 0]);
});

test.each(['https://m.youtube.com/', 'https://www.youtube.com/feed/library'])(
  '%s is left alone',
  async (address) => {
    await along.tab.goto(`${address}watch?v=${first}`).catch(() => undefined);
    expect(await along.tab.count({ role: 'complementary', name: 'Transcript' })).toBe(0);
  },
);
