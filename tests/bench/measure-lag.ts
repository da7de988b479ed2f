import type { Tab } from '@/tests/support/browser-driver';

/** How late the spoken line changes, in ms of a person's time, one figure for each change. */
export interface LagFigures {
  readonly ours: readonly number[];
  /** Looking for the line at each `timeupdate`, as peers do. */
  readonly polling: readonly number[];
}

/**
 * Measures in a watch page whose lines all last `lineMs`: the video's time when the mark has moved,
 * less the line's start. Plays at `rate` until so many lines have changed.
 */
export function measureLag(
  tab: Tab,
  lineMs: number,
  rate: number,
  changes: number,
): Promise<LagFigures> {
  return tab.evaluate(watchChanges, lineMs, rate, changes);
}

/** Runs in the page. */
async function watchChanges(lineMs: number, rate: number, changes: number): Promise<LagFigures> {
  const video = document.querySelector('video');
  const root = document.querySelector('sidescript-panel')?.shadowRoot;
  if (!video || !root) throw new Error('No video or no panel.');
  const ours: number[] = [];
  const polling: number[] = [];
  const lagOf = (lineIndex: number) => (video.currentTime * 1000 - lineIndex * lineMs) / rate;
  video.playbackRate = rate;
  video.currentTime = 1;
  await video.play();
  let polledIndex = -1;
  const poll = () => {
    const index = Math.floor((video.currentTime * 1000) / lineMs);
    if (index !== polledIndex) polling.push(lagOf(index));
    polledIndex = index;
  };
  video.addEventListener('timeupdate', poll);
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      const line = root.querySelector<HTMLElement>('[aria-current]');
      if (line === null) return;
      ours.push(lagOf(Number(line.dataset['index'])));
      if (ours.length < changes) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(root, { subtree: true, attributeFilter: ['aria-current'] });
  });
  video.removeEventListener('timeupdate', poll);
  video.pause();
  // The first changes belong to the seek.
  return { ours: ours.slice(2), polling: polling.slice(2) };
}
