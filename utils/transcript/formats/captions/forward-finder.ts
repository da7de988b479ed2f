/**
 * Returns a function that tells where `needle` is found in `text` at or behind an offset, or -1.
 * The offsets asked for must not decrease: then the text is searched once as a whole, however
 * often the needle is asked for and however far away it is.
 */
export function createForwardFinder(text: string, needle: string): (offset: number) => number {
  let found = text.indexOf(needle);
  return (offset) => {
    if (found !== -1 && found < offset) found = text.indexOf(needle, offset);
    return found;
  };
}
