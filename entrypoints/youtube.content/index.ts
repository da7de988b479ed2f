import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { holdLifeline, isConnected } from '@/utils/messaging/connection';
import { isAnotherHere, showSignsOfLife } from '@/utils/youtube/ask-player';
import { keepKeysInPanel } from '@/utils/youtube/keep-keys';
import { removeLeftoverPanels } from '@/utils/youtube/panel-host';
import { createPlayerIdentity } from '@/utils/youtube/player-identity';
import { watchLife } from '@/utils/youtube/watch-life';
import { currentUrl, isPageOfVideos, watchVideo } from '@/utils/youtube/watch-video';
import type { VideoId } from '@/utils/transcript/model';
import { createPanelLoader } from './load-panel';

export default defineContentScript({
  matches: ['https://www.youtube.com/*', 'https://*.youtube-nocookie.com/*'],
  excludeMatches: ['https://www.youtube.com/live_chat*'],
  allFrames: true,
  // Before the page's own scripts, to keep the panel's keys from them.
  runAt: 'document_start',
  main(context) {
    const { id } = browser.runtime;
    // Of two installations the first one stays: a second panel helps nobody.
    if (!isPageOfVideos(currentUrl()) || isAnotherHere(id)) return;
    removeLeftoverPanels();
    const life = new AbortController();
    const signal = AbortSignal.any([context.signal, life.signal]);
    const panel = createPanelLoader(signal);
    const end = () => life.abort();
    // What the farewell still needs ends with it.
    const presence = new AbortController();
    const presenceSignal = AbortSignal.any([context.signal, presence.signal]);
    const leave = async () => {
      await (panel.loaded()?.sayGoodbye(end) ?? end());
      presence.abort();
    };
    const isAlive = watchLife(isConnected, () => void leave(), signal);
    keepKeysInPanel(presenceSignal);
    showSignsOfLife({ id, isConnected }, presenceSignal);
    const player = createPlayerIdentity(signal);
    const show = async (videoId: VideoId, videoSignal: AbortSignal) => {
      const isTrusted = () => isAlive() && player.holds(videoId);
      const loaded = await panel.load(videoId);
      if (videoSignal.aborted) return;
      loaded?.showTranscript({ videoId, isTrusted }, videoSignal);
      if (import.meta.env.CHROME) holdLifeline(isAlive, videoSignal);
    };
    watchVideo((videoId, videoSignal) => {
      if (videoId !== null && isAlive()) void show(videoId, videoSignal);
    }, signal);
  },
});
