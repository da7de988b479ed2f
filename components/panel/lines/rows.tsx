import type { Formats } from '@/components/shared/format';
import { text } from '@/components/shared/text';
import type { Cue } from '@/utils/transcript/model';
import { spaceBetween } from '@/utils/transcript/paragraphs';
import type { LinePart, Sentence } from '@/utils/transcript/sentences';
import { timeOfOffset } from '@/utils/transcript/spoken-part';
import { formatTimestamp } from '@/utils/transcript/timestamp';
import type { Passage, Row, RowLayout } from './row-layout';

interface RowsProps {
  readonly layout: RowLayout;
  readonly cues: readonly Cue[];
  readonly firstRow: number;
  readonly rowCount: number;
  readonly isEstimated: boolean;
  /** Whether rows say which they are of how many, because the others are not there. */
  readonly saysPosition: boolean;
  readonly formats: Formats;
}

/** Some rows of a list, one after the other. */
export function Rows({ layout, firstRow, rowCount, ...shared }: RowsProps) {
  return layout.rows
    .slice(firstRow, firstRow + rowCount)
    .map((row, offset) => (
      <ListedRow
        key={row.firstPassage}
        {...shared}
        row={row}
        passages={layout.passages.slice(row.firstPassage, row.firstPassage + row.passageCount)}
        position={shared.saysPosition ? firstRow + offset + 1 : undefined}
        rowTotal={shared.saysPosition ? layout.rows.length : undefined}
      />
    ));
}

interface RowProps extends Pick<RowsProps, 'cues' | 'isEstimated' | 'formats'> {
  readonly row: Row;
  readonly passages: readonly Passage[];
  readonly position: number | undefined;
  readonly rowTotal: number | undefined;
}

function ListedRow({ row, passages, position, rowTotal, ...shared }: RowProps) {
  const first = passages[0]?.parts ?? [];
  const cue = shared.cues[first[0]?.lineIndex ?? 0];
  const item = { role: 'listitem', 'aria-posinset': position, 'aria-setsize': rowTotal } as const;
  const newSpeaker = speakerWhoBegins(shared.cues, first[0]);
  const speaker = newSpeaker !== undefined && <span class="speaker">{newSpeaker}</span>;
  const time = <TimeButton {...shared} cue={cue} offset={first[0]?.start ?? 0} />;
  switch (row.kind) {
    case 'line':
    case 'repeated':
      return (
        <div {...item} class="line" {...passageAttributes(row.firstPassage, first)}>
          {time}
          <span class="text" dir="auto">
            {speaker}
            <Parts parts={first} cues={shared.cues} lastLine={lastLineOf(row, first)} />
            {row.kind === 'repeated' && <FoldButton {...row} formats={shared.formats} />}
          </span>
        </div>
      );
    case 'paragraph':
      return (
        <div {...item} class="paragraph">
          {time}
          <span class="text" dir="auto">
            {speaker}
            {passages.map(({ parts }, offset) => [
              <span
                key={offset}
                class="sentence"
                {...passageAttributes(row.firstPassage + offset, parts)}
              >
                <Parts parts={parts} cues={shared.cues} />
              </span>,
              spaceAfter(shared.cues, parts.at(-1), passages[offset + 1]?.parts[0]),
            ])}
          </span>
        </div>
      );
  }
}

/** Who goes on speaking is not named again. */
function speakerWhoBegins(cues: readonly Cue[], part?: LinePart): string | undefined {
  if (part === undefined || part.start > 0) return undefined;
  const speaker = cues[part.lineIndex]?.speaker;
  return speaker === cues[part.lineIndex - 1]?.speaker ? undefined : speaker;
}

function passageAttributes(passage: number, [part]: Sentence) {
  return { 'data-passage': passage, 'data-index': part?.lineIndex ?? 0, tabIndex: -1 };
}

/** A closed fold shows one line in place of all that say the same. */
function lastLineOf(row: Row, [part]: Sentence): number | undefined {
  if (row.kind !== 'repeated' || row.isOpen || part === undefined) return undefined;
  return part.lineIndex + row.lineCount - 1;
}

interface PartsProps {
  readonly parts: Sentence;
  readonly cues: readonly Cue[];
  /** Where the text stands for several lines: the last of them. */
  readonly lastLine?: number | undefined;
}

function Parts({ parts, cues, lastLine }: PartsProps) {
  return parts.map((part, position) => [
    <span
      key={position}
      data-line={part.lineIndex}
      data-start={part.start}
      data-last-line={lastLine}
    >
      {textOf(cues, part)}
    </span>,
    spaceAfter(cues, part, parts[position + 1]),
  ]);
}

function spaceAfter(cues: readonly Cue[], part?: LinePart, next?: LinePart): string {
  if (part === undefined || next === undefined) return '';
  return spaceBetween(textOf(cues, part), textOf(cues, next));
}

function textOf(cues: readonly Cue[], { lineIndex, start, end }: LinePart): string {
  return (cues[lineIndex]?.text ?? '').slice(start, end);
}

interface TimeButtonProps extends Pick<RowsProps, 'isEstimated' | 'formats'> {
  readonly cue: Cue | undefined;
  readonly offset: number;
}

function TimeButton({ cue, offset, isEstimated, formats }: TimeButtonProps) {
  if (cue === undefined || !('startMs' in cue)) return null;
  const startMs = timeOfOffset(cue, offset);
  const timestamp = `${isEstimated ? '≈' : ''}${formatTimestamp(startMs)}`;
  const key = isEstimated ? 'playFromAbout' : 'playFrom';
  return (
    <button
      type="button"
      class="time"
      data-action="play"
      data-timestamp={timestamp}
      tabIndex={-1}
      aria-label={text(key, formats.spokenTime(startMs))}
    >
      <span>{timestamp}</span>
    </button>
  );
}

interface FoldButtonProps {
  readonly lineCount: number;
  readonly isOpen: boolean;
  readonly formats: Formats;
}

function FoldButton({ lineCount, isOpen, formats }: FoldButtonProps) {
  return (
    <button type="button" class="fold" data-action="fold" aria-expanded={isOpen}>
      {text('repeatedTimes', formats.count(lineCount))}
    </button>
  );
}
