import { Facts, type Fact } from '@/components/library/facts';
import type { Formats } from '@/components/shared/format';
import { text } from '@/components/shared/text';
import type { TranscriptSummary } from '@/utils/library/schema';
import type { Transcript } from '@/utils/transcript/model';
import { formatTimestamp } from '@/utils/transcript/timestamp';

export interface ReaderFactsProps {
  readonly summary: TranscriptSummary;
  readonly transcript: Transcript;
  readonly formats: Formats;
}

/** What is known of a transcript, besides its title. */
export function ReaderFacts({ summary, transcript, formats }: ReaderFactsProps) {
  const { keywords, description } = transcript.facts;
  return (
    <>
      <Facts facts={knownFacts(summary, formats)} />
      {(description !== null || keywords.length > 0) && (
        <details class="about">
          <summary>{text('aboutVideo')}</summary>
          {description !== null && (
            <p class="description" dir="auto">
              {description}
            </p>
          )}
          {keywords.length > 0 && (
            <ul class="keywords" aria-label={text('keywords')}>
              {keywords.map((keyword, index) => (
                <li key={index} dir="auto">
                  {keyword}
                </li>
              ))}
            </ul>
          )}
        </details>
      )}
    </>
  );
}

function knownFacts(summary: TranscriptSummary, formats: Formats): readonly Fact[] {
  const { channel, publishedOn, durationMs, lineCount, timing, edit } = summary;
  const known: readonly (readonly [name: string, value: string | null])[] = [
    [text('columnChannel'), channel],
    [text('columnDate'), publishedOn && formats.day(publishedOn)],
    [text('columnLength'), durationMs === null ? null : formatTimestamp(durationMs)],
    [text('columnLines'), formats.count(lineCount)],
    [text('columnTiming'), text(TIMING_NAMES[timing])],
    [text('factLanguage'), summary.language],
    [text('factMadeBy'), summary.sourceModel],
    [text('factFile'), summary.fileName],
    [text('columnImported'), formats.moment(summary.importedAt)],
    [text('factEdited'), edit ? formats.moment(edit.editedAtMs) : null],
  ];
  return known.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}

const TIMING_NAMES = {
  exact: 'timingExact',
  estimated: 'timingAbout',
  none: 'timingNone',
} as const;
