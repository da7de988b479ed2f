import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { answer } from './answer';
import { createCertificate } from './certificate';
import { MADE_UP_VIDEOS } from './made-up-videos';
import { bundlePage } from './page-bundle';
import { DEFAULT_PAGE_SETTINGS, type PageSettings } from './page-settings';
import { AD_VIDEO, LIVE_VIDEO, type Video } from './video';

/** How to start the stand-in; everything has a default. */
export interface StandInOptions {
  /** The port on 127.0.0.1; a free one by default. */
  readonly port?: number;
  readonly videos?: readonly Video[];
  readonly page?: Partial<PageSettings>;
}

/** A running stand-in. */
export interface StandIn {
  readonly port: number;
  /** Describes a video for every page loaded or navigated to from now on. */
  setVideo(video: Video): void;
  /** Changes how pages behave that are loaded from now on. */
  setPage(settings: Partial<PageSettings>): void;
  close(): Promise<void>;
}

/**
 * Starts a server that plays `https://www.youtube.com` on 127.0.0.1.
 * `browser-options.ts` tells a browser to take it for the real one.
 * Rejects when the port is taken or the page's own code does not compile.
 */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const [bundle, certificate] = await Promise.all([bundlePage(), createCertificate()]);
  const known: readonly Video[] = [
    AD_VIDEO,
    LIVE_VIDEO,
    ...MADE_UP_VIDEOS,
    ...(options.videos ?? []),
  ];
  const videos = new Map(known.map((video) => [video.id, video]));
  let page: PageSettings = { ...DEFAULT_PAGE_SETTINGS, ...options.page };

  const server = createServer(certificate, (request, response) => {
    const url = new URL(request.url ?? '/', 'https://www.youtube.com');
    const { range, cookie } = request.headers;
    const { status, headers, body } = answer({ url, range, cookie }, { bundle, videos, page });
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: readPort(server.address()),
    setVideo: (video) => void videos.set(video.id, video),
    setPage: (settings) => {
      page = { ...page, ...settings };
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function readPort(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
