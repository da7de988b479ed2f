import { findVideoInName } from '@/utils/transcript/formats/finishing/video-in-name';
import type { TranscriptHeader } from '@/utils/transcript/model';
import { harmlessName } from './harmless-name';

/** Together below the 260 characters of a path on Windows, with room for where they are unpacked. */
const FOLDER_BYTES = 60;
const TITLE_BYTES = 120;

type Named = Pick<TranscriptHeader, 'videoId' | 'title' | 'channel' | 'publishedOn'>;

/**
 * Names the file of a transcript, without its extension: `2025-04-28 Title [jNQXAC9IVRw]`. The id
 * stands where yt-dlp puts it, so that formats without a place for the video come back with it.
 * `number` tells the second of several from the first, and so on.
 */
export function fileStem({ videoId, title, publishedOn }: Named, number = 1): string {
  const date = publishedOn === null ? '' : `${publishedOn} `;
  const suffix = number === 1 ? '' : ` (${number})`;
  const named = `${harmlessName(`${date}${title}`, TITLE_BYTES) || 'transcript'}${suffix}`;
  if (videoId !== null) return `${named} [${videoId}]`;
  // A title that looks like an id would give the file a video, where it has none.
  return findVideoInName(`${named}.md`) === null ? named : `${named} (transcript)`;
}

/**
 * Makes a function that names files in one zip: each in its channel's folder, where there is one,
 * and no two the same, also where a system does not tell capitals apart.
 */
export function createFileNamer(extension: string): (transcript: Named) => string {
  const taken = new Set<string>();
  return (transcript) => {
    const folder = folderOf(transcript, extension);
    const path = (number: number) => `${folder}${fileStem(transcript, number)}${extension}`;
    let number = 1;
    while (taken.has(foldCase(path(number)))) number += 1;
    taken.add(foldCase(path(number)));
    return path(number);
  };
}

function folderOf({ channel }: Named, extension: string): string {
  const name = harmlessName(channel ?? '', FOLDER_BYTES);
  if (name === '') return '';
  // No folder may be called like a file beside it.
  return foldCase(name).endsWith(extension) ? `${name}_/` : `${name}/`;
}

function foldCase(name: string): string {
  return name.toUpperCase().toLowerCase().normalize('NFC');
}
