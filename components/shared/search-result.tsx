import type { HitLine, SearchHit } from '@/utils/library/search/search-hit';
import type { TranscriptId } from '@/utils/library/schema';
import type { VideoId } from '@/utils/transcript/model';
import { formatTimestamp } from '@/utils/transcript/timestamp';
import { videoUrl } from '@/utils/transcript/video-url';
import type { Formats } from './format';
import { MarkedText } from './marked-text';
import { text } from './text';

export interface SearchResultProps {
  readonly hit: SearchHit;
  readonly formats: Formats;
  /** Where a transcript is read that has no video. */
  readonly readerAddress: (id: TranscriptId) => string;
  readonly onMoreLines: (id: TranscriptId) => void;
}

/** A transcript that was found: its title, and lines that lead to their second of the video. */
export function SearchResult({ hit, formats, readerAddress, onMoreLines }: SearchResultProps) {
  const { summary, titleMarks, lines, lineCount } = hit;
  const { id, videoId, channel, publishedOn } = summary;
  const title = summary.title || text('untitled');
  const marks = summary.title === '' ? [] : titleMarks;
  const moreCount = lineCount - lines.length;
  const facts = [channel ?? '', publishedOn === null ? '' : formats.day(publishedOn)];
  return (
    <li class="hit">
      <h2 dir="auto">
        <a
          href={videoId === null ? readerAddress(id) : videoUrl(videoId)}
          target="_blank"
          rel="noreferrer"
        >
          <MarkedText value={title} marks={marks} />
        </a>
      </h2>
      <p class="quiet" dir="auto">
        {facts.filter((fact) => fact !== '').join(' · ')}
      </p>
      {lines.length > 0 && (
        <ol class="hit-lines">
          {lines.map((line) => (
            <ResultLine key={line.row} line={line} videoId={videoId} />
          ))}
        </ol>
      )}
      {moreCount > 0 && (
        <button
          type="button"
          class="more-lines"
          aria-label={text('moreLinesOf', formats.count(moreCount), title)}
          onClick={() => onMoreLines(id)}
        >
          {text('moreLines', formats.count(moreCount))}
        </button>
      )}
    </li>
  );
}

interface ResultLineProps {
  readonly line: HitLine;
  readonly videoId: VideoId | null;
}

function ResultLine({ line, videoId }: ResultLineProps) {
  const content = (
    <>
      {line.startMs !== null && <span class="time">{formatTimestamp(line.startMs)}</span>}{' '}
      <span class="words" dir="auto">
        <MarkedText value={line.text} marks={line.marks} />
      </span>
    </>
  );
  return (
    <li>
      {videoId === null ? (
        <p class="hit-line">{content}</p>
      ) : (
        <a class="hit-line" href={videoUrl(videoId, line.startMs)} target="_blank" rel="noreferrer">
          {content}
        </a>
      )}
    </li>
  );
}
