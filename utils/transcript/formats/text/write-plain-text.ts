import type { Cue, Transcript } from '@/utils/transcript/model';
import { formatTimestamp } from '@/utils/transcript/timestamp';

/**
 * Writes a transcript to be read by people: a paragraph for each line, who speaks before it. With
 * `withTimes`, each begins with its start in whole seconds, `[1:07] Words`; estimated times are
 * left out, because nothing would say that they are.
 */
export function writePlainText(
  transcript: Transcript,
  { withTimes }: { readonly withTimes: boolean },
): string {
  if (withTimes && transcript.timing === 'exact') {
    const lines = transcript.cues.map(
      (cue) => `[${formatTimestamp(cue.startMs)}] ${spokenText(cue)}`,
    );
    return `${lines.join('\n')}\n`;
  }
  return `${transcript.cues.map(spokenText).join('\n\n')}\n`;
}

function spokenText({ speaker, text }: Cue): string {
  return oneLine(speaker === undefined ? text : `${speaker}: ${text}`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
