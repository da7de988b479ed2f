import { cp, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, build } from 'esbuild';

const WORKER = fileURLToPath(
  new URL('../../utils/library/import/import-worker.ts', import.meta.url),
);

/**
 * Copies the built extension for Chromium with another import worker: it only notes what is to be
 * put into the search index. Returns the copy's folder, which is the caller's to delete.
 */
export async function copyExtensionWithoutIndex(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidescript-bench-'));
  await cp(resolve('.output/chrome-mv3'), folder, { recursive: true });
  const assets = join(folder, 'assets');
  const names = await readdir(assets);
  const importing = names.find((name) => /^import-worker-.*\.js$/.test(name));
  const searching = names.find((name) => /^search-worker-.*\.js$/.test(name));
  if (!importing || !searching) throw new Error('The build lacks a worker.');
  // It would put in behind the import what that left out.
  await writeFile(join(assets, searching), '');
  await build({
    entryPoints: [WORKER],
    outfile: join(assets, importing),
    allowOverwrite: true,
    bundle: true,
    minify: true,
    format: 'esm',
    define: { 'import.meta.env': '{"BROWSER":"chrome"}' },
    plugins: [withoutSegments],
  });
  return folder;
}

const withoutSegments: Plugin = {
  name: 'without segments',
  setup(bundling) {
    bundling.onLoad({ filter: /\/search\/build-segment\.ts$/ }, () => ({
      contents: 'export const createSegmentBuilder = () => () => null;',
    }));
  },
};
