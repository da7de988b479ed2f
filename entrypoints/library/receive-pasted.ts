import { text } from '@/components/shared/text';
import { selectFiles, selectText, type Selection } from '@/utils/library/import/selection';

/** So many lines are no search: its box would run them together. */
const fewestLinesOfTranscript = 3;

/**
 * Takes files and text that are pasted anywhere on the page, until `lifetime` aborts. A text that is
 * pasted into a field stays there, but for one of many lines in the search, which has the focus from
 * the beginning.
 */
export function receivePasted(
  onPaste: (selection: Promise<Selection>) => void,
  lifetime: AbortSignal,
): void {
  function receive(event: ClipboardEvent): void {
    const { clipboardData, target } = event;
    if (clipboardData === null) return;
    const { files } = clipboardData;
    const pasted = clipboardData.getData('text/plain').trim();
    if (files.length > 0) onPaste(selectFiles(files));
    else if (pasted !== '' && !isKept(target, pasted)) {
      onPaste(selectText(pasted, text('pastedText')));
    } else return;
    event.preventDefault();
  }

  document.addEventListener('paste', receive, { signal: lifetime });
}

/** True for a text that belongs into the field it was pasted into. */
function isKept(target: EventTarget | null, pasted: string): boolean {
  if (!(target instanceof Element) || !target.matches('input, textarea')) return false;
  const lineCount = pasted.split(/\r\n?|\n/).length;
  return !(target.matches('input[type="search"]') && lineCount >= fewestLinesOfTranscript);
}
