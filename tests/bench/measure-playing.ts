import type { RunningSidescript } from '@/tests/support/start-sidescript';

/** What a page's main thread does while a video plays, in ms per minute. */
export interface PlayingFigures {
  readonly scriptMs: number;
  readonly taskMs: number;
}

const watchedMs = 30_000;

/** Plays the video with this id for half a minute, the panel beside it. */
export async function measurePlaying(
  { browser }: RunningSidescript,
  videoId: string,
): Promise<PlayingFigures> {
  const tab = await browser.openTab(`https://www.youtube.com/watch?v=${videoId}`);
  await tab.evaluate(play);
  // What is drawn in idle moments is drawn by then.
  await wait(5000);
  const before = await tab.metrics();
  await wait(watchedMs);
  const after = await tab.metrics();
  await tab.close();
  const perMinute = 60_000 / watchedMs;
  return {
    scriptMs: (after.scriptMs - before.scriptMs) * perMinute,
    taskMs: (after.taskMs - before.taskMs) * perMinute,
  };
}

/** Runs in the page. */
async function play(): Promise<void> {
  await window.standIn.ready;
  await document.querySelector('video')?.play();
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
