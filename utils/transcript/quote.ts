import type { TranscriptHeader } from './model';
import { quoteFragment, type QuotedSpan } from './quote-place';
import { fillTemplate, type QuoteFields, type QuoteTemplate } from './quote-template';
import { formatFullTimestamp, formatTimestamp } from './timestamp';
import { videoUrl } from './video-url';

/** What is quoted, and from where. */
export interface QuoteSource {
  readonly text: string;
  readonly of: Pick<TranscriptHeader, 'videoId' | 'title' | 'channel' | 'publishedOn'>;
  /** In the video's time; `null` where the lines have no times. */
  readonly span: QuotedSpan | null;
  /** Times that we have computed are marked with `≈`. */
  readonly isEstimated: boolean;
  readonly speaker: string | null;
}

/** One quote in the two flavours of a clipboard. */
export interface Quote {
  readonly plain: string;
  readonly html: string;
}

/**
 * Makes a quote with its source in the shape of a template: the built-in `plain` gives
 * `“Text” — Title, Channel, 1:07 https://www.youtube.com/…&t=67s#sidescript=67000-71500`. What is
 * not known is left out. White space becomes single spaces, and everything from the transcript is
 * escaped in the HTML. Without a video the template `link` has nothing to give: then it is `plain`.
 */
export function createQuote(source: QuoteSource, template: QuoteTemplate): Quote {
  const fields = fieldsOf(source);
  switch (template.name) {
    case 'plain':
      return plainQuote(fields);
    case 'markdown':
      return markdownQuote(fields);
    case 'markdown-list':
      return listQuote(fields, source);
    case 'link':
      return fields.url === ''
        ? plainQuote(fields)
        : { plain: fields.url, html: link(fields.url, placeOf(fields)) };
    case 'custom':
      return customQuote(fields, template.custom);
  }
}

function fieldsOf({ text, of, span, isEstimated, speaker }: QuoteSource): QuoteFields {
  const { videoId, title, channel, publishedOn } = of;
  const time = (timeMs: number) => `${isEstimated ? '≈' : ''}${formatTimestamp(timeMs)}`;
  const url = videoId === null ? '' : videoUrl(videoId, span?.startMs);
  return {
    text: singleSpaced(text),
    title: singleSpaced(title),
    channel: singleSpaced(channel ?? ''),
    date: publishedOn ?? '',
    time: span === null ? '' : time(span.startMs),
    end: span === null ? '' : time(span.endMs),
    seconds: span === null ? '' : String(Math.floor(span.startMs / 1000)),
    url: url === '' || span === null ? url : `${url}${quoteFragment(span)}`,
    speaker: singleSpaced(speaker ?? ''),
    videoId: videoId ?? '',
  };
}

function plainQuote(fields: QuoteFields): Quote {
  const { text, title, channel, time, url } = fields;
  const source = joinKnown([joinKnown([title, channel, time], ', '), url], ' ');
  const linkedSource = joinKnown([linkedPlace(fields), escapeHtml(channel)], ', ');
  return { plain: joinKnown([`“${text}”`, source], ' — '), html: blockquote(text, linkedSource) };
}

function markdownQuote(fields: QuoteFields): Quote {
  const { text, url } = fields;
  const place = escapeMarkdown(placeOf(fields) || url);
  const source = url === '' ? place : `[${place}](${url})`;
  return {
    plain: joinKnown([`> ${escapeMarkdown(text)}`, source && `> — ${source}`], '\n'),
    html: blockquote(text, linkedPlace(fields)),
  };
}

/** The list of the archive, whose links take seconds as Python writes them, and nothing else. */
function listQuote({ text, videoId, url }: QuoteFields, { span, isEstimated }: QuoteSource): Quote {
  // Who reads the list takes its times for exact: estimated ones are left out, as in our files.
  if (span === null || isEstimated || videoId === '') {
    return { plain: `*  ${text}`, html: `<ul><li>${escapeHtml(text)}</li></ul>` };
  }
  const seconds = span.startMs / 1000;
  const start = Number.isInteger(seconds) ? `${seconds}.0` : String(seconds);
  const time = formatFullTimestamp(span.startMs);
  return {
    plain: `*  ${text} [[${time}](https://www.youtube.com/watch?v=${videoId}&t=${start}s)]`,
    html: `<ul><li>${escapeHtml(text)} [${link(url, time)}]</li></ul>`,
  };
}

function customQuote(fields: QuoteFields, template: string): Quote {
  const { text, title, channel, date, time, end, seconds, url, speaker, videoId } = fields;
  const escaped: QuoteFields = {
    text: escapeHtml(text),
    title: escapeHtml(title),
    channel: escapeHtml(channel),
    date,
    time,
    end,
    seconds,
    url: url && link(url, url),
    speaker: escapeHtml(speaker),
    videoId,
  };
  const html = fillTemplate(escapeHtml(template), escaped).replaceAll('\n', '<br>');
  return { plain: fillTemplate(template, fields), html };
}

function placeOf({ title, time }: QuoteFields): string {
  return joinKnown([title, time], ', ');
}

function linkedPlace(fields: QuoteFields): string {
  const place = placeOf(fields);
  return fields.url === '' ? escapeHtml(place) : link(fields.url, place);
}

function link(url: string, words: string): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(words || url)}</a>`;
}

function blockquote(text: string, source: string): string {
  return `<blockquote><p>${escapeHtml(text)}</p></blockquote>${source && `<p>— ${source}</p>`}`;
}

function joinKnown(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator);
}

function singleSpaced(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** What would become a tag, a link, emphasis or code. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_<[\]]/g, String.raw`\$&`);
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
