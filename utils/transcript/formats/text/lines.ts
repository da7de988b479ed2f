/**
 * Returns the line that begins at `offset`, without its line feed. The next one begins at
 * `offset + line.length + 1`, so a file is walked without ever being split into an array. A
 * carriage return left in the middle of a line reads as a space.
 */
export function lineAt(text: string, offset: number): string {
  const lineFeed = text.indexOf('\n', offset);
  const line = lineFeed === -1 ? text.slice(offset) : text.slice(offset, lineFeed);
  return line.includes('\r') ? line.replaceAll('\r', ' ') : line;
}

/** Returns where the line before the one at `offset` begins that is not blank, or -1. */
export function filledLineBefore(text: string, offset: number): number {
  for (let end = offset - 1; end >= 0;) {
    const start = end === 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1;
    if (text.slice(start, end).trim() !== '') return start;
    end = start - 1;
  }
  return -1;
}

/** Returns the 1-based number of the line that holds `offset`. */
export function lineNumberAt(text: string, offset: number): number {
  let lineNumber = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    lineNumber++;
  }
  return lineNumber;
}
