/** `.srt`, `.info.json`, and the language that programs put before these: `.en.vtt`, `.zh-Hans.srt`. */
const extensions = /(?:\.[a-z]{2,3}(?:-[A-Za-z0-9]+)?)?(?:\.info)?\.[A-Za-z0-9]{1,12}$/;

/** The id of the video that yt-dlp puts at the end of a name. */
const idInBrackets = /\s*\[[\w-]{11}\]$/;

/**
 * Makes a title of a file's name, for a transcript whose file has none: without folders,
 * extensions and the id in brackets. Empty only for an empty name.
 */
export function titleFromName(name: string): string {
  const fileName = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const stem = fileName.replace(extensions, '').replace(idInBrackets, '').trim();
  return stem === '' ? fileName : stem;
}
