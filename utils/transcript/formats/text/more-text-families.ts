import { readAss, recognizeAss } from '@/utils/transcript/formats/markup/ass';
import { readBoldSpeakers, recognizeBoldSpeakers } from './bold-speakers';
import type { TextFamily } from '@/utils/transcript/formats/families';
import { readLrc, recognizeLrc } from '@/utils/transcript/formats/captions/lrc';
import { readMarkdownText, recognizeMarkdownText } from './markdown-text';
import { readPlainText, recognizePlainText } from './plain-text';
import {
  readPodcastHtml,
  recognizePodcastHtml,
} from '@/utils/transcript/formats/markup/podcast-html';
import { readSegmentTable, recognizeSegmentTable } from './segment-table';
import { readShowTranscript, recognizeShowTranscript } from './show-transcript';
import { readSpeakerText, recognizeSpeakerText } from './speaker-text';
import { readTimestampedNotes, recognizeTimestampedNotes } from './timestamped-notes';
import { readTtml, recognizeTtml } from '@/utils/transcript/formats/markup/ttml';
import { readWhisperText, recognizeWhisperText } from './whisper-text';
import { readYoutubeXml, recognizeYoutubeXml } from '@/utils/transcript/formats/markup/youtube-xml';

/** Loaded only for files that are no captions. The surer a mark, the earlier it stands here. */
export const MORE_TEXT_FAMILIES: readonly TextFamily[] = [
  {
    format: 'youtube-xml',
    extensions: ['srv1', 'srv2', 'srv3', 'xml'],
    recognize: recognizeYoutubeXml,
    read: readYoutubeXml,
  },
  {
    format: 'ttml',
    extensions: ['ttml', 'dfxp', 'itt', 'xml'],
    recognize: recognizeTtml,
    read: readTtml,
  },
  { format: 'ass', extensions: ['ass', 'ssa'], recognize: recognizeAss, read: readAss },
  { format: 'lrc', extensions: ['lrc'], recognize: recognizeLrc, read: readLrc },
  {
    format: 'podcast-html',
    extensions: ['html', 'htm'],
    recognize: recognizePodcastHtml,
    read: readPodcastHtml,
  },
  {
    format: 'whisper-text',
    extensions: ['tsv', 'txt', 'log'],
    recognize: recognizeWhisperText,
    read: readWhisperText,
  },
  {
    format: 'segment-table',
    extensions: ['csv', 'tsv'],
    recognize: recognizeSegmentTable,
    read: readSegmentTable,
  },
  {
    format: 'show-transcript',
    extensions: ['txt'],
    recognize: recognizeShowTranscript,
    read: readShowTranscript,
  },
  {
    format: 'timestamped-notes',
    extensions: ['md', 'txt'],
    recognize: recognizeTimestampedNotes,
    read: readTimestampedNotes,
  },
  {
    format: 'speaker-text',
    extensions: ['txt'],
    recognize: recognizeSpeakerText,
    read: readSpeakerText,
  },
  {
    format: 'bold-speakers',
    extensions: ['md', 'markdown'],
    recognize: recognizeBoldSpeakers,
    read: readBoldSpeakers,
  },
  {
    format: 'markdown',
    extensions: ['md', 'markdown'],
    recognize: recognizeMarkdownText,
    read: readMarkdownText,
  },
  {
    format: 'plain-text',
    extensions: ['txt'],
    recognize: recognizePlainText,
    read: readPlainText,
  },
];
