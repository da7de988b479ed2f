import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StandIn, startStandIn } from './server';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.close());

/** Asks the server as a browser would that accepts its certificate. */
async function get(path: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const options = { host: '127.0.0.1', servername: 'www.youtube.com', rejectUnauthorized: false };
    request({ ...options, port: standIn.port, path, headers }, resolve)
      .on('error', reject)
      .end();
  });
  return { response, body: await text(response) };
}

test('serves the script, compiled, and the style', async () => {
  const [script, style] = [await get('/stand-in.js'), await get('/stand-in.css')];
  expect(script.response.headers['content-type']).toContain('text/javascript');
  expect(script.body).toContain('yt-navigate-finish');
  expect(style.body).toContain('#secondary-inner');
});

test('serves a part of a video', async () => {
  const { response } = await get('/media/made-up-000.webm', { range: 'bytes=0-99' });
  expect(response.statusCode).toBe(206);
  expect(response.headers['content-length']).toBe('100');
});

test('knows a video from when it is set', async () => {
  const video = { id: 'set-just-now', title: 'New', channel: 'Here', durationMs: 7000 };
  standIn.setVideo(video);
  const { body } = await get('/stand-in/videos/set-just-now');
  expect(JSON.parse(body)).toEqual(video);
});

test('behaves otherwise from when that is set', async () => {
  standIn.setPage({ hydrationMs: 300 });
  const { body } = await get('/');
  expect(body).toContain('hydrationMs=300&amp;');
});
