import { render } from 'preact';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { Panel } from '@/components/panel/panel';
import panelStyles from '@/components/panel/panel.css?inline';
import { onLibraryChange } from '@/utils/library/changes';
import { request } from '@/utils/messaging/request';
import { copyQuote } from '@/utils/session/copy-quote';
import { createSession } from '@/utils/session/create-session';
import type { VideoId } from '@/utils/transcript/model';
import { mountPanel } from '@/utils/youtube/mount-panel';
import { createPanelHost, removeLeftoverPanels } from '@/utils/youtube/panel-host';
import { followPlayback } from '@/utils/youtube/playback';
import { createPlayerIdentity, type PlayerIdentity } from '@/utils/youtube/player-identity';
import { watchTheme } from '@/utils/youtube/watch-page';
import { watchVideo } from '@/utils/youtube/watch-video';
import { findTranscript } from './find-transcript';

export default defineContentScript({
  matches: ['https://*.youtube.com/*'],
  excludeMatches: ['https://accounts.youtube.com/*'],
  runAt: 'document_end',
  main(context) {
    removeLeftoverPanels();
    const player = createPlayerIdentity(context.signal);
    watchVideo((videoId, signal) => {
      if (videoId !== null) showTranscript(videoId, player, signal);
    }, context.signal);
  },
});

/** Video shown → session → panel, until `signal` aborts. */
function showTranscript(videoId: VideoId, player: PlayerIdentity, signal: AbortSignal): void {
  const session = createSession(videoId, findTranscript, signal);
  const playback = followPlayback(
    {
      nextBoundaryMs: session.nextBoundaryMs,
      onTime: session.moveTo,
      isTrusted: () => player.holds(videoId),
    },
    signal,
  );
  const refresh = async () => {
    await session.refresh();
    playback.refresh();
  };
  const { host, root } = createPanelHost(panelStyles);
  watchTheme((theme) => host.setAttribute('data-theme', theme), signal);
  const surface = document.createElement('div');
  root.append(surface);
  render(
    <Panel
      state={session.state}
      activeIndex={session.activeIndex}
      follow={session.follow}
      onPlayFrom={playback.playFrom}
      onCopy={copyQuote}
      onImport={() => void request('openImport', videoId)}
      onRetry={() => void refresh()}
      onReload={() => location.reload()}
    />,
    surface,
  );
  mountPanel(host, signal);
  signal.addEventListener('abort', () => render(null, surface), { once: true });
  onLibraryChange(() => void refresh(), signal);
  void refresh();
}
