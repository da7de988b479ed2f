import { lineAt, type Shown } from '@/tests/support/watch-along';
import { createRandom } from './random';
import { steps } from './steps';
import { type Walker, without } from './walker';

/** How a walk is told, to be walked again. */
export interface WalkOptions {
  readonly seed: number;
  readonly steps: number;
  /** Called after each step that ended well. */
  readonly onStep?: (name: string, number: number) => void;
}

/**
 * Takes steps at random and looks after each whether there is one panel or none as there should be,
 * with the right video and the right line. Rejects at the first that ends otherwise, with the whole
 * way until there.
 */
export async function walk(walker: Walker, options: WalkOptions): Promise<void> {
  const random = createRandom(options.seed);
  const taken: string[] = [];
  for (let number = 1; number <= options.steps; number += 1) {
    const step = random.pick(steps.filter((each) => each.isPossible(walker)));
    taken.push(step.name);
    try {
      await step.take(walker, random);
      await lookAround(walker);
    } catch (error) {
      const way = taken.map((name, index) => `${index + 1}. ${name}`).join('\n');
      throw new Error(`With seed ${options.seed}, after\n${way}\n`, { cause: error });
    }
    options.onStep?.(step.name, number);
  }
}

async function lookAround(walker: Walker): Promise<void> {
  const { along, videoId } = walker;
  if (videoId === null) return along.waitUntilShown({ panels: 0, violations: 0 });
  const seconds = await along.tab.waitUntil(readPlayer, videoId);
  const isThere: Partial<Shown> = { panels: 1, isFirst: true, violations: 0 };
  if (videoId === without) return along.waitUntilShown({ ...isThere, videos: [], line: null });
  const line = lineAt(videoId, Number(seconds));
  return along.waitUntilShown({ ...isThere, videos: [videoId], line });
}

/** Runs in the page: the seconds in the video itself as text, once the player rests with it. */
function readPlayer(videoId: string): string | false {
  const player = document.querySelector<
    HTMLElement & { getCurrentTime(): number; getVideoData(): { video_id: string } }
  >('#movie_player');
  const video = player?.querySelector('video');
  if (!player || !video || video.seeking || video.readyState < HTMLMediaElement.HAVE_METADATA) {
    return false;
  }
  return player.getVideoData().video_id === videoId && String(player.getCurrentTime());
}
