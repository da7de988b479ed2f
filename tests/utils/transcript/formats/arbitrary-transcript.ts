import * as fc from 'fast-check';

import { parseIsoDate } from '@/utils/transcript/iso-date';
import type { CueList, Transcript } from '@/utils/transcript/model';
import { parseVideoId } from '@/utils/transcript/video-id';

/** Pieces that mean something in the format, to be met where they mean nothing. */
const PIECES = [
  '---',
  '# x',
  '#',
  '**a:** [April 1, 2025](https://youtu.be/AAAAAAAAAAA)',
  '**a:** [b](c)',
  ':** [',
  '](',
  'Length: 7s',
  'Key: value',
  '* bullet',
  '*  Words [[00:00:01](https://youtu.be/AAAAAAAAAAA&t=1.0s)]',
  ' [[00:00:01](x&t=1.0s)]',
  '[[00:00:01',
  ' ',
  '😀',
  'كلمة',
];

const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 }));

/** The reader takes control characters out and trims, so only such texts can come back. */
const line = fc.array(piece, { maxLength: 4 }).map((pieces) =>
  pieces
    .join('')
    .replace(/\p{Cc}/gu, '')
    .trim(),
);

const lines = fc
  .array(line, { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join('\n').trim() || null);

const date = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((day) => parseIsoDate(day.toISOString().slice(0, 10)));

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

/** Python's word for nothing cannot come back as a word. */
const word = line.filter((text) => !/^(?:None|nans?)?$/.test(text));

const videoIds = fc
  .stringMatching(/^[\w-]{11}$/)
  .map((id) => ({ videoId: parseVideoId(id), videoIdReason: 'header-link' as const }));
const noVideoId = fc.constant({ videoId: null, videoIdReason: 'no-video-link' as const });

/** The format has no ends: they are what the reader makes of the next start and the length. */
function timed(starts: readonly number[], texts: readonly string[], durationMs: number): CueList {
  const sorted = starts.toSorted((one, other) => one - other);
  const cues = sorted.map((startMs, index) => ({
    startMs,
    endMs: sorted[index + 1] ?? durationMs,
    text: texts[index % texts.length] ?? '',
  }));
  return cues.length > 0 ? { timing: 'exact', cues } : { timing: 'none', cues: [] };
}

/** A text that ends like a time cannot be told from one that has a time. */
const untimedText = line.filter((text) => !` ${text}`.includes(' [['));

const cueLists = fc.nat({ max: 3_000_000 }).chain((lastStartMs) => {
  const durationMs = lastStartMs + 1;
  const starts = fc.array(fc.nat({ max: lastStartMs }), { maxLength: 6 });
  const texts = fc.array(line, { minLength: 1, maxLength: 6 });
  return fc.oneof(
    fc
      .tuple(starts, texts)
      .map(([all, words]) => ({ durationMs, list: timed(all, words, durationMs) })),
    fc.array(untimedText, { maxLength: 6 }).map((words) => {
      const list: CueList = { timing: 'none', cues: words.map((text) => ({ text })) };
      return { durationMs, list };
    }),
  );
});

/** Any transcript that the archive's format can hold. */
export const arbitraryTranscript: fc.Arbitrary<Transcript> = fc
  .record({
    video: fc.oneof(videoIds, noVideoId),
    title: line,
    channel: line.map((name) => name || null),
    publishedOn: optional(date),
    source: fc.record({ model: optional(word), generatedOn: optional(date) }),
    facts: fc.record({
      keywords: fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }),
      views: optional(fc.nat()),
      rating: optional(word),
      description: lines,
    }),
    timedList: cueLists,
  })
  .map(({ video, timedList, ...rest }) => ({
    ...video,
    ...rest,
    language: null,
    durationMs: timedList.durationMs,
    ...timedList.list,
  }));
