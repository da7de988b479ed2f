import { findArchiveHeader, type ArchiveHeader } from './archive-header';

/** What a text is, with what had to be found of it to know. */
export type Detected =
  | { readonly format: 'archive-markdown'; readonly header: ArchiveHeader }
  | { readonly format: 'unknown' };

/** Tells the format of a file's text by its content: names and extensions are often wrong. */
export function detectFormat(text: string): Detected {
  const header = findArchiveHeader(text);
  return header ? { format: 'archive-markdown', header } : { format: 'unknown' };
}
