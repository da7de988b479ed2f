import type { TimedCue, UntimedCue, Word } from '@/utils/transcript/model';
import { inflateText } from './inflate-text';
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
  const columns = await unpackColumns(packed);
  return columns ? { ok: true, value: fromColumns(columns) } : { ok: false, reason: 'damaged' };
}

/** The same without making an object of each line; `null` for bytes that are not whole. */
export async function unpackColumns(packed: Uint8Array): Promise<PackedLines | null> {
  const json = await inflateLines(packed);
  return json === null ? null : parseColumns(json);
}

/** The JSON that packed lines are made of; `null` for bytes that are not whole. */
export async function inflateLines(packed: Uint8Array): Promise<string | null> {
  if (packed[0] !== PACKED_VERSION) return null;
  try {
    return await inflateText(new Uint8Array(packed.subarray(1)));
  } catch {
    return null;
  }
}

/** Reads what `inflateLines` gave: the checksum has vouched for all that `packLines` wrote. */
export function parseColumns(json: string): PackedLines {
  return JSON.parse(json) as PackedLines;
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
