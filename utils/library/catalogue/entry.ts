import type { TranscriptSummary } from '@/utils/library/schema';
import { foldText } from '@/utils/transcript/fold-text';

/** A row of the catalogue: what lists show, and what it is sorted by, made once. */
export interface Entry {
  readonly summary: TranscriptSummary;
  /** Sorts without regard to case and accents; numbers in it by their value. */
  readonly titleKey: string;
  readonly channelKey: string;
}

/** Titles differ before this; the rest would only take time and room. */
const KEY_LENGTH = 120;

/** Makes a function that makes rows: it remembers the channels, of which there are few. */
export function createEntryMaker(): (summary: TranscriptSummary) => Entry {
  const known = new Map<string, string>();
  const channelKeys = new Map<string, string>();
  return (summary) => {
    const channel = summary.channel ?? '';
    const channelKey = channelKeys.get(channel) ?? sortKey(channel, known);
    channelKeys.set(channel, channelKey);
    return { summary, titleKey: sortKey(summary.title, known), channelKey };
  };
}

/** What comes first in the order of these keys comes first to a reader: episode 9 before 10. */
export function sortKey(text: string, known?: Map<string, string>): string {
  return foldText(text.slice(0, KEY_LENGTH), known).text.replace(/\d{1,9}/g, (digits) =>
    digits.padStart(10, '0'),
  );
}
