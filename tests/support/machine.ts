import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { chromium } from 'playwright';
import type { Place } from './browser-places';

/** What the search for a browser sees of a computer, and can do to it. */
export interface Machine extends Place {
  /** `null` where users have no numbers. */
  readonly userId: number | null;
  /** Where Playwright puts the Chromium it downloads, whether it is there or not. */
  readonly downloadedChromium: string;
  isProgram(path: string): Promise<boolean>;
  /** Runs a command whose output a person sees; rejects when it fails. */
  run(command: string, values: readonly string[]): Promise<void>;
  say(line: string): void;
}

/** The computer this runs on. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    environment: process.env,
    userId: process.getuid?.() ?? null,
    downloadedChromium: chromium.executablePath(),
    isProgram: (path) =>
      access(path, constants.X_OK).then(
        () => true,
        () => false,
      ),
    run: async (command, values) => {
      const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      const child = spawn(command, values, { stdio: 'inherit', env: environment });
      const code = await new Promise<number | null>((resolve, reject) => {
        child.on('error', reject).on('close', resolve);
      });
      if (code !== 0) throw new Error(`${[command, ...values].join(' ')} failed.`);
    },
    say: (line) => console.log(line),
  };
}
