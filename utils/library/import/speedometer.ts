/** How fast an import is, by its last seconds: the first ones say little about the rest. */
export interface Speedometer {
  /** Notes that so many bytes in all were done at that time. */
  note(timeMs: number, doneBytes: number): void;
  /** `null` before there is anything to tell it by. */
  bytesPerSecond(): number | null;
}

const WINDOW_MS = 5_000;
const SHORTEST_MS = 200;

interface Sample {
  readonly timeMs: number;
  readonly doneBytes: number;
}

/** Makes a speedometer; times are in ms of any clock that only goes forward. */
export function createSpeedometer(): Speedometer {
  let samples: readonly Sample[] = [];
  return {
    note(timeMs, doneBytes) {
      const recent = samples.filter((sample) => timeMs - sample.timeMs <= WINDOW_MS);
      // A slow import may be silent for longer than that.
      const kept = recent.length > 0 ? recent : samples.slice(-1);
      samples = [...kept, { timeMs, doneBytes }];
    },
    bytesPerSecond() {
      const [first] = samples;
      const last = samples.at(-1);
      if (!first || !last || last.timeMs - first.timeMs < SHORTEST_MS) return null;
      return ((last.doneBytes - first.doneBytes) * 1000) / (last.timeMs - first.timeMs);
    },
  };
}
