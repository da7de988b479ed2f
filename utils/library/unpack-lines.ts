import type { TimedCue, UntimedCue, Word } from '@/utils/transcript/model';
import { inflate } from './deflate';
import {
  PACKED_VERSION,
  type PackedLines,
  type PackedWord,
  type TranscriptBody,
} from './packed-lines';

export type UnpackResult =
  | { readonly ok: true; readonly value: TranscriptBody }
  /** The bytes are cut short, altered, or were never made by `packLines`. */
  | { readonly ok: false; readonly reason: 'damaged' };

/** Undoes `packLines`. Never rejects: bytes that are not whole give the reason. */
export async function unpackLines(packed: Uint8Array): Promise<UnpackResult> {
  if (packed[0] !== PACKED_VERSION) return { ok: false, reason: 'damaged' };
  try {
    const json = new TextDecoder().decode(await inflate(new Uint8Array(packed.subarray(1))));
    // Trusted from here on: the checksum has vouched for every byte that `packLines` wrote.
    return { ok: true, value: fromColumns(JSON.parse(json) as PackedLines) };
  } catch {
    return { ok: false, reason: 'damaged' };
  }
}

function fromColumns(columns: PackedLines): TranscriptBody {
  const { videoIdReason, source, facts, timing } = columns;
  const shared = { videoIdReason, source, facts };
  if (timing === 'none') return { ...shared, timing, cues: unpackUntimed(columns) };
  return { ...shared, timing, cues: unpackTimed(columns) };
}

function unpackUntimed({ texts, speakers }: PackedLines): readonly UntimedCue[] {
  return texts.map((text, row) => withSpeaker({ text }, speakers?.[row]));
}

function unpackTimed(columns: PackedLines): readonly TimedCue[] {
  const { texts, pausesMs, speakers, words } = columns;
  const startsMs = runningSums(columns.startGapsMs);
  return texts.map((text, row) => {
    const startMs = startsMs[row] ?? 0;
    const endMs = (startsMs[row + 1] ?? startMs) - (pausesMs[row] ?? 0);
    const cue = withSpeaker({ startMs, endMs, text }, speakers?.[row]);
    const packedWords = words?.[row];
    return packedWords ? { ...cue, words: unpackWords(packedWords, startMs) } : cue;
  });
}

function runningSums(gaps: readonly number[]): readonly number[] {
  let sum = 0;
  return gaps.map((gap) => (sum += gap));
}

function withSpeaker<Cue extends UntimedCue>(cue: Cue, speaker: string | null | undefined): Cue {
  return typeof speaker === 'string' ? { ...cue, speaker } : cue;
}

function unpackWords(words: readonly PackedWord[], lineStartMs: number): readonly Word[] {
  return words.map(([startGapMs, lengthMs, text]) => {
    const startMs = lineStartMs + startGapMs;
    return { startMs, endMs: startMs + lengthMs, text };
  });
}
