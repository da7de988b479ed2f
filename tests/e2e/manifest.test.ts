import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';

const common = {
  manifest_version: 3,
  name: '__MSG_extensionName__',
  description: '__MSG_extensionDescription__',
  version: '0.1.0',
  default_locale: 'en',
  permissions: ['storage', 'unlimitedStorage'],
  host_permissions: ['https://*.youtube.com/*'],
  icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
  action: { default_title: 'Sidescript', default_popup: 'popup.html' },
  content_scripts: [
    {
      matches: ['https://*.youtube.com/*'],
      exclude_matches: ['https://accounts.youtube.com/*'],
      run_at: 'document_end',
      js: ['content-scripts/youtube.js'],
    },
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
