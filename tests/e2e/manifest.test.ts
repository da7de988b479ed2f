import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';

/** Where the content scripts run: the site itself, and its players in other pages. */
const pages = {
  matches: ['https://*.youtube-nocookie.com/*', 'https://www.youtube.com/*'],
  exclude_matches: ['https://www.youtube.com/live_chat*'],
  all_frames: true,
  run_at: 'document_start',
};

const common = {
  manifest_version: 3,
  name: '__MSG_extensionName__',
  description: '__MSG_extensionDescription__',
  version: '0.1.0',
  default_locale: 'en',
  permissions: ['storage', 'unlimitedStorage', 'scripting'],
  host_permissions: ['https://*.youtube.com/*', 'https://*.youtube-nocookie.com/*'],
  icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
  action: { default_title: 'Sidescript', default_popup: 'popup.html' },
  commands: {
    'toggle-panel': {
      suggested_key: { default: 'Alt+Shift+S' },
      description: '__MSG_commandTogglePanel__',
    },
    'copy-spoken-line': {
      suggested_key: { default: 'Alt+Shift+Q' },
      description: '__MSG_commandCopyLine__',
    },
    'focus-search': {
      suggested_key: { default: 'Alt+Shift+F' },
      description: '__MSG_commandFocusSearch__',
    },
  },
  content_scripts: [
    { ...pages, js: ['content-scripts/player.js'], world: 'MAIN' },
    { ...pages, js: ['content-scripts/youtube.js'] },
  ],
};

const manifests = {
  chromium: {
    folder: '.output/chrome-mv3',
    manifest: {
      ...common,
      minimum_chrome_version: '137',
      background: { service_worker: 'background.js' },
    },
  },
  firefox: {
    folder: '.output/firefox-mv3',
    manifest: {
      ...common,
      background: { scripts: ['background.js'] },
      browser_specific_settings: {
        gecko: {
          id: 'sidescript@sidescript.app',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    },
  },
};

test('the built manifest asks for what it needs and nothing more', () => {
  const { folder, manifest } = manifests[inject('browserName')];
  expect(JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'))).toEqual(manifest);
});
