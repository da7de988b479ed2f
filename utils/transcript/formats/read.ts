import type { Problem, ReadResult, Transcript } from '@/utils/transcript/model';

import { readArchiveMarkdown } from '@/utils/transcript/formats/archive/archive-markdown';
import { decodeText } from '@/utils/transcript/formats/decoding/decode';
import { detectFormat, type Detected } from './detect';
import {
  finishTranscript,
  type ReadFile,
} from '@/utils/transcript/formats/finishing/finish-transcript';
import { createProblemList, type ProblemList } from './problem-list';

export interface ReadOptions {
  /** A label of `TextDecoder` that a person has chosen: `guessEncodings` lists what is likely. */
  readonly encoding?: string | null;
}

/**
 * Reads a transcript file, whatever it is. Never throws or rejects: what cannot be read is told in
 * `problems`, with 1-based line numbers and in words for whoever made the file. A promise, so that
 * rare formats can load what they need when it is needed.
 *
 * `name` is the file's name. It may name the video, and decides between formats that are as likely
 * by their content; never more.
 */
export async function readTranscript(
  bytes: Uint8Array,
  name: string,
  { encoding = null }: ReadOptions = {},
): Promise<ReadResult> {
  const decoded = decodeText(bytes, encoding);
  if (!decoded.ok) return unknown(decoded.problem);
  const problems = createProblemList();
  if (decoded.problem) {
    problems.add(decoded.problem.code, decoded.problem.line, decoded.problem.message);
  }
  const file = { text: decoded.text, name };
  const detected = await detectFormat(file.text, name);
  if (detected.kind === 'unknown') return unknown(detected.problem);
  const transcripts = await readDetected(detected, file, problems);
  const { format, reason } = describe(detected);
  return { format, formatReason: reason, transcripts, problems: problems.toArray() };
}

type Known = Exclude<Detected, { readonly kind: 'unknown' }>;

function unknown(problem: Problem): ReadResult {
  return { format: 'unknown', formatReason: '', transcripts: [], problems: [problem] };
}

function describe(detected: Known): { readonly format: string; readonly reason: string } {
  return detected.kind === 'archive'
    ? { format: 'archive-markdown', reason: 'has the title and channel of an archive file' }
    : detected;
}

async function readDetected(
  detected: Known,
  file: ReadFile,
  problems: ProblemList,
): Promise<readonly Transcript[]> {
  try {
    if (detected.kind === 'archive') {
      return [readArchiveMarkdown(file.text, detected.header, problems)];
    }
    const reading = await detected.read(problems);
    const transcript = finishTranscript(reading, file, problems);
    return isWorthKeeping(transcript, problems) ? [transcript] : [];
  } catch {
    const message = 'Sidescript could not read this file. That is a fault of Sidescript.';
    problems.add('reader-failed', null, message);
    return [];
  }
}

/** A silent clip has no lines, and nothing is wrong with its file. */
function isWorthKeeping({ cues }: Transcript, problems: ProblemList): boolean {
  if (cues.length > 0 || problems.toArray().length === 0) return true;
  problems.add('no-lines', null, 'No spoken line of this file could be read.');
  return false;
}
