import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { ActiveVideo } from '@/components/popup/active-video-card';
import { Popup } from '@/components/popup/popup';
import { setPageLanguage } from '@/components/shared/page-language';
import { createRemovals } from '@/utils/library/bin/create-removals';
import { onLibraryChange } from '@/utils/library/changes';
import { keepOpen } from '@/utils/library/keep-open';
import { openLibrary } from '@/utils/library/library';
import { createLibraryView } from '@/utils/library/library-state';
import { libraryPageAddress, readerPageAddress } from '@/utils/library/page-address';
import { createSearch } from '@/utils/library/search/create-search';
import { startSearchWorker } from '@/utils/library/search/start-search-worker';
import { askPageHealth } from '@/utils/messaging/page-health';
import type { VideoId } from '@/utils/transcript/model';
import { followHostPermission } from '@/utils/youtube/host-permission';
import { watchedVideo } from '@/utils/youtube/watch-video';

const recentCount = 5;

setPageLanguage('extensionName');

const popupLifetime = new AbortController();
const open = keepOpen(openLibrary);
const view = createLibraryView(open, recentCount, popupLifetime.signal);
const removals = createRemovals(open);
const youtube = followHostPermission(popupLifetime.signal);
const search = createSearch({ startWorker: startSearchWorker, pageSize: 10 }, popupLifetime.signal);
const pageTrouble = signal<string | null>(null);
const activeVideo = signal<ActiveVideo>({ status: 'looking' });

async function lookAtActiveTab(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const videoId = tab?.url === undefined ? null : watchedVideo(tab.url);
  if (tab?.id !== undefined) void lookForTrouble(tab.id);
  if (videoId === null) {
    activeVideo.value = { status: 'no-video' };
    return;
  }
  try {
    const summary = (await (await open()).findByVideo(videoId)).at(0);
    activeVideo.value =
      summary === undefined
        ? { status: 'absent', videoId, tabTitle: tab?.title ?? '' }
        : { status: 'present', summary };
  } catch {
    // Whether there is a transcript is not known; the library's own part says why.
    activeVideo.value = { status: 'looking' };
  }
}

async function lookForTrouble(tabId: number): Promise<void> {
  const health = await askPageHealth(tabId);
  pageTrouble.value = health?.isKnown === false ? health.report : null;
}

async function openLibraryPage(wantedVideo: VideoId | null): Promise<void> {
  const url = browser.runtime.getURL(libraryPageAddress({ isFirstRun: false, wantedVideo }));
  await browser.tabs.create({ url });
  // Firefox leaves its popup open over the new tab.
  window.close();
}

onLibraryChange(() => void lookAtActiveTab(), popupLifetime.signal);
void lookAtActiveTab();

render(
  <Popup
    library={view.state}
    finding={{ search, readerAddress: readerPageAddress }}
    activeVideo={activeVideo}
    mayRunOnYoutube={youtube.isGranted}
    onAllowYoutube={youtube.ask}
    pageTrouble={pageTrouble}
    onCopyText={(copied) => navigator.clipboard.writeText(copied)}
    removal={removals.state}
    addressOf={readerPageAddress}
    onDelete={(summary) => void removals.remove([summary])}
    onUndo={() => void removals.undo()}
    onDismiss={() => void removals.dismiss()}
    onImport={() => {
      const video = activeVideo.value;
      void openLibraryPage(video.status === 'absent' ? video.videoId : null);
    }}
    onOpenLibrary={() => void openLibraryPage(null)}
    onRetry={() => {
      void view.refresh();
      void lookAtActiveTab();
    }}
  />,
  document.body,
);
