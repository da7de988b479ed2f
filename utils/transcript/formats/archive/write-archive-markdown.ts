import type { Transcript } from '@/utils/transcript/model';
import { formatFullTimestamp } from '@/utils/transcript/timestamp';
import { videoUrl } from '@/utils/transcript/video-url';

import { formatEnglishDate } from './english-date';
import { formatPythonStrings } from './python-strings';

/** A cue as far as this format can hold it; `startMs` is `null` where there is no exact time. */
interface WritableLine {
  readonly startMs: number | null;
  readonly text: string;
}

/**
 * Writes a transcript as the archive does, so that `readArchiveMarkdown` gives it back.
 *
 * What the format has no place for: the language, the times of words, and the ends of lines.
 * Speakers are written before their text. Estimated times are left out, because the format cannot
 * mark them, and whoever reads the file would take them for exact.
 */
export function writeArchiveMarkdown(transcript: Transcript): string {
  const url = transcript.videoId ? videoUrl(transcript.videoId) : '';
  const lines = writableLines(transcript).map((line) => bullet(line, url));
  return [...frontMatter(transcript), ...header(transcript, url), ...lines, ''].join('\n');
}

function frontMatter({ source, facts, durationMs }: Transcript): readonly string[] {
  const isEmpty = [
    source.generatedOn,
    source.model,
    durationMs,
    facts.views,
    facts.rating,
    facts.description,
  ].every((fact) => fact === null);
  if (isEmpty && facts.keywords.length === 0) return [];
  return [
    '---',
    `Date Generated: ${source.generatedOn ? formatEnglishDate(source.generatedOn) : 'None'}`,
    `Transcription Model: ${oneLine(source.model ?? 'None')}`,
    `Length: ${durationMs === null ? 'None' : `${durationMs / 1000}s`}`,
    `Video Keywords: ${formatPythonStrings(facts.keywords)}`,
    `Video Views: ${facts.views ?? 'None'}`,
    `Video Rating: ${oneLine(facts.rating ?? 'None')}`,
    ...(facts.description === null ? [] : [`Video Description: ${facts.description}`]),
    '---',
    '',
  ];
}

function header({ title, channel, publishedOn }: Transcript, url: string): readonly string[] {
  const date = publishedOn ? formatEnglishDate(publishedOn) : '';
  return [`# ${oneLine(title)}`, `**${oneLine(channel ?? '')}:** [${date}](${url})`];
}

function writableLines(transcript: Transcript): readonly WritableLine[] {
  switch (transcript.timing) {
    case 'exact':
      return transcript.cues.map((cue) => ({ startMs: cue.startMs, text: spokenText(cue) }));
    case 'none':
    case 'estimated':
      return transcript.cues.map((cue) => ({ startMs: null, text: spokenText(cue) }));
  }
}

function spokenText({
  speaker,
  text,
}: {
  readonly speaker?: string;
  readonly text: string;
}): string {
  return oneLine(speaker === undefined ? text : `${speaker}: ${text}`);
}

function bullet({ startMs, text }: WritableLine, url: string): string {
  if (startMs === null) return `*  ${text}`;
  return `*  ${text} [[${formatFullTimestamp(startMs)}](${url}&t=${pythonSeconds(startMs)}s)]`;
}

/** As Python writes a float: `8.0`, `8.64`. */
function pythonSeconds(startMs: number): string {
  const seconds = startMs / 1000;
  return Number.isInteger(seconds) ? `${seconds}.0` : String(seconds);
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}
