import type { CueList, TimedCue } from '@/utils/transcript/model';

import type { Bullet } from './archive-bullets';
import { estimateStarts } from '@/utils/transcript/formats/finishing/estimate-starts';
import { lastEndMs } from '@/utils/transcript/formats/finishing/line-ends';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';

/**
 * Gives lines their ends, which archive files do not have: each ends where the next starts, the
 * last with the video, or after the time that its text takes to say where the video's length
 * (`durationMs`) is unknown or not later.
 *
 * Where no line has a time (or there is no line), the result is untimed. Where only some have one,
 * the others are put between their neighbours by the lengths of their texts, and since these times
 * are guesses, the whole counts as estimated. Lines out of order are sorted. Both are reported.
 */
export function timeBullets(
  bullets: readonly Bullet[],
  durationMs: number | null,
  problems: ProblemList,
): CueList {
  const timed = bullets.filter(isTimed);
  if (timed.length === 0) return { timing: 'none', cues: bullets.map(({ text }) => ({ text })) };
  if (timed.length === bullets.length) {
    return { timing: 'exact', cues: addEnds(sortByStart(timed, problems), durationMs) };
  }
  const estimated = estimateStarts(bullets, durationMs, problems);
  return { timing: 'estimated', cues: addEnds(sortByStart(estimated, problems), durationMs) };
}

/** A line whose start is known, or estimated. */
type TimedBullet = Bullet & { readonly startMs: number };

function isTimed(bullet: Bullet): bullet is TimedBullet {
  return bullet.startMs !== null;
}

function addEnds(bullets: readonly TimedBullet[], durationMs: number | null): readonly TimedCue[] {
  return bullets.map(({ startMs, text }, index) => ({
    startMs,
    endMs: bullets[index + 1]?.startMs ?? lastEndMs(startMs, text, durationMs),
    text,
  }));
}

function sortByStart(
  bullets: readonly TimedBullet[],
  problems: ProblemList,
): readonly TimedBullet[] {
  let isSorted = true;
  let previousMs = 0;
  for (const { startMs, line } of bullets) {
    if (startMs < previousMs) {
      isSorted = false;
      problems.add(
        'bad-time',
        line,
        'This line starts before the line above it. It was moved to its time.',
      );
    }
    previousMs = startMs;
  }
  return isSorted ? bullets : bullets.toSorted((one, other) => one.startMs - other.startMs);
}
