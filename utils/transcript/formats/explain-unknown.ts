import type { Problem } from '@/utils/transcript/model';

import { opensWithArchiveKey, parseTitleLine } from './archive-header';
import { lineAt, lineNumberAt } from './lines';

const CHANNEL_FORM = '“**Channel:** [April 28, 2025](link to the video)”';

/** Says why a text is of no known format, and at which line it stopped looking like one. */
export function explainUnknown(text: string): Problem {
  if (opensWithArchiveKey(text)) {
    return problemAt(
      text,
      lineAfterLastFence(text),
      `It begins like one, but a title (“# …”) and below it a line ${CHANNEL_FORM} should follow here.`,
    );
  }
  const firstLine = nextFilledLine(text, 0);
  const secondLine = nextFilledLine(text, firstLine + lineAt(text, firstLine).length);
  if (parseTitleLine(lineAt(text, firstLine)) === null) {
    return problemAt(
      text,
      firstLine,
      'It begins with neither details between “---” nor a title (“# …”).',
    );
  }
  return problemAt(text, secondLine, `Below the title, a line ${CHANNEL_FORM} should follow here.`);
}

function problemAt(text: string, offset: number, reason: string): Problem {
  const message = `This is not a transcript Sidescript can read. ${reason}`;
  return { code: 'unknown-format', line: lineNumberAt(text, offset), message };
}

/** The front matter ends at a `---`; in a file that breaks off there is none but the first. */
function lineAfterLastFence(text: string): number {
  const lastFence = text.lastIndexOf('\n---');
  return nextFilledLine(text, lastFence === -1 ? text.length : lastFence + '\n---'.length);
}

/** Returns where text goes on from `offset`, or the end of the text. */
function nextFilledLine(text: string, offset: number): number {
  const distance = text.slice(offset).search(/\S/);
  return distance === -1 ? text.trimEnd().length : offset + distance;
}
