import { parseArgs } from 'node:util';
import { buildExtension } from '@/tests/support/build-extension';
import { hasDisplay } from '@/tests/support/has-display';
import { openForAPerson } from './open-for-a-person';
import { showMainJob } from './show-main-job';

/**
 * `npm start`: builds the extension and opens a browser with it.
 * `npm start -- --headless [FILE]`, and without a display: does the main job on the stand-in with
 * a transcript file, says what happens and leaves pictures in `.output/demo/`.
 */
const { values, positionals } = parseArgs({
  options: {
    headless: { type: 'boolean', default: !hasDisplay() },
    browser: { type: 'string', default: 'chromium' },
  },
  allowPositionals: true,
});

const browser = values.browser === 'firefox' ? 'firefox' : 'chromium';
await buildExtension(browser);
console.log('Built the extension.');

const bundledFile = 'assets/public/transcripts/20050423_jawed_19s.md';
if (values.headless) await showMainJob(browser, positionals[0] ?? bundledFile);
else await openForAPerson(browser);
