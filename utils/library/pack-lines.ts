import { createEncoder } from '@/utils/transcript/create-encoder';
import type { Cue, TimedCue } from '@/utils/transcript/model';
import { createDeflater } from './deflate/create-deflater';
import {
  PACKED_VERSION,
  type PackedLines,
  type PackedWord,
  type TranscriptBody,
} from './packed-lines';

/** Packs a transcript's lines and facts into few bytes: a version byte, then deflated JSON. */
export type PackLines = (body: TranscriptBody) => Uint8Array<ArrayBuffer>;

/** Makes a packer that keeps its memory from one transcript to the next. */
export function createLinePacker(encode = createEncoder()): PackLines {
  const deflate = createDeflater();
  return (body) => {
    // JSON, because it keeps every string as it is: also NUL, line breaks and halves of surrogate
    // pairs, which UTF-8 alone would lose.
    const deflated = deflate(encode(JSON.stringify(toColumns(body))));
    const packed = new Uint8Array(1 + deflated.length);
    packed[0] = PACKED_VERSION;
    packed.set(deflated, 1);
    return packed;
  };
}

function toColumns(body: TranscriptBody): PackedLines {
  const { videoIdReason, source, facts, timing, cues } = body;
  const texts = cues.map((cue) => cue.text);
  const speakers = packSpeakers(cues);
  const shared = { videoIdReason, source, facts, timing, texts, speakers };
  if (body.timing === 'none') return { ...shared, startGapsMs: [], pausesMs: [], words: null };
  return {
    ...shared,
    startGapsMs: body.cues.map((cue, row) => cue.startMs - (body.cues[row - 1]?.startMs ?? 0)),
    pausesMs: body.cues.map((cue, row) => (body.cues[row + 1] ?? cue).startMs - cue.endMs),
    words: packWords(body.cues),
  };
}

function packSpeakers(cues: readonly Cue[]): PackedLines['speakers'] {
  if (cues.every((cue) => cue.speaker === undefined)) return null;
  return cues.map((cue) => cue.speaker ?? null);
}

function packWords(cues: readonly TimedCue[]): PackedLines['words'] {
  if (cues.every((cue) => cue.words === undefined)) return null;
  return cues.map(
    (cue) =>
      cue.words?.map(({ startMs, endMs, text }): PackedWord => [
        startMs - cue.startMs,
        endMs - startMs,
        text,
      ]) ?? null,
  );
}
