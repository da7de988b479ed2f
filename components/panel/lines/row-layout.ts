import type { Cue } from '@/utils/transcript/model';
import { mergeIntoParagraphs } from '@/utils/transcript/paragraphs';
import { findRepeatedLines } from '@/utils/transcript/repeated-lines';
import type { Sentence } from '@/utils/transcript/sentences';

export type LinesView = 'lines' | 'paragraphs';

/**
 * The smallest thing that is marked, focused and played: a line, a sentence, or a fold of lines
 * that say the same.
 */
export interface Passage {
  /** What of the transcript it shows, in order. */
  readonly parts: Sentence;
}

/** What kind of item a row is. */
export type RowKind =
  | { readonly kind: 'line' | 'paragraph' }
  /** Lines that say the same; while it is open the others follow as rows of their own. */
  | { readonly kind: 'repeated'; readonly lineCount: number; readonly isOpen: boolean };

/** What the list has as one item. Passages are numbered throughout the list. */
export type Row = RowKind & {
  readonly firstPassage: number;
  readonly passageCount: number;
};

/** How a transcript is laid out in a list. */
export interface RowLayout {
  readonly rows: readonly Row[];
  readonly passages: readonly Passage[];
  /** The passage that shows the line, or most of it. */
  readonly passageOfLine: Uint32Array;
  /** The row that a passage lies in. */
  readonly rowOfPassage: readonly number[];
}

/** Lays lines out for a view; `openFolds` are the first lines of the folds that are open. */
export function layOutRows(
  cues: readonly Cue[],
  view: LinesView,
  openFolds: ReadonlySet<number>,
): RowLayout {
  const rows: Row[] = [];
  const passages: Passage[] = [];
  const rowOfPassage: number[] = [];

  function addRow(kind: RowKind, sentences: readonly Sentence[]): void {
    const place = { firstPassage: passages.length, passageCount: sentences.length };
    for (const parts of sentences) {
      rowOfPassage.push(rows.length);
      passages.push({ parts });
    }
    rows.push({ ...place, ...kind });
  }

  function addEachLine(from: number, to: number): void {
    for (let index = from; index < to; index += 1) {
      addRow({ kind: 'line' }, [wholeLine(cues, index)]);
    }
  }

  function addLines(from: number, to: number): void {
    switch (view) {
      case 'lines':
        addEachLine(from, to);
        return;
      case 'paragraphs':
        for (const { sentences } of mergeIntoParagraphs(cues, from, to)) {
          addRow({ kind: 'paragraph' }, sentences);
        }
    }
  }

  let nextIndex = 0;
  const folded: { readonly from: number; readonly to: number; readonly passage: number }[] = [];
  for (const { firstIndex, count } of findRepeatedLines(cues)) {
    const isOpen = openFolds.has(firstIndex);
    addLines(nextIndex, firstIndex);
    folded.push({
      from: firstIndex,
      to: firstIndex + (isOpen ? 1 : count),
      passage: passages.length,
    });
    addRow({ kind: 'repeated', lineCount: count, isOpen }, [wholeLine(cues, firstIndex)]);
    nextIndex = firstIndex + count;
    if (isOpen) addEachLine(firstIndex + 1, nextIndex);
  }
  addLines(nextIndex, cues.length);

  const passageOfLine = findPassages(passages, cues.length);
  for (const { from, to, passage } of folded) passageOfLine.fill(passage, from, to);
  return { rows, passages, passageOfLine, rowOfPassage };
}

function wholeLine(cues: readonly Cue[], lineIndex: number): Sentence {
  return [{ lineIndex, start: 0, end: cues[lineIndex]?.text.length ?? 0 }];
}

/** A line that several sentences share belongs to the one that has most of it. */
function findPassages(passages: readonly Passage[], lineCount: number): Uint32Array {
  const passageOfLine = new Uint32Array(lineCount);
  const longest = new Int32Array(lineCount).fill(-1);
  for (const [passage, { parts }] of passages.entries()) {
    for (const { lineIndex, start, end } of parts) {
      if (end - start <= (longest[lineIndex] ?? 0)) continue;
      longest[lineIndex] = end - start;
      passageOfLine[lineIndex] = passage;
    }
  }
  // Lines without text are shown by no paragraph: they belong to what was said before them.
  for (let index = 1; index < lineCount; index += 1) {
    if (longest[index] === -1) passageOfLine[index] = passageOfLine[index - 1] ?? 0;
  }
  return passageOfLine;
}
