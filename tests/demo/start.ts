import { parseArgs } from 'node:util';
import { runCommand } from '@/tests/support/run-command';
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
const build = await runCommand(`wxt build -b ${browser === 'firefox' ? 'firefox' : 'chrome'}`);
if (!build.isSuccess) {
  console.log(build.output);
  process.exit(1);
}
console.log('Built the extension.');

const bundledFile = 'assets/public/transcripts/20050423_jawed_19s.md';
if (values.headless) await showMainJob(browser, positionals[0] ?? bundledFile);
else await openForAPerson(browser);

/** Windows and macOS always have one; elsewhere the environment tells. */
function hasDisplay(): boolean {
  const { platform, env } = process;
  return (
    platform === 'win32' ||
    platform === 'darwin' ||
    env['DISPLAY'] !== undefined ||
    env['WAYLAND_DISPLAY'] !== undefined
  );
}
