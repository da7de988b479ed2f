import { randomUUID } from 'node:crypto';
import { parseByteRange } from './byte-range';
import { pageHeaders } from './headers';
import { createMedia } from './media';
import type { PageBundle } from './page-bundle';
import { writeBlogHtml, writePageHtml } from './page-html';
import { PAGE_SETTINGS_COOKIE, type PageSettings, parsePageSettings } from './page-settings';
import { parseRoute } from './route';
import { describeUnknownVideo, type Video } from './video';

/** What is served. */
export interface Site {
  readonly bundle: PageBundle;
  readonly videos: ReadonlyMap<string, Video>;
  readonly page: PageSettings;
}

/** The parts of a request that matter. */
export interface Question {
  readonly url: URL;
  readonly range?: string | undefined;
  readonly cookie?: string | undefined;
}

/** A response, ready to be written. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Answers a request: pages, the media and description of any video, script and style; else 404. */
export function answer(question: Question, site: Site): Answer {
  const { pathname } = question.url;
  const video = (id: string): Video => site.videos.get(id) ?? describeUnknownVideo(id);

  const mediaId = /^\/media\/([\w-]+)\.webm$/.exec(pathname)?.[1];
  if (mediaId !== undefined) {
    const extraMs = Number(question.url.searchParams.get('extraMs') ?? 0);
    return answerMedia(video(mediaId).durationMs + extraMs, question.range);
  }
  const describedId = /^\/stand-in\/videos\/([\w-]+)$/.exec(pathname)?.[1];
  if (describedId !== undefined) return ok('application/json', JSON.stringify(video(describedId)));

  switch (pathname) {
    case '/stand-in.js':
      return ok('text/javascript; charset=utf-8', site.bundle.script);
    case '/stand-in.css':
      return ok('text/css; charset=utf-8', site.bundle.style);
    case '/stand-in/blog':
      return ok(
        'text/html; charset=utf-8',
        writeBlogHtml(question.url.searchParams.get('v') ?? ''),
      );
    case '/cspreport':
      return { status: 204, headers: {}, body: '' };
    default:
      return answerPage(question, site);
  }
}

function answerPage(question: Question, site: Site): Answer {
  const route = parseRoute(question.url);
  if (route === null) return { status: 404, headers: {}, body: '' };

  const nonce = randomUUID();
  const settings = [readCookie(question.cookie), question.url.searchParams].reduce(
    (defaults, parameters) => parsePageSettings(parameters, defaults),
    site.page,
  );
  return {
    status: 200,
    headers: pageHeaders(nonce, settings.strict, route.page === 'embed'),
    body: writePageHtml(route, settings, nonce),
  };
}

/** Answers with a video's file or the asked part of it; without parts, seeking silently fails. */
function answerMedia(durationMs: number, rangeHeader: string | undefined): Answer {
  const media = createMedia(durationMs);
  const range = parseByteRange(rangeHeader, media.byteLength);
  const headers = {
    'content-type': 'video/webm',
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
  };
  switch (range.kind) {
    case 'whole':
      return { status: 200, headers, body: media.read(0, media.byteLength) };
    case 'part':
      return {
        status: 206,
        headers: {
          ...headers,
          'content-range': `bytes ${range.startByte}-${range.endByte - 1}/${media.byteLength}`,
        },
        body: media.read(range.startByte, range.endByte),
      };
    case 'unsatisfiable':
      return {
        status: 416,
        headers: { ...headers, 'content-range': `bytes */${media.byteLength}` },
        body: '',
      };
  }
}

function ok(contentType: string, body: string): Answer {
  return {
    status: 200,
    headers: { 'content-type': contentType, 'cache-control': 'no-store' },
    body,
  };
}

function readCookie(header = ''): URLSearchParams {
  const prefix = `${PAGE_SETTINGS_COOKIE}=`;
  const pair = header.split('; ').find((text) => text.startsWith(prefix));
  return new URLSearchParams(pair?.slice(prefix.length));
}
