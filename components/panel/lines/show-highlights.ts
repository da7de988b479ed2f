import { computed } from '@preact/signals';
import { effectUntil } from './effect-until';
import type { LineListSignals } from './line-list';
import type { ListRows } from './list-rows';
import { createMatchHighlight, createQuoteHighlight } from './text-highlights';

/** Colours what was searched and what was quoted in the rows near what is seen. */
export function showHighlights(
  { rows, version, place }: ListRows,
  { matches, quotedLines }: Pick<LineListSignals, 'matches' | 'quotedLines'>,
  lifetime: AbortSignal,
): void {
  const highlightMatches = createMatchHighlight(lifetime);
  const highlightQuote = createQuoteHighlight(lifetime);
  // Scrolling within a chunk changes nothing.
  const seenChunk = computed(() => rows.value.chunkOf(place.value?.passage ?? 0));
  const nearPieces = computed(() => {
    const drawnVersion = version.value;
    return drawnVersion < 0 ? [] : rows.value.piecesAround(seenChunk.value);
  });
  effectUntil(lifetime, () => {
    const found = matches.value;
    highlightMatches(found, found.matches.length === 0 ? [] : nearPieces.value);
  });
  effectUntil(lifetime, () => {
    const quoted = quotedLines.value;
    highlightQuote(quoted, quoted === null ? [] : nearPieces.value);
  });
}
