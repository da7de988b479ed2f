import { createEncoder } from './create-encoder';
import type { Transcript } from './model';

/**
 * Returns what identifies a transcript by its content: the first 128 bits of a SHA-256, as 22
 * characters of base64url (RFC 4648, section 5).
 *
 * Libraries are keyed by it. For the same transcript it must be the same for ever: never change
 * what goes in, nor its order. What may be learned later (views, keywords, the length, how the
 * video was found) stays out.
 */
export async function transcriptContentHash(
  transcript: Transcript,
  encode = createEncoder(),
): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', encode(serializeContent(transcript)));
  return base64Url(new Uint8Array(digest, 0, 16));
}

/** JSON arrays, because the order of an object's keys could change by accident. */
function serializeContent(transcript: Transcript): string {
  const { videoId, title, channel, publishedOn, language, timing } = transcript;
  return JSON.stringify([
    'sidescript transcript 1',
    [videoId, title, channel, publishedOn, language, timing],
    cueRows(transcript),
  ]);
}

function cueRows(transcript: Transcript): readonly unknown[] {
  switch (transcript.timing) {
    case 'none':
      return transcript.cues.map(({ text, speaker = null }) => [text, speaker]);
    case 'exact':
    case 'estimated':
      return transcript.cues.map(({ startMs, endMs, text, speaker = null, words = null }) => [
        startMs,
        endMs,
        text,
        speaker,
        words?.map((word) => [word.startMs, word.endMs, word.text]) ?? null,
      ]);
  }
}

function base64Url(bytes: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
