import { text } from '@/components/shared/text';
import type { TranscriptSummary } from '@/utils/library/schema';

/** Longer ones fill a tooltip, and the names of buttons, beyond reading. */
const LONGEST_TITLE = 300;

/** What a list calls a transcript. */
export function shortTitle({ title }: Pick<TranscriptSummary, 'title'>): string {
  if (title === '') return text('untitled');
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE)}…`;
}
