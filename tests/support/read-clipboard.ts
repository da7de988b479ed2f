import type { ClipboardContents } from './browser-driver';
import type { PagePort } from './page-port';
import { pressWith } from './hold-keys';

/** Makes the page ready; `pasted` will be what a paste brings. */
const AWAIT_PASTE = `{
  const field = document.createElement('div');
  field.contentEditable = 'true';
  document.body.append(field);
  field.focus();
  globalThis.pasted = new Promise((resolve) => {
    document.addEventListener('paste', ({ clipboardData }) => {
      const plain = clipboardData.getData('text/plain');
      const html = clipboardData.getData('text/html');
      resolve({ plain, html });
    });
  });
  undefined;
}`;

/** Pastes into an empty page by keyboard; answers what the paste brought. */
export async function readClipboard(emptyPage: PagePort): Promise<ClipboardContents> {
  await emptyPage.evaluate(AWAIT_PASTE);
  await pressWith(emptyPage.keyboard, 'v', ['ControlOrMeta']);
  const { plain, html } = await emptyPage.evaluate<ClipboardContents>('globalThis.pasted');
  return { plain, html: unwrapFragment(html) };
}

/** Takes away what browsers and systems wrap around copied HTML (the "CF_HTML" comments). */
export function unwrapFragment(html: string): string {
  const fragment = /<!--\s*StartFragment\s*-->(?<inner>.*?)<!--\s*EndFragment\s*-->/s.exec(html);
  return (fragment?.groups?.['inner'] ?? html).replace(/^<meta [^>]*charset[^>]*>/i, '').trim();
}
