import { parseColumns } from '@/utils/library/unpack-lines';
import { foldJson } from './fold-json';
import { type Folder, foldLines } from './fold-lines';
import type { StoredLines } from './stored-lines';

/** Takes lines out of the JSON of packed lines. */
export function readStoredLines(json: string, folder: Folder): StoredLines {
  const unparsed = foldJson(json);
  if (unparsed) return unparsed;
  const { texts, startGapsMs } = parseColumns(json);
  return {
    ...foldLines(texts, folder),
    textOf: (row) => texts[row] ?? '',
    readStartGapsMs: (lineCount) => startGapsMs.slice(0, lineCount),
  };
}
