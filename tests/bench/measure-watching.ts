import type { Tab } from '@/tests/support/browser-driver';
import type { RunningSidescript } from '@/tests/support/start-sidescript';

/** What watching a long video takes, of which only what the extension adds. */
export interface WatchingFigures {
  /** Share of a core at each rate that was watched at. */
  readonly cpu: readonly { readonly rate: number; readonly percent: number }[];
  readonly longestTaskMs: number;
  /** While thirty navigations bring three hours of lines and take them away, and without the panel. */
  readonly longestTaskOnTheWayMs: number;
  readonly longestTaskAloneMs: number;
  /** Heap after thirty navigations, as a share of the heap before, garbage collected. */
  readonly heapRatio: number;
  readonly moreNodes: number;
  readonly moreListeners: number;
}

/** As most watch, and as who is in a hurry does, which changes twice as many lines in a second. */
const watchedRates = [1, 2];
const travellingRate = 2;
const watchedMs = 60_000;
const navigations = 30;

/** Measures in the running browser and removes the extension in the end, to see the page without. */
export async function measureWatching(
  { browser }: RunningSidescript,
  videoId: string,
  lineCount: number,
): Promise<WatchingFigures> {
  const address = `https://www.youtube.com/watch?v=${videoId}`;
  const tab = await browser.openTab(address);
  await play(tab, travellingRate);
  await goTo(tab, videoId, lineCount);
  const withPanel = await watchAtEachRate(tab);

  const goToAndFro = async (times: number) => {
    for (let count = 0; count < times; count += 1) {
      await goTo(tab, count % 2 === 0 ? 'made-up-001' : videoId, count % 2 === 0 ? 0 : lineCount);
    }
  };
  // What is made once and kept belongs to both: scripts are made fast, which takes half a MB over the
  // first dozen, and then no more (3.50 MB, 3.89 after 12, 4.02 after 36, 4.04 after 72, 2026-11).
  await goToAndFro(12);
  const before = await tab.metrics();
  await countLongTasks(tab);
  await goToAndFro(navigations);
  const longestTaskOnTheWayMs = await readLongestTask(tab);
  const after = await tab.metrics();

  await browser.removeExtension();
  await tab.goto(address);
  await play(tab, travellingRate);
  const alone = await watchAtEachRate(tab);
  await countLongTasks(tab);
  for (let count = 0; count < navigations; count += 1) {
    await goTo(tab, count % 2 === 0 ? 'made-up-001' : videoId, 0);
  }
  return {
    cpu: withPanel.map(({ rate, taskMs }, index) => ({
      rate,
      percent: ((taskMs - (alone[index]?.taskMs ?? 0)) / watchedMs) * 100,
    })),
    longestTaskMs: Math.max(...withPanel.map(({ longestTaskMs }) => longestTaskMs)),
    longestTaskOnTheWayMs,
    longestTaskAloneMs: await readLongestTask(tab),
    heapRatio: after.heapBytes / before.heapBytes,
    moreNodes: after.nodeCount - before.nodeCount,
    moreListeners: after.listenerCount - before.listenerCount,
  };
}

async function play(tab: Tab, rate: number): Promise<void> {
  await tab.evaluate(async (wantedRate) => {
    await window.standIn.ready;
    const video = document.querySelector<HTMLVideoElement>('#movie_player video');
    if (video === null) return;
    video.playbackRate = wantedRate;
    await video.play();
  }, rate);
}

/** Goes to a video, plays it, and waits until the panel has drawn all of its lines. */
async function goTo(tab: Tab, videoId: string, lineCount: number): Promise<void> {
  await tab.evaluate((id) => window.standIn.navigate(id), videoId);
  await play(tab, travellingRate);
  await tab.waitUntil((wanted) => {
    const root = document.querySelector('sidescript-panel')?.shadowRoot;
    const isFollowing = wanted === 0 || root?.querySelector('[aria-current="true"]') !== null;
    const lines = root?.querySelectorAll('[role="listitem"]').length ?? 0;
    return lines === wanted && isFollowing;
  }, lineCount);
}

interface Watched {
  readonly rate: number;
  readonly taskMs: number;
  readonly longestTaskMs: number;
}

async function watchAtEachRate(tab: Tab): Promise<readonly Watched[]> {
  const watched: Watched[] = [];
  for (const rate of watchedRates) {
    watched.push(await watch(tab, rate));
  }
  return watched;
}

/** Watches for a minute. */
async function watch(tab: Tab, rate: number): Promise<Watched> {
  await play(tab, rate);
  const start = await tab.metrics();
  await countLongTasks(tab);
  await tab.evaluate(
    (durationMs) => new Promise<void>((resolve) => setTimeout(() => resolve(), durationMs)),
    watchedMs,
  );
  const longestTaskMs = await readLongestTask(tab);
  const end = await tab.metrics();
  return { rate, taskMs: end.taskMs - start.taskMs, longestTaskMs };
}

/** Begins to take note of the page's tasks of more than 50 ms. */
function countLongTasks(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    Object.assign(globalThis, { longestTaskMs: 0 });
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        const longest = Math.max(duration, Number(Reflect.get(globalThis, 'longestTaskMs')));
        Object.assign(globalThis, { longestTaskMs: longest });
      }
    });
    observer.observe({ type: 'longtask' });
  });
}

/** The longest since then, in ms; 0 for none. */
function readLongestTask(tab: Tab): Promise<number> {
  return tab.evaluate(() => Number(Reflect.get(globalThis, 'longestTaskMs')));
}
