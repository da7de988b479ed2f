import type { Quote } from '@/utils/transcript/quote';

/**
 * Puts a quote on the clipboard as text and as HTML at once. To be called within a person's
 * gesture. Rejects with a `DOMException` where the browser refuses.
 */
export async function copyQuote({ plain, html }: Quote): Promise<void> {
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([plain], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    }),
  ]);
}

/** Puts plain text on the clipboard; rejects as `copyQuote` does. */
export async function copyText(words: string): Promise<void> {
  await navigator.clipboard.writeText(words);
}
