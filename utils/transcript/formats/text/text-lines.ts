import { lineAt } from './lines';

/** A line of a text, without the white space at its ends; blank ones are empty. */
export interface TextLine {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

/** What a recognizer looks at: enough to know any format, and no more than a moment's work. */
const SAMPLE_LINES = 400;
const SAMPLE_LENGTH = 65_536;

/** Walks the lines of a text from `offset`, where the line numbered `firstLine` begins. */
export function* readTextLines(text: string, offset = 0, firstLine = 1): Generator<TextLine, void> {
  let at = offset;
  for (let line = firstLine; at < text.length; line++) {
    const content = lineAt(text, at);
    at += content.length + 1;
    yield { line, text: content.trim() };
  }
}

/** Returns the first lines of a text that are not blank, each cut to what matters of it. */
export function sampleLines(text: string, offset = 0): readonly TextLine[] {
  const lines: TextLine[] = [];
  for (const line of readTextLines(text.slice(offset, offset + SAMPLE_LENGTH))) {
    if (line.text !== '') lines.push(line);
    if (lines.length === SAMPLE_LINES) break;
  }
  return lines;
}
