import type { Tab } from './browser-driver';

/** A file that the extension saved, as a person would find it. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

declare global {
  interface Window {
    /** What the page has saved since `keepSavedFiles`. */
    savedFiles?: { readonly name: string; readonly read: () => Promise<Blob> }[];
  }
}

/**
 * Takes the place of the dialog and of the download, which no test can see: what is saved from now
 * on is kept in the page, where `takeSavedFile` finds it.
 */
export async function keepSavedFiles(page: Tab): Promise<void> {
  await page.evaluate(() => {
    const saved: NonNullable<typeof window.savedFiles> = [];
    window.savedFiles = saved;
    if (window.showSaveFilePicker) {
      // A real handle, in the page's own file system.
      window.showSaveFilePicker = async ({ suggestedName }) => {
        const folder = await navigator.storage.getDirectory();
        const name = `picked-${crypto.randomUUID()}`;
        const handle = await folder.getFileHandle(name, { create: true });
        saved.push({ name: suggestedName, read: () => handle.getFile() });
        return handle;
      };
    }
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      const { href, download } = this;
      saved.push({ name: download, read: async () => (await fetch(href)).blob() });
    };
  });
}

/** The file that was saved last; throws where there is none. */
export async function takeSavedFile(page: Tab): Promise<SavedFile> {
  const { name, base64 } = await page.evaluate(async () => {
    const last = window.savedFiles?.at(-1);
    if (!last) throw new Error('Nothing was saved.');
    const blob = await last.read();
    const address = await new Promise<string>((resolve, reject) => {
      const reader = new FileReader();
      reader.addEventListener('load', () =>
        typeof reader.result === 'string' ? resolve(reader.result) : reject(reader.error),
      );
      reader.readAsDataURL(blob);
    });
    return { name: last.name, base64: address.slice(address.indexOf(',') + 1) };
  });
  return { name, bytes: Buffer.from(base64, 'base64') };
}
