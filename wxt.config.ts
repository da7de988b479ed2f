import { readdir } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { defineConfig } from 'wxt';

const shippedFolder = resolve(import.meta.dirname, 'assets/public/transcripts');

/** Files to bundle beside the shipped ones, named when the extension is built. */
const chosenFolder = process.env['SIDESCRIPT_TRANSCRIPTS'];

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => resolve(entry.parentPath, entry.name))
    .toSorted();
}

function publicPath(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/');
}

function command(key: string, description: string) {
  return { suggested_key: { default: key }, description: `__MSG_${description}__` };
}

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  publicDir: 'assets/public',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // `scripting` puts the panel into pages that show a video; all others do not pay for it.
    permissions: ['storage', 'unlimitedStorage', 'scripting'],
    host_permissions: ['https://*.youtube.com/*', 'https://*.youtube-nocookie.com/*'],
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    action: { default_title: '__MSG_extensionName__' },
    commands: {
      'toggle-panel': command('Alt+Shift+S', 'commandTogglePanel'),
      'copy-spoken-line': command('Alt+Shift+Q', 'commandCopyLine'),
      'focus-search': command('Alt+Shift+F', 'commandFocusSearch'),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sidescript@sidescript.app',
              // 142: Selection.getComposedRanges, which quotes need inside the panel's shadow root.
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // 137: Selection.getComposedRanges.
        { minimum_chrome_version: '137' }),
  }),
  hooks: {
    // An extension cannot list its own folders: the build writes down what it bundles.
    'build:publicAssets': async (_wxt, files) => {
      const shipped = await filesBelow(shippedFolder);
      const chosen = chosenFolder === undefined ? [] : await filesBelow(resolve(chosenFolder));
      const paths = shipped.map((file) => `transcripts/${publicPath(shippedFolder, file)}`);
      for (const file of chosen) {
        const relativeDest = `transcripts/chosen/${publicPath(resolve(chosenFolder ?? ''), file)}`;
        files.push({ absoluteSrc: file, relativeDest });
        paths.push(relativeDest);
      }
      files.push({ relativeDest: 'transcripts.json', contents: JSON.stringify(paths) });
    },
  },
});
