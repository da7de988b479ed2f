/** A place for a file that a person will find afterwards. */
export interface SaveTarget {
  /** The file's name. */
  readonly name: string;
  /** Closing it keeps the file, aborting it does not. */
  readonly writable: WritableStream<Uint8Array<ArrayBuffer>>;
  /** Hands the file over, once the stream is closed. */
  finish(): Promise<void>;
  /** Leaves nothing behind of a file that did not come to its end. */
  discard(): Promise<void>;
}

/** A file as the person's system sees it. */
export interface SavedFile {
  /** With its extension. */
  readonly name: string;
  readonly mediaType: string;
}

/** The one file that the person picked, as far as Chromium's picker tells. */
interface PickedFile extends FileSystemFileHandle {
  /** Chromium only. Source: https://wicg.github.io/file-system-access/#api-filesystemhandle */
  remove?(): Promise<void>;
}

declare global {
  interface Window {
    /** Chromium only. Source: https://wicg.github.io/file-system-access/#api-showsavefilepicker */
    showSaveFilePicker?(options: { readonly suggestedName: string }): Promise<PickedFile>;
  }
}

const OWN_NAME = 'sidescript-download-';
const KEPT_FOR_MS = 24 * 60 * 60 * 1000;

/**
 * Asks the person where to save, or prepares a download where the browser cannot ask. `null` where
 * the person thought better of it. To be called by a press of a button, before anything is awaited.
 */
export async function chooseSaveTarget(file: SavedFile): Promise<SaveTarget | null> {
  if (window.showSaveFilePicker) {
    try {
      return await pickedTarget(await window.showSaveFilePicker({ suggestedName: file.name }));
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return null;
      throw error;
    }
  }
  return downloadTarget(file);
}

async function pickedTarget(handle: PickedFile): Promise<SaveTarget> {
  return {
    name: handle.name,
    writable: await handle.createWritable(),
    finish: () => Promise.resolve(),
    async discard() {
      // The picker has emptied the file already: what is left of it is of no use.
      if ((await handle.getFile()).size === 0) await handle.remove?.();
    },
  };
}

/**
 * Writes on disk first, in the browser's private file system: 300 MB would not fit into memory.
 * A download goes on after this page has forgotten it, so its file is deleted a day later.
 */
async function downloadTarget({ name, mediaType }: SavedFile): Promise<SaveTarget> {
  await removeDownloads(Date.now() - KEPT_FOR_MS);
  const folder = await navigator.storage.getDirectory();
  const ownName = `${OWN_NAME}${Date.now()}-${crypto.randomUUID()}`;
  const handle = await folder.getFileHandle(ownName, { create: true });
  return {
    name,
    writable: await handle.createWritable(),
    async finish() {
      const file = await handle.getFile();
      download(file.slice(0, file.size, mediaType), name);
    },
    discard: () => folder.removeEntry(ownName),
  };
}

/** Deletes files that were written to be downloaded, before any time in ms since 1970. */
export async function removeDownloads(writtenBefore = Infinity): Promise<void> {
  try {
    const folder = await navigator.storage.getDirectory();
    for await (const name of folder.keys()) {
      const writtenAt = Number(name.slice(OWN_NAME.length).split('-')[0]);
      if (name.startsWith(OWN_NAME) && writtenAt < writtenBefore) {
        await folder.removeEntry(name);
      }
    }
  } catch {
    // Where there is no such folder there are no such files; one that is still written goes later.
  }
}

function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
}
