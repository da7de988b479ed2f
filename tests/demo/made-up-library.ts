import { generateTranscript } from '@/tests/bench/generate-transcript';
import { MADE_UP_VIDEOS } from '@/tests/stand-in/made-up-videos';
import { writeArchiveMarkdown } from '@/utils/transcript/formats/archive/write-archive-markdown';
import { parseIsoDate } from '@/utils/transcript/iso-date';
import { parseVideoId } from '@/utils/transcript/video-id';

/** The usual length of a line. */
const msPerLine = 3500;

/** Transcript files for the videos that the stand-in shows, by name: a library to look at. */
export function madeUpLibrary(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    MADE_UP_VIDEOS.map(({ id, title, channel, durationMs }, index) => {
      const transcript = generateTranscript(Math.floor(durationMs / msPerLine));
      const day = String(27 - index * 2).padStart(2, '0');
      const file = writeArchiveMarkdown({
        ...transcript,
        videoId: parseVideoId(id),
        title,
        channel,
        durationMs,
        publishedOn: parseIsoDate(`2026-10-${day}`),
      });
      return [`${id}.md`, file];
    }),
  );
}
