import { parseVideoUrl, type VideoLink } from '@/utils/transcript/video-url';

const HOST = /(?:youtu\.be|youtube(?:-nocookie)?\.com)\//gi;

/** What may stand before the host; whatever else is joined to it makes it another host. */
const BEFORE_HOST = /(?:^|[^\w.@-])((?:https?:)?(?:\/\/)?(?:www\.|m\.|music\.)?)$/i;
const LONGEST_BEFORE_HOST = ' https://music.'.length;

/** Up to what ends a link in Markdown, HTML, JSON and prose. */
const AFTER_HOST = /[^\s<>"'`()[\]{}|\\^]{1,200}/y;

/**
 * Finds all links to YouTube videos in a text of any kind, in the order of the text: `https://…`,
 * `www.…`, `youtu.be/…`. Links to channels, playlists and other sites are not among them.
 */
export function findVideoLinks(text: string): readonly VideoLink[] {
  const links: VideoLink[] = [];
  for (const { 0: host, index } of text.matchAll(HOST)) {
    const before = BEFORE_HOST.exec(text.slice(Math.max(0, index - LONGEST_BEFORE_HOST), index));
    const rest = textAfter(text, index + host.length);
    if (!before || rest === '') continue;
    const link = parseVideoUrl(`${before[1]}${host}${rest}`);
    if (link) links.push(link);
  }
  return links;
}

function textAfter(text: string, offset: number): string {
  const pattern = new RegExp(AFTER_HOST);
  pattern.lastIndex = offset;
  const rest = pattern.exec(text)?.[0] ?? '';
  return rest.replaceAll('&amp;', '&').replace(/[.,;:!?*]+$/, '');
}
