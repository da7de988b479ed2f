import { browser } from 'wxt/browser';
import type { BundledFile } from './bundled';

/** Written by the build: paths of all bundled transcripts. See `wxt.config.ts`. */
const listPath = '/transcripts.json';

/** The transcript files that this build of the extension carries. */
export async function bundledFiles(): Promise<readonly BundledFile[]> {
  const list: unknown = await (await fetchOwn(listPath)).json();
  if (!Array.isArray(list)) return [];
  return list
    .filter((path) => typeof path === 'string')
    .map((path) => ({ path, read: async () => (await fetchOwn(`/${path}`)).bytes() }));
}

function fetchOwn(path: string): Promise<Response> {
  const encodedPath = path.split('/').map(encodeURIComponent).join('/');
  return fetch(new URL(encodedPath, browser.runtime.getURL('')));
}
