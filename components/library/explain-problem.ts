import { text, textLocale, type MessageKey } from '@/components/shared/text';
import type { Problem, ProblemCode } from '@/utils/transcript/model';

/** What each kind of problem is called where its own words are not understood. */
const PROBLEM_TEXTS = {
  'empty-file': 'problemEmptyFile',
  'binary-file': 'problemBinaryFile',
  'unknown-encoding': 'problemUnknownEncoding',
  'file-too-large': 'problemFileTooLarge',
  'unknown-format': 'failedNotATranscript',
  'no-lines': 'problemNoLines',
  'reader-failed': 'problemReaderFailed',
  'damaged-text': 'problemDamagedText',
  'too-many-lines': 'problemTooManyLines',
  'broken-off': 'problemBrokenOff',
  'stray-line': 'problemStrayLine',
  'bad-time': 'problemBadTime',
  'bad-value': 'problemBadValue',
  'no-video-id': 'problemNoVideoId',
  'links-disagree': 'problemLinksDisagree',
} as const satisfies Record<ProblemCode, MessageKey>;

/**
 * Says what could not be read, and in which line. Readers say it best, but in English: other
 * languages have one sentence for each kind.
 */
export function explainProblem({ code, line, message }: Problem, locale = textLocale()): string {
  const words = locale === 'en' ? message : text(PROBLEM_TEXTS[code]);
  return line === null ? words : text('reportProblem', String(line), words);
}
