import type { ReadResult } from '@/utils/transcript/model';

import { readArchiveMarkdown } from './archive-markdown';
import { decodeText } from './decode';
import { detectFormat } from './detect';
import { explainUnknown } from './explain-unknown';
import { createProblemList } from './problem-list';

/**
 * Reads a transcript file, whatever it is. Never throws or rejects: what cannot be read is told in
 * `problems`, with 1-based line numbers and in words for whoever made the file. A promise, so that
 * rare formats can load their reader when it is needed.
 *
 * `_name` is the file's name, which the archive's format does not need; it never decides the format.
 */
export async function readTranscript(bytes: Uint8Array, _name: string): Promise<ReadResult> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return { format: 'unknown', transcripts: [], problems: [decoded.problem] };
  const detected = detectFormat(decoded.text);
  switch (detected.format) {
    case 'archive-markdown': {
      const problems = createProblemList();
      const transcript = readArchiveMarkdown(decoded.text, detected.header, problems);
      return { format: detected.format, transcripts: [transcript], problems: problems.toArray() };
    }
    case 'unknown':
      return { format: detected.format, transcripts: [], problems: [explainUnknown(decoded.text)] };
  }
}
