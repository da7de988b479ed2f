import type { TranscriptHeader } from './model';
import { formatTimestamp } from './timestamp';
import { videoUrl } from './video-url';

/** What is quoted, and from where. `startMs` is the video's time, `null` where there is none. */
export interface QuoteSource {
  readonly text: string;
  readonly of: Pick<TranscriptHeader, 'videoId' | 'title' | 'channel'>;
  readonly startMs: number | null;
}

/** One quote in the two flavours of a clipboard. */
export interface Quote {
  readonly plain: string;
  readonly html: string;
}

interface QuoteParts {
  readonly text: string;
  readonly title: string;
  readonly channel: string;
  readonly time: string;
  readonly url: string;
}

/**
 * Makes a quote with its source: `“Text” — Title, Channel, 1:07 https://www.youtube.com/…&t=67s`,
 * and the same as HTML with a link. What is not known is left out. White space becomes single
 * spaces, and everything from the transcript is escaped in the HTML.
 */
export function createQuote({ text, startMs, of }: QuoteSource): Quote {
  const parts: QuoteParts = {
    text: singleSpaced(text),
    title: singleSpaced(of.title),
    channel: singleSpaced(of.channel ?? ''),
    time: startMs === null ? '' : formatTimestamp(startMs),
    url: of.videoId ? videoUrl(of.videoId, startMs) : '',
  };
  return { plain: plainQuote(parts), html: htmlQuote(parts) };
}

function plainQuote({ text, title, channel, time, url }: QuoteParts): string {
  const source = joinKnown([joinKnown([title, channel, time], ', '), url], ' ');
  return joinKnown([`“${text}”`, source], ' — ');
}

function htmlQuote({ text, title, channel, time, url }: QuoteParts): string {
  const place = joinKnown([title, time], ', ');
  const linkedPlace = url
    ? `<a href="${escapeHtml(url)}">${escapeHtml(place || url)}</a>`
    : escapeHtml(place);
  const source = joinKnown([linkedPlace, escapeHtml(channel)], ', ');
  return `<blockquote><p>${escapeHtml(text)}</p></blockquote>${source && `<p>— ${source}</p>`}`;
}

function joinKnown(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator);
}

function singleSpaced(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
