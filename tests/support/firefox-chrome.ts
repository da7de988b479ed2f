import type { BidiBrowser } from 'puppeteer-core/internal/bidi/Browser.js';

/**
 * Calls a function with a string in Firefox's own window, with all rights, and answers its answer
 * if that is a string. Needs `-remote-allow-system-access`; rejects when the function throws.
 * https://firefox-source-docs.mozilla.org/remote/Security.html
 */
export async function runInFirefox(
  { connection }: BidiBrowser,
  functionDeclaration: string,
  value: string,
): Promise<string | null> {
  const tree = { maxDepth: 0, 'moz:scope': 'chrome' };
  const windows = await connection.send('browsingContext.getTree', tree);
  const [first] = windows.result.contexts;
  if (first === undefined) throw new Error('Firefox has no window.');

  const { result } = await connection.send('script.callFunction', {
    functionDeclaration,
    arguments: [{ type: 'string', value }],
    awaitPromise: true,
    target: { context: first.context },
  });
  if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
  return result.result.type === 'string' ? result.result.value : null;
}
