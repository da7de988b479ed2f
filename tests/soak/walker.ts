import { watchAlong, type WatchAlong } from '@/tests/support/watch-along';
import type { BrowserName } from '@/tests/support/browser-name';

/** Videos that have a transcript in the library, and one that has none. */
export const withTranscript = ['FirstVideo1', 'SecondVideo', 'ThirdVideo1'] as const;
export const without = 'NoTranscrip';

/** Where the walk is; what it should see follows from that. */
export interface Walker {
  readonly along: WatchAlong;
  /** The video of the page now, `null` on home. */
  videoId: string | null;
  /** The pages before, the last one last. */
  readonly history: (string | null)[];
  /** Whether the video plays in the miniplayer, so that it is there again when it is opened. */
  miniplayer: string | null;
}

/** Starts a browser and goes to home. */
export async function startWalker(name: BrowserName): Promise<Walker> {
  const along = await watchAlong(name, withTranscript);
  await along.open('/');
  return { along, videoId: null, history: [], miniplayer: null };
}

/** Notes that the page is another one now. */
export function arriveAt(walker: Walker, videoId: string | null): void {
  walker.history.push(walker.videoId);
  walker.videoId = videoId;
}
