import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';

const ENTRY = 'utils/transcript/formats/read.ts';

/** The size of the reader of transcript files, and what it may be. */
export interface ReaderSize {
  readonly gzipBytes: number;
  readonly budgetBytes: number;
}

/**
 * Bundles and minifies `readTranscript` with everything that loads with it, and returns its size
 * gzipped. What it loads only when a rare format needs it is not counted.
 */
export async function readerSize(): Promise<ReaderSize> {
  const { outputFiles, metafile } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    splitting: true,
    metafile: true,
    write: false,
    format: 'esm',
    target: 'es2024',
    outdir: 'out',
  });
  const eager = eagerOutputs(metafile);
  const contents = outputFiles
    .filter(({ path }) => [...eager].some((name) => path.endsWith(name)))
    .map((file) => file.contents);
  return { gzipBytes: gzipSync(Buffer.concat(contents), { level: 9 }).length, budgetBytes: 20_000 };
}

/** The entry's file and all that it imports by statements. */
function eagerOutputs({ outputs }: Metafile): ReadonlySet<string> {
  const eager = new Set(Object.keys(outputs).filter((name) => outputs[name]?.entryPoint === ENTRY));
  for (const name of eager) {
    for (const { path, kind } of outputs[name]?.imports ?? []) {
      if (kind === 'import-statement') eager.add(path);
    }
  }
  return eager;
}
