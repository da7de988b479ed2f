import { computed, effect, signal as createSignal, untracked } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Panel } from '@/components/panel/panel';
import { panelStyles } from '@/components/panel/panel-styles';
import type { ShownVideo } from '@/entrypoints/youtube.content/panel-script';
import { onLibraryChange } from '@/utils/library/changes';
import { receiveCommands } from '@/utils/messaging/commands';
import { type PageHealth, answerPageHealth } from '@/utils/messaging/page-health';
import { request } from '@/utils/messaging/request';
import { createSession, type Session } from '@/utils/session/create-session';
import { copyQuote, copyText } from '@/utils/session/write-clipboard';
import type { SettingsStore } from '@/utils/settings/open-settings';
import { parseQuoteFragment } from '@/utils/transcript/quote-place';
import { diagnosePage } from '@/utils/youtube/diagnose-page';
import { mountPanel } from '@/utils/youtube/mount-panel';
import { createPanelHost } from '@/utils/youtube/panel-host';
import { followPlayback, type Playback } from '@/utils/youtube/playback';
import { showProgressMarks } from '@/utils/youtube/progress-marks';
import { watchTheme } from '@/utils/youtube/watch-page';
import { currentUrl, hasNoPlace, wantsTranscript } from '@/utils/youtube/watch-video';
import { importFile } from './import-file';
import { librarySource } from './library-source';

interface PanelVideo extends ShownVideo {
  readonly settings: SettingsStore;
}

/** Video shown → session → panel, until `signal` aborts. */
export function showTranscript(video: PanelVideo, signal: AbortSignal): void {
  const { videoId, isTrusted } = video;
  const { settings } = video.settings;
  const showsWords = computed(() => settings.value.highlightWords);
  const session = createSession({ videoId, source: librarySource, showsWords }, signal);
  const { nextBoundaryMs, moveTo } = session;
  const playback = followPlayback({ nextBoundaryMs, onTime: moveTo, isTrusted }, signal);
  untilAborted(signal, () => {
    if (session.lines.value.cues.length > 0 || showsWords.value) untracked(playback.refresh);
  });
  showPanel(video, session, playback, signal);
  showProgressMarks(session.matchPlaces, signal);
  const goToQuote = () => {
    const span = parseQuoteFragment(location.hash);
    if (span === null) return;
    session.showQuote(span);
    playback.playFrom(span.startMs);
  };
  window.addEventListener('hashchange', goToQuote, { signal });
  goToQuote();
  onLibraryChange(() => void session.refresh(), signal);
  void session.refresh();
  answerPageHealth(examinePage(performance.now()), signal);
}

/** After so long a page has all that it will have. */
const settledAfterMs = 10_000;

function examinePage(shownAtMs: number): () => PageHealth | null {
  const { version } = browser.runtime.getManifest();
  return () => {
    const { isKnown, ...found } = diagnosePage(currentUrl(), version);
    const isEarly = performance.now() - shownAtMs < settledAfterMs;
    return isEarly && !isKnown ? null : { isKnown, report: JSON.stringify(found, null, 2) };
  };
}

function showPanel(
  { videoId, settings: store }: PanelVideo,
  session: Session,
  playback: Playback,
  signal: AbortSignal,
): void {
  const { settings } = store;
  const copyRequests = createSignal(0);
  const { host, root } = createPanelHost(panelStyles);
  const pageTheme = createSignal<'light' | 'dark'>('light');
  watchTheme((theme) => {
    pageTheme.value = theme;
  }, signal);
  untilAborted(signal, () => {
    const { theme } = settings.value;
    host.dataset['theme'] = theme === 'page' ? pageTheme.value : theme;
  });
  const surface = document.createElement('div');
  root.append(surface);
  render(
    <Panel
      session={session}
      settings={settings}
      isUnsaved={store.isUnsaved}
      isAdPlaying={playback.isAdPlaying}
      copyRequests={copyRequests}
      actions={{
        changeSettings: store.change,
        playFrom: playback.playFrom,
        pin(part) {
          playback.refresh();
          session.pin(part);
        },
        copyQuote,
        copyText,
        openImport: () => void request('openImport', videoId),
        openLibrary: (query) => void request('openSearch', query),
        importFile: (file, choice) => importFile(videoId, file, choice),
        reload: () => location.reload(),
      }}
    />,
    surface,
  );
  const url = currentUrl();
  mountPanel(host, signal, {
    isWanted: computed(() => {
      const isReady = session.state.value.status === 'ready';
      return isReady || (settings.value.showWithoutTranscript && !wantsTranscript(url));
    }),
    isHomeless: hasNoPlace(url),
    showsInFullscreen: computed(() => settings.value.fullscreenOverlay),
  });
  // What has left the page by now is taken apart without a layout of it.
  signal.addEventListener('abort', () => render(null, surface), { once: true });
  receiveCommands((command) => {
    switch (command) {
      case 'toggle-panel':
        store.change({ isCollapsed: !settings.peek().isCollapsed });
        break;
      case 'copy-spoken-line':
        copyRequests.value += 1;
        break;
      case 'focus-search':
        store.change({ isCollapsed: false });
        session.search.open();
        break;
    }
  }, signal);
}

/** Runs an effect until `signal` aborts. */
function untilAborted(signal: AbortSignal, run: () => void): void {
  signal.addEventListener('abort', effect(run), { once: true });
}
