import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { DEFAULT_PAGE_SETTINGS, type PageSettings } from '@/tests/stand-in/page-settings';
import { changeSettings } from '@/tests/support/change-settings';
import { lineAt, watchAlong, type Shown, type WatchAlong } from '@/tests/support/watch-along';

const first = 'FirstVideo1';
const second = 'SecondVideo';
const wide = { width: 1280, height: 800 };
const narrow = { width: 800, height: 800 };

let along: WatchAlong;

beforeAll(async () => {
  along = await watchAlong(inject('browserName'), [first, second]);
});

afterAll(() => along.close());

beforeEach(() => along.tab.setViewport(wide));

async function openWith(settings: Partial<PageSettings>): Promise<void> {
  along.sidescript.standIn.setPage({ ...DEFAULT_PAGE_SETTINGS, strict: true, ...settings });
  await along.open(`/watch?v=${first}`);
}

type Layout = readonly [
  name: string,
  settings: Partial<PageSettings>,
  parent: 'secondary-inner' | 'below',
  arrange: () => Promise<void>,
];

const asItIs = () => Promise.resolve();

const layouts: readonly Layout[] = [
  ['two columns', {}, 'secondary-inner', asItIs],
  ['two columns in dark', { theme: 'dark' }, 'secondary-inner', asItIs],
  ['a root that does not name its video', { namesVideo: false }, 'secondary-inner', asItIs],
  [
    'the watch element called otherwise',
    { watchElement: 'ytd-watch-fixie' },
    'secondary-inner',
    asItIs,
  ],
  [
    'a grid that does not name its video',
    { watchElement: 'ytd-watch-grid', namesVideo: false },
    'secondary-inner',
    asItIs,
  ],
  ['split scroll', { layout: 'split-scroll' }, 'secondary-inner', asItIs],
  ['a side panel', { layout: 'side-panel', theme: 'dark' }, 'secondary-inner', asItIs],
  [
    'a closed side panel',
    { layout: 'side-panel' },
    'below',
    () => along.tab.evaluate(() => window.standIn.setSidePanel(false)),
  ],
  ['one column', {}, 'below', () => along.tab.setViewport(narrow)],
  [
    'theater',
    {},
    'secondary-inner',
    () => along.tab.evaluate(() => window.standIn.setTheater(true)),
  ],
  ['a live chat', { chat: true }, 'secondary-inner', asItIs],
  [
    'a live chat that moves beside the player',
    { chat: true },
    'secondary-inner',
    () =>
      along.tab.evaluate(() => {
        window.standIn.setTheater(true);
        window.standIn.setTheater(false);
      }),
  ],
  ['a playlist', { playlist: true }, 'secondary-inner', asItIs],
  ['elements that come late', { hydrationMs: 300 }, 'secondary-inner', asItIs],
];

test.each<Layout>(layouts)(
  'with %s there is one panel, first in its place, through three videos, a wipe and a new root',
  async (_name, settings, parent, arrange) => {
    await openWith(settings);
    await arrange();
    const inPlace = (videoId: string): Partial<Shown> => ({
      panels: 1,
      parent,
      isFirst: true,
      videos: [videoId],
      violations: 0,
    });
    await along.waitUntilShown(inPlace(first));
    for (const videoId of [second, first, second]) {
      await along.tab.evaluate((id) => window.standIn.navigate(id), videoId);
      await along.waitUntilShown(inPlace(videoId));
    }
    await along.tab.evaluate(() => window.standIn.wipeSecondary());
    await along.waitUntilShown(inPlace(second));
    await along.tab.evaluate(() => window.standIn.recreateRoot());
    await along.waitUntilShown(inPlace(second));
    await along.seek(13);
    await along.waitUntilShown({ ...inPlace(second), line: lineAt(second, 13) });
    // A person may have to scroll to it.
    await along.tab.evaluate(() => {
      document.querySelector('sidescript-panel')?.scrollIntoView({ block: 'center' });
    });
    await along.waitUntilShown({ isInView: true });
  },
);

test('a window that changes its width keeps one panel, with its lines', async () => {
  await openWith({});
  await along.waitUntilShown({ panels: 1, parent: 'secondary-inner', videos: [first] });
  await along.tab.setViewport(narrow);
  await along.waitUntilShown({ panels: 1, parent: 'below', videos: [first] });
  await along.tab.setViewport(wide);
  await along.waitUntilShown({ panels: 1, parent: 'secondary-inner', videos: [first] });
});

test('full screen leaves the panel where it is, and it is there again afterwards', async () => {
  await openWith({});
  await along.waitUntilShown({ panels: 1, videos: [first] });
  await along.tab.click({ role: 'button', name: 'Full screen' });
  await along.tab.waitUntil(() => document.fullscreenElement !== null);
  expect(await along.shown()).toMatchObject({ panels: 1, place: 'beside' });
  await along.seek(21);
  await along.waitUntilShown({ line: lineAt(first, 21) });
  await along.tab.evaluate(() => document.exitFullscreen());
  await along.waitUntilShown({ panels: 1, parent: 'secondary-inner', isInView: true });
});

test('where it is wanted the panel lies above a player that fills the screen', async () => {
  await openWith({ hotkeys: 'window-capture' });
  await along.waitUntilShown({ panels: 1, videos: [first] });
  await changeSettings(along.sidescript, { fullscreenOverlay: true });
  await along.tab.click({ role: 'button', name: 'Full screen' });
  await along.waitUntilShown({ panels: 1, parent: 'body', place: 'above', isInView: true });
  const actions = await along.tab.evaluate(() => window.standIn.player.length);
  await along.tab.click({ role: 'listitem', text: /at 8$/ });
  await along.waitUntilShown({ line: lineAt(first, 8) });
  await along.tab.type('kf');
  // Neither the click nor the keys were the player's.
  expect(await along.tab.evaluate(() => window.standIn.player.length)).toBe(actions);
  expect(await along.tab.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await along.tab.evaluate(() => document.exitFullscreen());
  await along.waitUntilShown({ panels: 1, parent: 'secondary-inner', place: 'beside' });
  await changeSettings(along.sidescript, { fullscreenOverlay: false });
});

test('a slow page gets its panel when it is there', async () => {
  await openWith({ hydrationMs: 3000 });
  await along.waitUntilShown({ panels: 1, parent: 'secondary-inner', videos: [first] });
});
