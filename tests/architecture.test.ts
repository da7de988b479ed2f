import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { expect, test } from 'vitest';

const sourceFolders = ['entrypoints', 'components', 'utils'];
const sources = sourceFolders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter((file) => ['.ts', '.tsx'].includes(extname(file))),
);

/** Who may import whom at run time: the first rule that fits a file decides. */
const mayImport: readonly (readonly [folder: string, allowed: readonly string[]])[] = [
  ['utils/transcript', []],
  ['utils/youtube', ['utils/transcript']],
  ['utils/library', ['utils/transcript']],
  ['utils/session', ['utils/transcript']],
  ['utils/messaging', ['utils/transcript']],
  ['utils/settings', ['utils/transcript']],
  ['components', ['components', 'utils/session', 'utils/transcript', 'assets']],
  ['entrypoints', ['entrypoints', 'components', 'utils']],
];

/** Types cross where values must not: they are gone at run time. */
const mayImportTypes: readonly (readonly [folder: string, allowed: readonly string[]])[] = [
  ['utils/messaging', ['utils/library']],
  ['components', ['utils/library', 'utils/settings']],
];

/** What only one place may touch, besides the entrypoints that introduce it. */
const ownedBy: readonly (readonly [what: RegExp, owner: RegExp])[] = [
  [/['"]idb['"]|\bindexedDB\b/, /^utils\/library\//],
  [/runtime\.(?:sendMessage|onMessage)\b/, /^utils\/messaging\//],
  [/ytd-|movie_player|yt-navigate/, /^utils\/youtube\/watch-page\.ts$/],
  [/\b(?:innerHTML|dangerouslySetInnerHTML|insertAdjacentHTML|setInterval)\b/, /^$/],
  [/^(?:export )?let /m, /^$/],
];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

const imports = sources.flatMap((from): readonly Import[] =>
  [...readFileSync(from, 'utf8').matchAll(/^(?:import|export)( type)?\b[^'"]*?from '([^']+)'/gm)]
    .map(([, isType, target = '']) => ({ from, to: target, isType: isType !== undefined }))
    .filter(({ to }) => to.startsWith('@/') || to.startsWith('.')),
);

test('there are sources and imports to look at', () => {
  expect(sources.length).toBeGreaterThan(40);
  expect(imports.length).toBeGreaterThan(60);
});

test('folders import only what stands below them', () => {
  const strays = imports.filter(({ from, to, isType }) => {
    const target = to.startsWith('./') ? `${dirname(from)}/${to.slice(2)}` : to.slice(2);
    const own = mayImport.find(([folder]) => from.startsWith(`${folder}/`));
    const types = mayImportTypes.find(([folder]) => from.startsWith(`${folder}/`));
    const allowed = [own?.[0], ...(own?.[1] ?? []), ...(isType ? (types?.[1] ?? []) : [])];
    return !allowed.some((folder) => folder !== undefined && target.startsWith(`${folder}/`));
  });
  expect(strays).toEqual([]);
});

test.each(ownedBy)('%s stands only in %s', (what, owner) => {
  const strays = sources.filter(
    (file) => !owner.test(file) && what.test(readFileSync(file, 'utf8')),
  );
  expect(strays).toEqual([]);
});

test('names are kebab-case, and there are no barrel files', () => {
  const strays = sources.filter(
    (file) =>
      !/^[a-z0-9.\-/]+$/.test(file) ||
      (/(?:^|\/)index\.tsx?$/.test(file) && !file.startsWith('entrypoints/')),
  );
  expect(strays).toEqual([]);
});

test('the top level holds the agreed names and nothing else', () => {
  const agreed = [...sourceFolders, 'assets', 'tests', 'node_modules', 'README.md', 'LICENSE'];
  const files = ['wxt.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];
  const strays = readdirSync('.').filter(
    (name) => !name.startsWith('.') && ![...agreed, ...files].includes(name),
  );
  expect(strays).toEqual([]);
});
