import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { createQuote } from '@/utils/transcript/quote';
import { parseVideoId } from '@/utils/transcript/video-id';

const videoId = parseVideoId('dQw4w9WgXcQ');
const URL_AT_67 = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=67s';
const full = { videoId, title: 'A Talk', channel: 'A Show' };

describe('a plain quote', () => {
  test.each([
    [
      'names title, channel and time, and links there',
      full,
      67_000,
      `“Words” — A Talk, A Show, 1:07 ${URL_AT_67}`,
    ],
    [
      'of an untimed line links to the video',
      full,
      null,
      '“Words” — A Talk, A Show https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    ],
    [
      'without a video has no link',
      { ...full, videoId: null },
      67_000,
      '“Words” — A Talk, A Show, 1:07',
    ],
    [
      'without a channel has no empty place',
      { ...full, channel: null },
      67_000,
      `“Words” — A Talk, 1:07 ${URL_AT_67}`,
    ],
    [
      'without a title has no empty place',
      { ...full, title: '' },
      67_000,
      `“Words” — A Show, 1:07 ${URL_AT_67}`,
    ],
    [
      'of which only the video is known has the link alone',
      { videoId, title: '', channel: null },
      null,
      '“Words” — https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    ],
    [
      'of which nothing is known is the words alone',
      { videoId: null, title: '', channel: null },
      null,
      '“Words”',
    ],
  ])('%s', (_, of, startMs, plain) => {
    expect(createQuote({ text: 'Words', startMs, of }).plain).toBe(plain);
  });
});

describe('an HTML quote', () => {
  const URL_ESCAPED = URL_AT_67.replace('&', '&amp;');

  test.each([
    [
      'links title and time, and names the channel',
      full,
      67_000,
      `<p>— <a href="${URL_ESCAPED}">A Talk, 1:07</a>, A Show</p>`,
    ],
    [
      'without a video has no link',
      { ...full, videoId: null },
      67_000,
      '<p>— A Talk, 1:07, A Show</p>',
    ],
    [
      'without a channel ends with the link',
      { ...full, channel: null },
      67_000,
      `<p>— <a href="${URL_ESCAPED}">A Talk, 1:07</a></p>`,
    ],
    [
      'of which only the video is known shows the link',
      { videoId, title: '', channel: null },
      0,
      '<p>— <a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ&amp;t=0s">0:00</a></p>',
    ],
    [
      'of which nothing is known has no second paragraph',
      { videoId: null, title: '', channel: null },
      null,
      '',
    ],
  ])('%s', (_, of, startMs, source) => {
    expect(createQuote({ text: 'Words', startMs, of }).html).toBe(
      `<blockquote><p>Words</p></blockquote>${source}`,
    );
  });

  test('escapes everything that comes from the transcript', () => {
    const of = { videoId: null, title: '<b>"Title"</b>', channel: "Q & 'A'" };
    expect(createQuote({ text: '<script>', startMs: null, of }).html).toBe(
      '<blockquote><p>&lt;script&gt;</p></blockquote>' +
        '<p>— &lt;b&gt;&quot;Title&quot;&lt;/b&gt;, Q &amp; &#39;A&#39;</p>',
    );
  });

  test('has no tags but its own, whatever the transcript holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (text, title, channel) => {
        const { html } = createQuote({ text, startMs: 0, of: { videoId, title, channel } });
        const tags = html.match(/<[^>]*>/g)?.map((tag) => tag.replace(/ .*/, ''));
        expect(tags).toEqual([
          '<blockquote>',
          '<p>',
          '</p>',
          '</blockquote>',
          '<p>',
          '<a',
          '</a>',
          '</p>',
        ]);
      }),
    );
  });
});

test('a quote has single spaces and no line breaks', () => {
  const of = { videoId: null, title: ' A\nTalk ', channel: 'A\t Show' };
  const { plain } = createQuote({ text: '  One\n two \u00a0 three\r\n', startMs: null, of });
  expect(plain).toBe('“One two three” — A Talk, A Show');
});
