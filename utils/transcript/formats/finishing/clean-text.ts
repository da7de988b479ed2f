/**
 * What a clean line never holds, found first, because most lines are clean: two spaces, or what is
 * not printable, said by what it is not, which is several times as fast as `\p{Cc}`.
 */
const UNCLEAN = / {2}|[^ -~\u00A0-\u2027\u202A-\uFEFE\uFF00-\uFFFF]/;

/** Line breaks of every kind, and the white space of source files. */
const SPACING = /[ \t\n\v\f\r\u0085\u2028\u2029]+/g;

const CONTROL_CHARACTERS = /[[\p{Cc}--[\t\n\v\f\r\u0085]]\uFEFF]+/gv;

/**
 * Makes text from a file fit for a line of a transcript: its lines are joined by a space, runs of
 * white space become one, and control characters, stray byte order marks and the white space at
 * both ends go. Halves of surrogate pairs become U+FFFD, because no encoding could store them.
 *
 * Spaces that mean something stay (no-break, ideographic), and so do marks of writing direction
 * and the composition of letters (nothing is normalised): they are the file's own text.
 */
export function cleanText(text: string): string {
  const trimmed = (text.isWellFormed() ? text : text.toWellFormed()).trim();
  const oneLine = trimmed.includes('\n') ? trimmed.replaceAll('\n', ' ') : trimmed;
  if (!UNCLEAN.test(oneLine)) return oneLine;
  return oneLine.replace(CONTROL_CHARACTERS, '').replace(SPACING, ' ').trim();
}
