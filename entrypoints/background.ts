import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { bundledFiles } from '@/utils/library/bundled-files';
import { continueBundled, installBundled } from '@/utils/library/install-bundled';
import { keepOpen } from '@/utils/library/keep-open';
import { openLibrary } from '@/utils/library/library';
import { LibraryError } from '@/utils/library/library-error';
import { libraryPageAddress } from '@/utils/library/page-address';
import { parseTranscriptId } from '@/utils/library/transcript-id';
import { servePages } from '@/utils/messaging/serve';
import { parseVideoId } from '@/utils/transcript/video-id';
import { isYoutubePage } from '@/utils/youtube/watch-video';

export default defineBackground(() => {
  const open = keepOpen(openLibrary);
  const bundledSource = { open, listFiles: bundledFiles };

  servePages(
    {
      findTranscripts: {
        parse: parseVideoId,
        answer: async (videoId) => (await open()).findByVideo(videoId),
      },
      loadTranscript: {
        parse: parseTranscriptId,
        answer: async (id) => (await open()).load(id),
      },
      openImport: {
        parse: parseVideoId,
        answer: async (videoId) => openLibraryPage({ isFirstRun: false, wantedVideo: videoId }),
      },
    },
    {
      mayAsk: isYoutubePage,
      explain: (error) => (error instanceof LibraryError ? 'library-unavailable' : 'failed'),
    },
  );

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void installBundled(bundledSource);
    if (reason === 'install') void openLibraryPage({ isFirstRun: true, wantedVideo: null });
  });
  // An installation that was cut off goes on whenever the background starts; the browser's own
  // start is one only where somebody listens for it.
  browser.runtime.onStartup.addListener(() => void continueBundled(bundledSource));
  void continueBundled(bundledSource);
});

async function openLibraryPage(request: Parameters<typeof libraryPageAddress>[0]): Promise<null> {
  await browser.tabs.create({ url: browser.runtime.getURL(libraryPageAddress(request)) });
  return null;
}
