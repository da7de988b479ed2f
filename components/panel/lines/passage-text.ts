import type { Cue } from '@/utils/transcript/model';
import { spaceBetween } from '@/utils/transcript/paragraphs';
import type { LinePart } from '@/utils/transcript/sentences';

/** Words of a transcript, and the lines that they are from. */
export interface PassageText {
  /** Parts of several lines are joined as they are read: by spaces where the script has them. */
  readonly text: string;
  readonly firstIndex: number;
  readonly lastIndex: number;
}

/** Joins parts of lines, which are in order, to one text; `null` where there are no words. */
export function joinParts(cues: readonly Cue[], parts: readonly LinePart[]): PassageText | null {
  let text = '';
  let firstIndex = -1;
  let lastIndex = -1;
  for (const { lineIndex, start, end } of parts) {
    const piece = (cues[lineIndex]?.text ?? '').slice(start, end);
    if (piece.trim() === '') continue;
    text += text === '' ? piece : spaceBetween(text.slice(-1), piece) + piece;
    if (firstIndex < 0) firstIndex = lineIndex;
    lastIndex = lineIndex;
  }
  return firstIndex < 0 ? null : { text, firstIndex, lastIndex };
}

/** The words that a passage's element shows: a line, or a sentence; `null` where it has none. */
export function readPassage(element: HTMLElement, cues: readonly Cue[]): PassageText | null {
  const parts = [...element.querySelectorAll<HTMLElement>('[data-line]')].map((piece) => {
    const start = Number(piece.dataset['start']);
    return {
      lineIndex: Number(piece.dataset['line']),
      start,
      end: start + piece.textContent.length,
    };
  });
  return joinParts(cues, parts);
}

/** The passage that an event's target or a selection's end lies in. */
export function passageAround(node: EventTarget | null): HTMLElement | null {
  const element = node instanceof Element ? node : node instanceof Node ? node.parentElement : null;
  return element?.closest<HTMLElement>('[data-passage]') ?? null;
}

/** The line of the transcript that a passage's element shows, or begins with. */
export function lineOfPassage(passage: HTMLElement): number {
  return Number(passage.dataset['index']);
}
