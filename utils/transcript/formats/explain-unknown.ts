import type { Problem } from '@/utils/transcript/model';

import { lineNumberAt } from '@/utils/transcript/formats/text/lines';

const NO_TRANSCRIPT = 'This is not a transcript Sidescript can read.';

/** Says that a text is of no known format; `reason` says in a sentence what it is instead. */
export function explainUnknown(text: string, reason: string | null): Problem {
  const line = lineNumberAt(text, nextFilledOffset(text, 0));
  const message = reason === null ? NO_TRANSCRIPT : `${NO_TRANSCRIPT} ${reason}`;
  return { code: 'unknown-format', line, message };
}

/**
 * Says why a text is no archive file although it begins like one, and at which line it stopped
 * looking like one: where its details end, or where it breaks off.
 */
export function explainBrokenArchive(text: string): Problem {
  const lastFence = text.lastIndexOf('\n---');
  const end = lastFence === -1 ? text.length : lastFence + '\n---'.length;
  return {
    code: 'unknown-format',
    line: lineNumberAt(text, nextFilledOffset(text, end)),
    message: `${NO_TRANSCRIPT} It begins like one, but a title (“# …”) and below it a line “**Channel:** [April 28, 2025](link to the video)” should follow here.`,
  };
}

/** Returns where text goes on from `offset`, or the end of the text. */
function nextFilledOffset(text: string, offset: number): number {
  const distance = text.slice(offset).search(/\S/);
  return distance === -1 ? text.trimEnd().length : offset + distance;
}
