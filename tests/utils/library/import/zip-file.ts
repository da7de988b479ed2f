import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

export interface ZippedFile {
  readonly name: string;
  readonly content?: string | Uint8Array;
  readonly password?: string;
  /** 0 stores the content as it is. */
  readonly level?: number;
  readonly zip64?: boolean;
  readonly directory?: boolean;
}

/** Writes a zip in memory, as a person's own program would. */
export async function zipFile(
  files: readonly ZippedFile[],
  name = 'archive.zip',
  change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> = (bytes) => bytes,
): Promise<File> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const { name: path, content = '', ...options } of files) {
    const reader =
      typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content);
    await writer.add(path, reader, options);
  }
  return new File([change(new Uint8Array(await writer.close()))], name, { lastModified: 1 });
}

/** Writes a number of four bytes over every occurrence of another one, little-endian as in zips. */
export function overwrite(
  bytes: Uint8Array<ArrayBuffer>,
  before: number,
  after: number,
): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer);
  for (let offset = 0; offset + 4 <= bytes.length; offset++) {
    if (view.getUint32(offset, true) === before) view.setUint32(offset, after, true);
  }
  return bytes;
}
