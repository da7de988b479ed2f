/** SubRip borrows HTML's tags for looks; only these are known to be tags and not text. */
const STYLE_TAG = /<\/?(?:b|c|em|font|i|lang|p|rt|ruby|s|span|strong|u|v)(?:[ .\t/][^<>]*)?>/gi;

const BREAK_TAG = /<br\s*\/?>/gi;

/** Orders of SubStation Alpha, `{\an8}`, `{\b1}`, that players of SubRip follow too. */
const OVERRIDE = /\{\\[^{}]*\}/g;

/**
 * Removes from a SubRip text what says only how it looks: `<i>`, `<font color="#fff">`, `{\an8}`.
 * All else stays as it is, also a lone `<`, since SubRip has no way to escape one.
 */
export function withoutSrtMarkup(text: string): string {
  const unstyled = text.includes('<') ? text.replace(BREAK_TAG, '\n').replace(STYLE_TAG, '') : text;
  return unstyled.includes('{\\') ? unstyled.replace(OVERRIDE, '') : unstyled;
}
