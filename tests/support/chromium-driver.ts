import { chromium, type Page } from 'playwright';
import { chromiumArguments } from '@/tests/stand-in/browser-options';
import type { Appearance } from './browser-driver';
import type { BrowserPort } from './create-test-browser';
import { createMetricsReader } from './chromium-metrics';
import { DEFAULT_VIEWPORT, type LaunchSettings } from './launch-settings';
import type { PagePort } from './page-port';

const ARGUMENTS = [
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  // Google Chrome 137 and later ignore --load-extension; all kinds of Chromium allow this.
  // https://chromedevtools.github.io/devtools-protocol/tot/Extensions/#method-loadUnpacked
  '--enable-unsafe-extension-debugging',
];

/** Starts Chromium, Chrome or Edge by Playwright with the extension in it. */
export async function launchChromium(settings: LaunchSettings): Promise<BrowserPort> {
  const { executablePath, extensionFolder, headless, profileFolder, standInPort } = settings;
  // The empty name asks for a fresh profile that is deleted in the end.
  const context = await chromium.launchPersistentContext(profileFolder ?? '', {
    executablePath,
    headless,
    viewport: headless ? DEFAULT_VIEWPORT : null,
    // Chromium's sandbox does not start for root.
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...ARGUMENTS, ...(standInPort === null ? [] : chromiumArguments(standInPort))],
  });
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('Chromium cannot be reached by its debug protocol.');
  const { id: extensionId } = await session.send('Extensions.loadUnpacked', {
    path: extensionFolder,
  });

  return {
    name: 'chromium',
    extensionOrigin: `chrome-extension://${extensionId}/`,
    closed: new Promise((resolve) => {
      context.on('close', () => resolve());
    }),
    openPage: async () => createPagePort(await context.newPage()),
    pages: () => Promise.resolve(context.pages().map(createPagePort)),
    updateExtension: async () => {
      await session.send('Extensions.loadUnpacked', { path: extensionFolder });
    },
    withdrawYoutube: () =>
      Promise.reject(new Error('Chromium does not let a test take pages away.')),
    removeExtension: async () => {
      await session.send('Extensions.uninstall', { id: extensionId });
    },
    stopBackground: async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      const isOurs = ({ type, url }: { readonly type: string; readonly url: string }) =>
        type === 'service_worker' && url.includes(extensionId);
      const workers = targetInfos.filter(isOurs);
      await Promise.all(
        workers.map(({ targetId }) => session.send('Target.closeTarget', { targetId })),
      );
    },
    processes: async () => {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      return processInfo.map(({ id, type }) => ({ id, type }));
    },
    close: () => context.close(),
  };
}

function createPagePort(page: Page): PagePort {
  return {
    goto: async (url) => {
      await page.goto(url);
    },
    evaluate: <Value>(expression: string) => page.evaluate<Value>(expression),
    isPageLeft: (error) => String(error).includes('Execution context was destroyed'),
    keyboard: page.keyboard,
    mouse: {
      move: (x, y, options) => page.mouse.move(x, y, options),
      click: (x, y, count) => page.mouse.click(x, y, { clickCount: count }),
      down: () => page.mouse.down(),
      up: () => page.mouse.up(),
      wheel: (deltaYPx) => page.mouse.wheel(0, deltaYPx),
    },
    setFiles: async (expression, paths) => {
      const input = await page.evaluateHandle<HTMLInputElement>(expression);
      await input.setInputFiles([...paths]);
    },
    screenshot: async (path) => {
      await page.screenshot({ path });
    },
    setViewport: (viewport) => page.setViewportSize(viewport),
    evaluateInWorkers: (expression) => {
      page.on('worker', (worker) => {
        // A worker may end before it is reached.
        worker.evaluate(expression).catch(() => undefined);
      });
    },
    emulate: (appearance) => page.emulateMedia(mediaFeatures(appearance)),
    bringToFront: () => page.bringToFront(),
    metrics: createMetricsReader(page),
    close: () => page.close(),
  };
}

function mediaFeatures({
  colorScheme,
  reducedMotion,
  forcedColors,
}: Appearance): NonNullable<Parameters<Page['emulateMedia']>[0]> {
  return {
    ...(colorScheme === undefined ? {} : { colorScheme }),
    ...(reducedMotion === undefined
      ? {}
      : { reducedMotion: reducedMotion ? 'reduce' : 'no-preference' }),
    ...(forcedColors === undefined ? {} : { forcedColors: forcedColors ? 'active' : 'none' }),
  };
}
