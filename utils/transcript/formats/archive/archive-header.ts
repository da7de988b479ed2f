import type { IsoDate } from '@/utils/transcript/model';

import { ARCHIVE_KEYS } from './archive-front-matter';
import { parseEnglishDate } from './english-date';
import { filledLineBefore, lineAt, lineNumberAt } from '@/utils/transcript/formats/text/lines';

/** The two lines `# TITLE` and `**CHANNEL:** [DATE](URL)`, and where they stand in the text. */
export interface ArchiveHeader {
  readonly title: string;
  readonly channel: string | null;
  readonly date: string;
  readonly publishedOn: IsoDate | null;
  readonly url: string;
  /** Where the title's line begins: what is before it is the front matter. */
  readonly titleOffset: number;
  /** Where the line below the channel begins: the first of the transcript's lines. */
  readonly bodyOffset: number;
  /** 1-based number of the channel's line. */
  readonly channelLine: number;
}

type ChannelLine = Pick<ArchiveHeader, 'channel' | 'date' | 'publishedOn' | 'url'>;

/**
 * Finds the header of an archive file, or returns `null` where there is none. Searched from below,
 * because a description may hold anything, even such lines, while below the header every line
 * begins with `* `.
 */
export function findArchiveHeader(text: string): ArchiveHeader | null {
  const isDateRequired = !opensWithArchiveKey(text);
  for (let at = text.lastIndexOf('\n**'); at > 0; at = text.lastIndexOf('\n**', at - 1)) {
    const line = lineAt(text, at + 1);
    const channelLine = parseChannelLine(line.trimEnd());
    if (!channelLine || (isDateRequired && !isDateOrNothing(channelLine))) continue;
    const titleOffset = filledLineBefore(text, at + 1);
    const title = titleOffset === -1 ? null : parseTitleLine(lineAt(text, titleOffset));
    if (title === null) continue;
    const bodyOffset = at + 1 + line.length + 1;
    return {
      ...channelLine,
      title,
      titleOffset,
      bodyOffset,
      channelLine: lineNumberAt(text, at + 1),
    };
  }
  return null;
}

/** Says whether the first two lines are those of an archive file's front matter. */
export function opensWithArchiveKey(text: string): boolean {
  const start = text.search(/\S/);
  const fence = lineAt(text, start);
  if (fence.trimEnd() !== '---') return false;
  const line = lineAt(text, start + fence.length + 1);
  return ARCHIVE_KEYS.some((key) => line.startsWith(`${key}:`));
}

/** Returns the title in a line `# TITLE`, or `null` where it is another line. */
function parseTitleLine(line: string): string | null {
  const isTitle = line.startsWith('# ') || line.trimEnd() === '#';
  return isTitle ? line.slice(1).trim() : null;
}

function parseChannelLine(line: string): ChannelLine | null {
  // From the end, because a channel's name may hold anything, and a date and a link may not.
  const nameEnd = line.lastIndexOf(':** [');
  const dateEnd = line.indexOf('](', nameEnd);
  if (nameEnd === -1 || dateEnd === -1 || !line.endsWith(')')) return null;
  const date = line.slice(nameEnd + ':** ['.length, dateEnd).trim();
  return {
    channel: line.slice(2, nameEnd).trim() || null,
    date,
    publishedOn: parseEnglishDate(date),
    url: line.slice(dateEnd + ']('.length, -1),
  };
}

function isDateOrNothing({ date, publishedOn }: ChannelLine): boolean {
  return date === '' || publishedOn !== null;
}
