/** Stands before the terms of titles and channels, which no word does. */
const HEAD_MARK = '\u0001';

/** The term under which a title or channel is found that has this word. */
export function headTerm(term: string): string {
  return HEAD_MARK + term;
}
