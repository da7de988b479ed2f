/**
 * Returns a function that gives the 1-based number of the line that holds an offset of `text`. To
 * be asked with offsets that do not fall, so that the text is walked only once in all.
 */
export function createLineCounter(text: string): (offset: number) => number {
  let lineNumber = 1;
  let nextLineFeed = text.indexOf('\n');
  return (offset) => {
    while (nextLineFeed !== -1 && nextLineFeed < offset) {
      lineNumber++;
      nextLineFeed = text.indexOf('\n', nextLineFeed + 1);
    }
    return lineNumber;
  };
}
