import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles `page/main.ts` into one script; rejects when it does not compile. */
export async function bundlePageFunctions(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page/main.ts', import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2023',
  });
  return outputFiles.map((file) => file.text).join('');
}
