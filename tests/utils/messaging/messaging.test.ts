import { beforeEach, describe, expect, test, vi } from 'vitest';
import { parseTranscriptId } from '@/utils/library/transcript-id';
import { request } from '@/utils/messaging/request';
import { servePages } from '@/utils/messaging/serve';
import { parseVideoId } from '@/utils/transcript/video-id';

type Listener = (message: unknown, sender: Sender) => Promise<unknown> | undefined;

interface Sender {
  readonly id?: string;
  readonly url?: string;
  readonly tab?: { readonly id?: number };
  readonly frameId?: number;
}

/** Both ends of the wire: what is sent is copied as the browser copies it. */
const wire = vi.hoisted(() => {
  const state: { listener: Listener | null; sender: Sender; id: string | undefined } = {
    listener: null,
    sender: {},
    id: 'sidescript',
  };
  const send = async (message: unknown): Promise<unknown> =>
    structuredClone(await state.listener?.(structuredClone(message), state.sender));
  return { state, send };
});

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      get id() {
        return wire.state.id;
      },
      sendMessage: wire.send,
      onMessage: {
        addListener(listener: Listener) {
          wire.state.listener = listener;
        },
      },
    },
  },
}));

const page: Sender = {
  id: 'sidescript',
  url: 'https://www.youtube.com/watch?v=x',
  tab: { id: 7 },
  frameId: 0,
};
const videoId = parseVideoId('jNQXAC9IVRw');
const asked: unknown[] = [];

beforeEach(() => {
  asked.length = 0;
  wire.state.sender = page;
  wire.state.id = 'sidescript';
  const refused = { parse: () => null, answer: () => Promise.reject(new Error('not asked')) };
  servePages(
    {
      findTranscripts: {
        parse: parseVideoId,
        answer: async (id) => {
          asked.push(id);
          return { summaries: [], preferredId: null };
        },
      },
      loadTranscript: {
        parse: parseTranscriptId,
        answer: () => Promise.reject(new Error('closed')),
      },
      loadPanel: {
        parse: parseVideoId,
        answer: async (_id, asker) => {
          asked.push(asker);
          return null;
        },
      },
      preferTranscript: refused,
      rememberTiming: refused,
      importForVideo: refused,
      openSearch: refused,
      openImport: {
        parse: parseVideoId,
        answer: async (id) => {
          asked.push(id);
          return null;
        },
      },
    },
    {
      mayAsk: (url) => url.startsWith('https://www.youtube.com/'),
      explain: () => 'library-unavailable',
    },
  );
});

describe('a page that may ask', () => {
  test('gets its answer', async () => {
    if (videoId === null) throw new Error('not an id');
    expect(await request('findTranscripts', videoId)).toEqual({
      ok: true,
      value: { summaries: [], preferredId: null },
    });
    expect(asked).toEqual([videoId]);
  });

  test('is told apart by its tab and frame', async () => {
    if (videoId === null) throw new Error('not an id');
    await request('loadPanel', videoId);
    expect(asked).toEqual([{ tabId: 7, frameId: 0 }]);
  });

  test('gets a reason where answering goes wrong', async () => {
    const id = parseTranscriptId('A'.repeat(22));
    if (id === null) throw new Error('not an id');
    expect(await request('loadTranscript', id)).toEqual({
      ok: false,
      reason: 'library-unavailable',
    });
  });
});

describe('no answer, and nothing done,', () => {
  test.each<readonly [string, Sender]>([
    ['for another extension', { ...page, id: 'other' }],
    ['for another site', { ...page, url: 'https://www.youtube.com.example.org/' }],
    ['for a sender without an address', { id: 'sidescript', tab: { id: 7 }, frameId: 0 }],
    ['for a tab without a name', { ...page, tab: {} }],
    ['for a sender without a tab', { id: 'sidescript', url: 'https://www.youtube.com/' }],
  ])('%s', async (_from, sender) => {
    wire.state.sender = sender;
    expect(await wire.send({ request: 'findTranscripts', argument: videoId })).toBeUndefined();
    expect(asked).toEqual([]);
  });

  test.each<readonly [string, unknown]>([
    ['for no message', undefined],
    ['for null', null],
    ['for a text', 'findTranscripts'],
    ['for a request that does not exist', { request: 'deleteAll', argument: videoId }],
    ['for a name inherited by every object', { request: 'constructor', argument: videoId }],
    ['for __proto__', { request: '__proto__', argument: videoId }],
    ['for a name that is no text', { request: ['findTranscripts'], argument: videoId }],
    ['for no argument', { request: 'findTranscripts' }],
    ['for an argument that is no video id', { request: 'findTranscripts', argument: 'short' }],
    ['for an argument of another type', { request: 'openImport', argument: { v: videoId } }],
  ])('%s', async (_what, message) => {
    expect(await wire.send(message)).toBeUndefined();
    expect(asked).toEqual([]);
  });
});

describe('a page that asks', () => {
  test('learns that nobody answered', async () => {
    if (videoId === null) throw new Error('not an id');
    wire.state.sender = {};
    expect(await request('findTranscripts', videoId)).toEqual({ ok: false, reason: 'no-answer' });
  });

  test('learns that its extension is gone', async () => {
    if (videoId === null) throw new Error('not an id');
    wire.state.id = undefined;
    expect(await request('findTranscripts', videoId)).toEqual({
      ok: false,
      reason: 'disconnected',
    });
    expect(asked).toEqual([]);
  });
});
