import type { VideoId } from '@/utils/transcript/model';
import { parseVideoId } from '@/utils/transcript/video-id';

/** What a file's name says of its video. A hint: anybody can name a file anything. */
export interface NamedVideo {
  readonly videoId: VideoId;
  readonly videoIdReason: 'name-in-brackets' | 'whole-name';
}

/** `.en.vtt`, `.zh-Hans.srt`, `.info.json`: a name may hold dots, so only such short parts. */
const EXTENSIONS = /(?:\.[a-z0-9_-]{1,12}){1,3}$/i;

/** As yt-dlp names the captions that it downloads: nobody else puts a language before these. */
const CAPTIONS_OF_YT_DLP = /\.[a-z]{2,3}(?:-[a-z0-9]+)*\.(?:vtt|ttml|srv[123]|json3)$/i;

/** What looks like a word, a number or an abbreviation of a name in mixed case. */
const WORDS_AND_NUMBERS = /[A-Z]?[a-z]+|[A-Z]+|\d+/g;

/**
 * Finds the video in a file's name: in brackets just before the extension, as yt-dlp puts it
 * (https://github.com/yt-dlp/yt-dlp#output-template), or the whole name being an id. Eleven
 * characters also make `[Documentary]`, `720p-WEBRip` and `interview-1`, so what is made of few
 * words and numbers is no id: 1 of 300 real ids in brackets and 1 of 37 whole names is lost by it.
 */
export function findVideoInName(name: string): NamedVideo | null {
  const fileName = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const stem = fileName.replace(EXTENSIONS, '');
  const inBrackets = parseVideoId(/\[([\w-]{11})\]$/.exec(stem)?.[1]);
  if (inBrackets && (CAPTIONS_OF_YT_DLP.test(fileName) || countWords(inBrackets) >= 3)) {
    return { videoId: inBrackets, videoIdReason: 'name-in-brackets' };
  }
  const wholeName = parseVideoId(stem);
  if (wholeName && countWords(wholeName) >= 4) {
    return { videoId: wholeName, videoIdReason: 'whole-name' };
  }
  return null;
}

function countWords(id: VideoId): number {
  return id.match(WORDS_AND_NUMBERS)?.length ?? 0;
}
