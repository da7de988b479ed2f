import type { TranscriptSource, Unreachable } from '@/utils/session/transcript-source';
import type { Transcript } from '@/utils/transcript/model';
import { UNADJUSTED, type TimingAdjustment } from '@/utils/transcript/timing';

/** A library of one video's transcripts, as a session sees it. */
export interface FakeTranscripts extends TranscriptSource {
  /** By id, the best first. May be changed while a test runs. */
  readonly transcripts: Map<string, Transcript>;
  readonly timings: Map<string, TimingAdjustment>;
  /** What a test sets is the answer to everything, until it is `null` again. */
  refusal: Unreachable | null;
  preferredId: string | null;
}

/** Makes a library that holds these transcripts, named `1`, `2`… in their order. */
export function fakeTranscripts(...transcripts: readonly Transcript[]): FakeTranscripts {
  const held = new Map(transcripts.map((transcript, index) => [String(index + 1), transcript]));
  const source: FakeTranscripts = {
    transcripts: held,
    timings: new Map(),
    refusal: null,
    preferredId: null,
    find: async () =>
      source.refusal ?? {
        status: 'found',
        choices: [...held].map(([id, { title, timing }]) => ({
          id,
          title,
          origin: `File ${id}`,
          hasTimes: timing !== 'none',
          importedAt: Date.UTC(2025, 3, 28),
        })),
        preferredId: source.preferredId,
      },
    load: async (id) =>
      source.refusal ?? {
        status: 'loaded',
        transcript: held.get(id) ?? null,
        adjustment: source.timings.get(id) ?? UNADJUSTED,
      },
    async prefer(_videoId, id) {
      source.preferredId = id;
    },
    async rememberTiming(id, adjustment) {
      if (source.refusal !== null) return false;
      source.timings.set(id, adjustment);
      return true;
    },
  };
  return source;
}
