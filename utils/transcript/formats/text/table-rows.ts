/** What ends a field without quotes, for each separator. */
const FIELD_END: ReadonlyMap<string, RegExp> = new Map(
  [',', ';', '\t'].map((separator) => [separator, new RegExp(`[${separator}\\n]`, 'g')]),
);

/**
 * Walks the rows of a table as https://www.rfc-editor.org/rfc/rfc4180 says: a field in quotes may hold
 * the separator (`,`, `;` or a tab), line breaks, and quotes, which are doubled. Blank lines are
 * no rows. Never throws; a quote that is never closed lasts to the end.
 */
export function* readTableRows(
  text: string,
  separator: string,
): Generator<readonly string[], void> {
  let row: string[] = [];
  for (let offset = 0; offset < text.length;) {
    const { value, end } = text.startsWith('"', offset)
      ? readQuoted(text, offset, separator)
      : readBare(text, offset, separator);
    row.push(value);
    offset = end + 1;
    if (text.startsWith(separator, end)) continue;
    if (row.length > 1 || value.trim() !== '') yield row;
    row = [];
  }
  if (row.length > 0) yield row;
}

interface Field {
  readonly value: string;
  /** The offset of the separator or line break behind it. */
  readonly end: number;
}

function readBare(text: string, offset: number, separator: string): Field {
  const end = endOfField(text, offset, separator);
  return { value: text.slice(offset, end), end };
}

function readQuoted(text: string, offset: number, separator: string): Field {
  let close = text.indexOf('"', offset + 1);
  while (close !== -1 && text.startsWith('"', close + 1)) close = text.indexOf('"', close + 2);
  if (close === -1) return { value: text.slice(offset + 1), end: text.length };
  const value = text.slice(offset + 1, close).replaceAll('""', '"');
  const end = endOfField(text, close + 1, separator);
  return { value: value + text.slice(close + 1, end), end };
}

function endOfField(text: string, offset: number, separator: string): number {
  const pattern = new RegExp(FIELD_END.get(separator) ?? '\n', 'g');
  pattern.lastIndex = offset;
  return pattern.exec(text)?.index ?? text.length;
}
