import type { BrowserName } from './browser-name';
import { runCommand } from './run-command';

/** Builds the extension for a browser; ends the process, with what was said, where that fails. */
export async function buildExtension(browser: BrowserName): Promise<void> {
  const build = await runCommand(`wxt build -b ${browser === 'firefox' ? 'firefox' : 'chrome'}`);
  if (build.isSuccess) return;
  console.log(build.output);
  process.exit(1);
}
