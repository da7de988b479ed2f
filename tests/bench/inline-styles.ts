import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/** Makes style sheets that are imported `?inline` texts, as the extension's own build does. */
export const inlineStyles: Plugin = {
  name: 'inline-styles',
  setup(bundler) {
    bundler.onResolve({ filter: /\.css\?inline$/ }, ({ path, importer }) => {
      const file = path.replace('?inline', '');
      const isFromTop = file.startsWith('@/');
      return {
        path: isFromTop ? resolve(file.slice(2)) : resolve(dirname(importer), file),
        namespace: 'inline-styles',
      };
    });
    bundler.onLoad({ filter: /.*/, namespace: 'inline-styles' }, async ({ path }) => ({
      contents: await readFile(path, 'utf8'),
      loader: 'text',
    }));
  },
};
