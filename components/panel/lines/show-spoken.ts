import type { Cue } from '@/utils/transcript/model';
import { wordSpans, type SpokenPart } from '@/utils/transcript/spoken-part';
import { createMark, spokenAppearance } from './create-mark';
import { effectUntil } from './effect-until';
import type { LineListSignals } from './line-list';
import type { ListRows } from './list-rows';
import { createSpokenUnderline } from './spoken-underline';
import { createWordHighlight, type TextSpan } from './text-highlights';

/** Marks what is being spoken, and how far, until `lifetime` aborts. */
export function showSpoken(
  { rows, version, spokenPassage }: ListRows,
  { lines, activeIndex, spoken }: Pick<LineListSignals, 'lines' | 'activeIndex' | 'spoken'>,
  lifetime: AbortSignal,
): void {
  const elementOf = (passage: number) => rows.peek().elementOf(passage);
  const mark = createMark(elementOf, spokenAppearance);
  const underline = createSpokenUnderline();
  const highlight = createWordHighlight(lifetime);

  effectUntil(lifetime, () => {
    const part = version.value >= 0 ? spoken.value : spoken.peek();
    const index = activeIndex.value;
    const passage = spokenPassage.value;
    const row = elementOf(passage)?.closest<HTMLElement>('[role="listitem"]') ?? null;
    const pieces = row === null ? [] : piecesOfLine(row, index);
    // First, because it measures: what the mark changes would have to be laid out for it.
    if (row === null || part.kind !== 'interpolated') underline.hide();
    else underline.show(row, pieces, part);
    mark.move(passage);
    highlight(wordOf(part, lines.value.cues[index]), pieces);
  });
  lifetime.addEventListener('abort', underline.hide, { once: true });
}

/** The elements in a row that show a line; a fold shows one line in place of all. */
function piecesOfLine(row: HTMLElement, lineIndex: number): readonly HTMLElement[] {
  const pieces = row.querySelectorAll<HTMLElement>(`[data-line="${lineIndex}"]`);
  return pieces.length > 0 ? [...pieces] : [...row.querySelectorAll<HTMLElement>('[data-line]')];
}

function wordOf(part: SpokenPart, cue: Cue | undefined): TextSpan | null {
  if (part.kind !== 'word' || cue === undefined || !('startMs' in cue)) return null;
  return wordSpans(cue)[part.wordIndex] ?? null;
}
