import type { TranscriptId } from '@/utils/library/schema';

/** What transcripts can be exported as; `timed-text` begins each line with its time. */
export type ExportFormat = 'markdown' | 'srt' | 'vtt' | 'json' | 'text' | 'timed-text';

/** Which transcripts to export. */
export type ExportedIds = readonly TranscriptId[] | 'all';

interface FileKind {
  /** With its dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** A transcript without any times cannot be written so. */
  readonly needsTimes: boolean;
}

const PLAIN: FileKind = { extension: '.txt', mediaType: 'text/plain', needsTimes: false };

/** What files of each format are. */
export const FILE_KINDS: Readonly<Record<ExportFormat, FileKind>> = {
  markdown: { extension: '.md', mediaType: 'text/markdown', needsTimes: false },
  srt: { extension: '.srt', mediaType: 'application/x-subrip', needsTimes: true },
  vtt: { extension: '.vtt', mediaType: 'text/vtt', needsTimes: true },
  json: { extension: '.json', mediaType: 'application/json', needsTimes: false },
  text: PLAIN,
  'timed-text': PLAIN,
};
