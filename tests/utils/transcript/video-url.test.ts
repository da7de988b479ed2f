import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parseVideoId } from '@/utils/transcript/video-id';
import { parseVideoUrl, videoUrl } from '@/utils/transcript/video-url';

const ID = 'dQw4w9WgXcQ';

describe('parseVideoUrl finds the video in', () => {
  test.each([
    ['a watch page', `https://www.youtube.com/watch?v=${ID}`],
    ['a watch page with other parameters', `https://www.youtube.com/watch?list=PL1&v=${ID}&pp=x`],
    ['a watch page as Tactiq links to it', `https://www.youtube.com/watch/${ID}`],
    ['a watch page without www', `https://youtube.com/watch?v=${ID}`],
    ['the mobile site', `https://m.youtube.com/watch?v=${ID}`],
    ['YouTube Music', `https://music.youtube.com/watch?v=${ID}`],
    ['a share link', `https://youtu.be/${ID}?si=abc`],
    ['a short', `https://www.youtube.com/shorts/${ID}`],
    ['a live stream', `https://www.youtube.com/live/${ID}?feature=share`],
    ['an embed', `https://www.youtube.com/embed/${ID}`],
    ['an embed without cookies', `https://www.youtube-nocookie.com/embed/${ID}?rel=0`],
    ['an old embed', `https://www.youtube.com/v/${ID}`],
    ['another old embed', `https://www.youtube.com/e/${ID}`],
    ['a link without encryption', `http://www.youtube.com/watch?v=${ID}`],
    ['a link without a scheme', `youtu.be/${ID}`],
    ['a link with half a scheme', `//www.youtube.com/watch?v=${ID}`],
    ['a link with white space around it', ` https://youtu.be/${ID}\n`],
    ['a link in capitals', `HTTPS://WWW.YOUTUBE.COM/watch?v=${ID}`],
    ['an id with - and _', 'https://youtu.be/-_-_-_-_-_-'],
  ])('%s', (_, url) => {
    expect(parseVideoUrl(url)?.videoId).toMatch(/^(dQw4w9WgXcQ|(-_){5}-)$/);
  });
});

describe('parseVideoUrl finds no video in', () => {
  test.each([
    ['nothing', ''],
    ['words', 'not a link'],
    ['an id alone', ID],
    ['another site', `https://example.com/watch?v=${ID}`],
    ['a site whose name begins like YouTube', `https://www.youtube.com.example.com/watch?v=${ID}`],
    ['a site whose user is YouTube', `https://www.youtube.com@example.com/watch?v=${ID}`],
    ['a site whose name ends like YouTube', `https://notyoutube.com/watch?v=${ID}`],
    ['another scheme', `javascript://www.youtube.com/watch?v=${ID}`],
    ['an id that is too long', `https://youtu.be/${ID}x`],
    ['an id that is too short', 'https://youtu.be/abc'],
    ['a playlist player', 'https://www.youtube.com/embed/videoseries?list=PL1'],
    ['a live player', 'https://www.youtube.com/embed/live_stream?channel=UC1'],
    ['a clip', 'https://www.youtube.com/clip/UgkxAbCdEfGhIjK'],
    ['a channel that is live', 'https://www.youtube.com/@someone/live'],
    ['a results page', `https://www.youtube.com/results?v=${ID}`],
    ['a file on a media host', 'https://media.example.com/file.mp4?token=AbCdEfGhIjK'],
  ])('%s', (_, url) => {
    expect(parseVideoUrl(url)).toBeNull();
  });
});

describe('parseVideoUrl reads the start from', () => {
  test.each([
    ['t in seconds', 't=90', 90_000],
    ['t with its unit', 't=90s', 90_000],
    ['minutes and seconds', 't=1m30s', 90_000],
    ['hours, minutes and seconds', 't=1h2m3s', 3_723_000],
    ['hours alone', 't=2h', 7_200_000],
    ['a fraction', 't=8.64s', 8640],
    ['start', 'start=90', 90_000],
    ['zero', 't=0s', 0],
    ['nothing, where it is no time', 't=soon', null],
    ['nothing, where it is empty', 't=', null],
    ['nothing, where there is none', 'x=1', null],
  ])('%s', (_, query, startMs) => {
    expect(parseVideoUrl(`https://www.youtube.com/watch?v=${ID}&${query}`)).toEqual({
      videoId: ID,
      startMs,
    });
  });

  test('the fragment of an old link', () => {
    expect(parseVideoUrl(`https://www.youtube.com/watch?v=${ID}#t=1m30s`)?.startMs).toBe(90_000);
  });
});

describe('videoUrl', () => {
  const videoId = parseVideoId(ID) ?? expect.unreachable();

  test.each([
    ['has no time where none is asked for', null, ''],
    ['has the time in whole seconds', 67_000, '&t=67s'],
    ['rounds down, so that the moment is not missed', 67_999, '&t=67s'],
    ['can point to the beginning', 0, '&t=0s'],
  ])('%s', (_, startMs, end) => {
    expect(videoUrl(videoId, startMs)).toBe(`https://www.youtube.com/watch?v=${ID}${end}`);
  });

  test('is understood by parseVideoUrl', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), (seconds) => {
        const startMs = seconds * 1000;
        expect(parseVideoUrl(videoUrl(videoId, startMs))).toEqual({ videoId, startMs });
      }),
    );
  });
});

test('parseVideoUrl never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (url) => {
      expect(() => parseVideoUrl(url)).not.toThrow();
    }),
  );
});
