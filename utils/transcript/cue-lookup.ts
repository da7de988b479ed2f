/** Anything with a start: a cue, a word, a pin. */
interface Started {
  readonly startMs: number;
}

/**
 * Returns the index of the cue being spoken at `timeMs`: the last one that has started, so that it
 * stays the answer in gaps and after the end. Returns -1 before the first. `cues` are sorted by
 * start; of several with the same start, the last is the answer.
 */
export function cueIndexAt(cues: readonly Started[], timeMs: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const cue = cues[middle];
    if (cue && cue.startMs <= timeMs) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Returns when the answer of `cueIndexAt` will change next: the first start after `timeMs`, in
 * milliseconds, or `null` where there is none.
 */
export function nextBoundaryMs(cues: readonly Started[], timeMs: number): number | null {
  return cues[cueIndexAt(cues, timeMs) + 1]?.startMs ?? null;
}
