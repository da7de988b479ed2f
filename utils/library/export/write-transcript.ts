import { writeArchiveMarkdown } from '@/utils/transcript/formats/archive/write-archive-markdown';
import { writeSrt } from '@/utils/transcript/formats/captions/write-srt';
import { writeVtt } from '@/utils/transcript/formats/captions/write-vtt';
import { writeSidescriptJson } from '@/utils/transcript/formats/json/sidescript-json';
import { writePlainText } from '@/utils/transcript/formats/text/write-plain-text';
import type { Transcript } from '@/utils/transcript/model';
import type { ExportFormat } from './export-choice';

/**
 * Writes a transcript as a file of that format; `null` where the format needs times and the
 * transcript has none: times that nobody knows are not made up.
 */
export function writeTranscript(transcript: Transcript, format: ExportFormat): string | null {
  switch (format) {
    case 'markdown':
      return writeArchiveMarkdown(transcript);
    case 'json':
      return writeSidescriptJson(transcript);
    case 'text':
      return writePlainText(transcript, { withTimes: false });
    case 'timed-text':
      return writePlainText(transcript, { withTimes: true });
    case 'srt':
      return transcript.timing === 'none' ? null : writeSrt(transcript.cues);
    case 'vtt':
      return transcript.timing === 'none' ? null : writeVtt(transcript);
  }
}
