/** What finding a thing says that so many of all transcripts have: BM25's inverse frequency. */
export function rarityOf(documentCount: number, total: number): number {
  return Math.log(1 + (total - documentCount + 0.5) / (documentCount + 0.5));
}
