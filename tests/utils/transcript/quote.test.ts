import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseIsoDate } from '@/utils/transcript/iso-date';
import { createQuote, type QuoteSource } from '@/utils/transcript/quote';
import { quoteTemplateNames, type QuoteTemplateName } from '@/utils/transcript/quote-template';
import { parseVideoId } from '@/utils/transcript/video-id';

const URL = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';
const LINK = `${URL}&t=67s#sidescript=67000-71500`;
const LINK_IN_HTML = LINK.replace('&', '&amp;');

const of = {
  videoId: parseVideoId('dQw4w9WgXcQ'),
  title: 'A Talk',
  channel: 'A Show',
  publishedOn: parseIsoDate('2025-04-28'),
};
const known: QuoteSource = {
  text: 'Words',
  of,
  span: { startMs: 67_000, endMs: 71_500 },
  isEstimated: false,
  speaker: 'Ann',
};
const unknown = { videoId: null, title: '', channel: null, publishedOn: null };

/** Sources of which less and less is known. */
const estimated: QuoteSource = { ...known, isEstimated: true };
const untimed: QuoteSource = { ...known, span: null };
const withoutVideo: QuoteSource = { ...known, of: { ...of, videoId: null } };
const withoutChannel: QuoteSource = { ...known, of: { ...of, channel: null } };
const withoutTitle: QuoteSource = { ...known, of: { ...of, title: '' } };
const onlyVideo: QuoteSource = { ...untimed, of: { ...unknown, videoId: of.videoId } };
const wordsAlone: QuoteSource = { ...untimed, of: unknown };

function quote(source: QuoteSource, name: QuoteTemplateName, custom = '') {
  return createQuote(source, { name, custom });
}

describe('a plain quote', () => {
  test.each([
    [
      'names title, channel and time, and links there',
      known,
      `“Words” — A Talk, A Show, 1:07 ${LINK}`,
    ],
    ['marks estimated times', estimated, `“Words” — A Talk, A Show, ≈1:07 ${LINK}`],
    ['of an untimed line links to the video', untimed, `“Words” — A Talk, A Show ${URL}`],
    ['without a video has no link', withoutVideo, '“Words” — A Talk, A Show, 1:07'],
    ['without a channel has no empty place', withoutChannel, `“Words” — A Talk, 1:07 ${LINK}`],
    ['without a title has no empty place', withoutTitle, `“Words” — A Show, 1:07 ${LINK}`],
    ['of which only the video is known has the link alone', onlyVideo, `“Words” — ${URL}`],
    ['of which nothing is known is the words alone', wordsAlone, '“Words”'],
  ])('%s', (_what, source, plain) => {
    expect(quote(source, 'plain').plain).toBe(plain);
  });

  test.each([
    [
      'links title and time, and names the channel',
      known,
      `<p>— <a href="${LINK_IN_HTML}">A Talk, 1:07</a>, A Show</p>`,
    ],
    ['without a video has no link', withoutVideo, '<p>— A Talk, 1:07, A Show</p>'],
    [
      'without a channel ends with the link',
      withoutChannel,
      `<p>— <a href="${LINK_IN_HTML}">A Talk, 1:07</a></p>`,
    ],
    [
      'of which only the video is known shows the link',
      onlyVideo,
      `<p>— <a href="${URL}">${URL}</a></p>`,
    ],
    ['of which nothing is known has no second paragraph', wordsAlone, ''],
  ])('as HTML %s', (_what, source, html) => {
    expect(quote(source, 'plain').html).toBe(`<blockquote><p>Words</p></blockquote>${html}`);
  });
});

describe('the other built-in templates', () => {
  test.each<readonly [string, QuoteSource, QuoteTemplateName, string]>([
    ['Markdown quotes and links', known, 'markdown', `> Words\n> — [A Talk, 1:07](${LINK})`],
    ['Markdown without a video has no link', withoutVideo, 'markdown', '> Words\n> — A Talk, 1:07'],
    [
      'Markdown of which only the video is known shows the link',
      onlyVideo,
      'markdown',
      `> Words\n> — [${URL}](${URL})`,
    ],
    ['Markdown of which nothing is known is the words alone', wordsAlone, 'markdown', '> Words'],
    [
      'a list is the archive’s own shape',
      known,
      'markdown-list',
      `*  Words [[00:01:07](${URL}&t=67.0s)]`,
    ],
    [
      'a list keeps what is below a second',
      { ...known, span: { startMs: 8640, endMs: 9000 } },
      'markdown-list',
      `*  Words [[00:00:08](${URL}&t=8.64s)]`,
    ],
    ['a list has no estimated times', estimated, 'markdown-list', '*  Words'],
    ['a list without times has the words alone', untimed, 'markdown-list', '*  Words'],
    ['a link is the link', known, 'link', LINK],
    ['a link to nowhere is a plain quote', wordsAlone, 'link', '“Words”'],
  ])('%s', (_what, source, name, plain) => {
    expect(quote(source, name).plain).toBe(plain);
  });

  test('say the same in HTML', () => {
    expect(quote(known, 'markdown').html).toBe(
      `<blockquote><p>Words</p></blockquote><p>— <a href="${LINK_IN_HTML}">A Talk, 1:07</a></p>`,
    );
    expect(quote(known, 'markdown-list').html).toBe(
      `<ul><li>Words [<a href="${LINK_IN_HTML}">00:01:07</a>]</li></ul>`,
    );
    expect(quote(known, 'link').html).toBe(`<a href="${LINK_IN_HTML}">A Talk, 1:07</a>`);
  });

  test('Markdown from the transcript stays text', () => {
    const source = { ...known, text: '[a](b) *c* <d>', of: { ...of, title: '[x](y)' } };
    expect(quote(source, 'markdown').plain).toBe(
      `> \\[a\\](b) \\*c\\* \\<d>\n> — [\\[x\\](y), 1:07](${LINK})`,
    );
  });
});

describe('a person’s own template', () => {
  test('knows all there is to know', () => {
    const template =
      '{speaker}: {text}\n{title} / {channel} / {date} / {time}-{end} / {seconds} / {videoId} / {url} {more}';
    expect(quote(known, 'custom', template).plain).toBe(
      `Ann: Words\nA Talk / A Show / 2025-04-28 / 1:07-1:11 / 67 / dQw4w9WgXcQ / ${LINK} {more}`,
    );
  });

  test('is escaped as HTML, and its link is one', () => {
    expect(quote(known, 'custom', '<b>{text}\n{url}').html).toBe(
      `&lt;b&gt;Words<br><a href="${LINK_IN_HTML}">${LINK_IN_HTML}</a>`,
    );
  });
});

describe('whatever the transcript holds,', () => {
  test.each(quoteTemplateNames)('the HTML of %s has no tags but its own', (name) => {
    const tagsOf = (text: string, title: string) =>
      quote({ ...known, text, of: { ...of, title, channel: title } }, name, '{text} {title} {url}')
        .html.match(/<[^>]*>/g)
        ?.map((tag) => tag.replace(/ .*/, ''));
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, title) => {
        expect(tagsOf(`<b>${text}`, `"'>${title}`)).toEqual(tagsOf('Words', 'Title'));
      }),
    );
  });

  test('a quote has single spaces and no line breaks', () => {
    const source = { ...wordsAlone, text: '  One\n two \u00a0 three\r\n' };
    const titled = { ...source, of: { ...unknown, title: ' A\nTalk ', channel: 'A\t Show' } };
    expect(quote(titled, 'plain').plain).toBe('“One two three” — A Talk, A Show');
  });
});
