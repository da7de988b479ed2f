import { transcriptContentHash } from '@/utils/transcript/transcript-id';
import type { Encode } from '@/utils/transcript/create-encoder';
import type { Transcript } from '@/utils/transcript/model';
import type { TranscriptId } from './schema';

const TRANSCRIPT_ID = /^[\w-]{22}$/;

/** Returns `value` as a transcript's id where it has the shape of one (22 of base64url); else `null`. */
export function parseTranscriptId(value: unknown): TranscriptId | null {
  return typeof value === 'string' && TRANSCRIPT_ID.test(value) ? (value as TranscriptId) : null;
}

/** The id of a transcript: the same for the same content, whatever its file is called. */
export async function identifyTranscript(
  transcript: Transcript,
  encode?: Encode,
): Promise<TranscriptId> {
  return (await transcriptContentHash(transcript, encode)) as TranscriptId;
}
