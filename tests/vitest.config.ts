import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What needs a document is tested in a real one. */
const inPage = ['tests/utils/{session,youtube}/**/*.test.ts'];

/** The built extension in a real browser: one browser at a time, its tests one after another. */
function endToEnd(name: 'chromium' | 'firefox') {
  return {
    extends: true as const,
    test: {
      name,
      include: ['tests/e2e/**/*.test.ts'],
      provide: { browserName: name },
      fileParallelism: false,
      hookTimeout: 120_000,
    },
  };
}

/** One runner for everything: `--project unit`, `component`, `chromium` or `firefox`. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    sequence: { shuffle: true },
    // What is awaited comes in milliseconds, yet no test fails because a machine is slow.
    expect: { poll: { timeout: 50_000, interval: 20 } },
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/{utils,support,stand-in}/**/*.test.ts', 'tests/*.test.ts'],
          exclude: inPage,
        },
      },
      {
        extends: true,
        resolve: {
          // Real texts from `_locales`, without an extension around them.
          alias: { 'wxt/browser': `${root}tests/support/component-browser.ts` },
        },
        test: {
          name: 'component',
          include: ['tests/components/**/*.test.tsx', ...inPage],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env['SIDESCRIPT_CHROMIUM'] ?? '/usr/bin/chromium',
                args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});

declare module 'vitest' {
  export interface ProvidedContext {
    /** The browser that a project's tests run in. */
    browserName: 'chromium' | 'firefox';
  }
}
