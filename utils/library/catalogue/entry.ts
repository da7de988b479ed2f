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

/**
 * Makes a function that makes rows. It remembers the channels, of which there are few, and whatever
 * else is the same in many rows: the database gives each its own copy, which would take a third of
 * the memory of a large list.
 */
export function createEntryMaker(): (summary: TranscriptSummary) => Entry {
  const known = new Map<string, string>();
  const channelKeys = new Map<string, string>();
  const shared = new Map<unknown, unknown>();

  function share<Value extends string | null>(value: Value): Value;
  function share(value: unknown): unknown {
    if (!shared.has(value)) shared.set(value, value);
    return shared.get(value);
  }

  return (original) => {
    const { channel, publishedOn, language, sourceModel, format, jobId } = original;
    const summary = {
      ...original,
      channel: share(channel),
      publishedOn: share(publishedOn),
      language: share(language),
      sourceModel: share(sourceModel),
      timing: share(original.timing),
      origin: share(original.origin),
      format: share(format),
      jobId: share(jobId),
    };
    const name = summary.channel ?? '';
    const channelKey = channelKeys.get(name) ?? sortKey(name, known);
    channelKeys.set(name, channelKey);
    return { summary, titleKey: sortKey(summary.title, known), channelKey };
  };
}

/** What comes first in the order of these keys comes first to a reader: episode 9 before 10. */
export function sortKey(text: string, known?: Map<string, string>): string {
  return foldText(text.slice(0, KEY_LENGTH), known).text.replace(/\d{1,9}/g, (digits) =>
    digits.padStart(10, '0'),
  );
}
