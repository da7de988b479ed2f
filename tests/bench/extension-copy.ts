import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { inlineStyles } from './inline-styles';

/**
 * Copies the built extension for Chromium and puts a page `bench.html` into it, which runs a script
 * of this folder. Returns the copy's folder, which is the caller's to delete.
 */
export async function copyExtensionWith(script: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidescript-bench-'));
  await cp(resolve('.output/chrome-mv3'), folder, { recursive: true });
  await build({
    entryPoints: [fileURLToPath(new URL(script, import.meta.url))],
    outfile: join(folder, 'bench.js'),
    bundle: true,
    format: 'esm',
    define: { 'import.meta.env': '{"BROWSER":"chrome"}' },
    plugins: [inlineStyles],
  });
  await writeFile(join(folder, 'bench.html'), '<script type="module" src="bench.js"></script>');
  return folder;
}

/**
 * To be run in `bench.html`: calls what its script has put there, which is known by name only, and
 * gives the answer as JSON.
 */
export async function callInBench(name: string, argument: string): Promise<string> {
  const found: unknown = Reflect.get(globalThis, name);
  if (typeof found !== 'function') throw new Error(`The page has no ${name}.`);
  return JSON.stringify(await Reflect.apply(found, null, [argument]));
}
