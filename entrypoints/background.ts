import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { bundledFiles } from '@/utils/library/bundled-files';
import { continueBundled, installBundled } from '@/utils/library/install-bundled';
import { keepOpen } from '@/utils/library/keep-open';
import { openLibrary } from '@/utils/library/library';
import { LibraryError } from '@/utils/library/library-error';
import { libraryPageAddress } from '@/utils/library/page-address';
import { forwardCommands } from '@/utils/messaging/commands';
import { acceptLifelines } from '@/utils/messaging/connection';
import { servePages } from '@/utils/messaging/serve';
import { isYoutubePage } from '@/utils/youtube/watch-video';
import { pageEndpoints } from './background/page-endpoints';
import { startInOpenTabs } from './background/start-in-open-tabs';

export default defineBackground(() => {
  const open = keepOpen(openLibrary);
  const bundledSource = { open, listFiles: bundledFiles };

  servePages(pageEndpoints(open), {
    mayAsk: isYoutubePage,
    explain: (error) => (error instanceof LibraryError ? 'library-unavailable' : 'failed'),
  });
  acceptLifelines();
  forwardCommands();

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void installBundled(bundledSource);
    if (reason === 'install') void openFirstRun();
    const isNew = reason === 'install' || reason === 'update';
    if (isNew && import.meta.env.CHROME) void startInOpenTabs(reason);
  });
  // Who allows YouTube again need not load their tabs anew.
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    if (origins.length > 0) void startInOpenTabs('install');
  });
  // An installation that was cut off goes on whenever the background starts; the browser's own
  // start is one only where somebody listens for it.
  browser.runtime.onStartup.addListener(() => void continueBundled(bundledSource));
  void continueBundled(bundledSource);
});

async function openFirstRun(): Promise<void> {
  const address = libraryPageAddress({ isFirstRun: true, wantedVideo: null });
  await browser.tabs.create({ url: browser.runtime.getURL(address) });
}
