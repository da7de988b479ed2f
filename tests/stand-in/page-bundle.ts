import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The page's own script and style, ready to be served. */
export interface PageBundle {
  readonly script: string;
  readonly style: string;
}

/** Bundles `page/main.ts` and `page/style.css`; rejects when they do not compile. */
export async function bundlePage(): Promise<PageBundle> {
  const folder = fileURLToPath(new URL('page', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [`${folder}/main.ts`, `${folder}/style.css`],
    outdir: folder,
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2023',
  });
  const textOf = (extension: string): string =>
    outputFiles.find((file) => file.path.endsWith(extension))?.text ?? '';
  return { script: textOf('.js'), style: textOf('.css') };
}
