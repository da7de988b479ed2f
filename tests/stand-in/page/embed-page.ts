import type { PageSettings } from '@/tests/stand-in/page-settings';
import { playClientSideAds } from './ads';
import { fetchVideo } from './fetch-video';
import { listenForHotkeys } from './hotkeys';
import { createPlayer } from './player';
import { applyCommand, type PlayerAction } from './player-command';
import { knowsDuration, skipToEnd } from './ready-player';
import type { StandInPlayer } from './stand-in-page';
import type { Violation } from './violations';

/** Fills the page with a player alone, as in the frames of other pages (`/embed/ID`). */
export function createEmbedPage(
  videoId: string,
  settings: PageSettings,
  violations: readonly Violation[],
): StandInPlayer {
  const actions: PlayerAction[] = [];
  const { signal } = new AbortController();
  const player = createPlayer(settings, (action) => actions.push(action));

  const load = async (): Promise<void> => {
    document.querySelector('#player')?.append(player.element);
    player.load(await fetchVideo(videoId, signal));
    await knowsDuration(player, signal);
  };
  return {
    ready: load(),
    player: actions,
    hotkeys: listenForHotkeys(settings.hotkeys, (command) => {
      applyCommand(player.video, command);
      actions.push({ ...command, by: 'hotkey' });
    }),
    violations,
    playAds: (count) => playClientSideAds(player, count, signal),
    skipAd: () => skipToEnd(player),
  };
}
