import type { Tab } from './browser-driver';
import { type CallablePage, evaluateInPage, writeCall } from './call-page';
import { createInput } from './create-input';
import { createReaders } from './create-readers';
import type { PagePort } from './page-port';
import { readClipboard } from './read-clipboard';

/** Makes a tab of a page. `openPage` opens the throwaway page that a paste goes to. */
export function createTab(page: CallablePage, openPage: () => Promise<PagePort>): Tab {
  const { port } = page;
  return {
    ...createReaders(page),
    ...createInput(page),
    goto: (url) => port.goto(url),
    url: () => evaluateInPage(page, () => location.href),
    readClipboard: async () => {
      const throwaway = await openPage();
      try {
        return await readClipboard(throwaway);
      } finally {
        await throwaway.close();
        await port.bringToFront();
      }
    },
    screenshot: (path) => port.screenshot(path),
    setViewport: (viewport) => port.setViewport(viewport),
    evaluateInWorkers: (workerFunction) => port.evaluateInWorkers(writeCall(workerFunction, [])),
    emulate: (appearance) => port.emulate(appearance),
    bringToFront: () => port.bringToFront(),
    metrics: () => port.metrics(),
    close: () => port.close(),
  };
}
