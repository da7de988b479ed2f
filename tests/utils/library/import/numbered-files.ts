import { archiveFile } from '@/tests/utils/library/archive-file';

/** A file of the archive with a video of its own. */
export function numberedFile(number: number): File {
  const videoId = `Video${String(number).padStart(6, '0')}`;
  const text = archiveFile({
    title: `Number ${number}`,
    url: `https://www.youtube.com/watch?v=${videoId}`,
  });
  return new File([text], `${number}.md`, { lastModified: 1 });
}

/** So many files of the archive. */
export function numberedFiles(count: number): readonly File[] {
  return Array.from({ length: count }, (_, number) => numberedFile(number));
}
