import type { PageSettings } from '@/tests/stand-in/page-settings';
import { parseRoute, type Route } from '@/tests/stand-in/route';
import { playClientSideAds } from './ads';
import { listenForHotkeys } from './hotkeys';
import { createMasthead } from './masthead';
import { createNavigation, type Navigation, type Stage } from './navigation';
import { createIdNode, createNode } from './node';
import { createPages } from './pages';
import { createPlayer, type Player } from './player';
import { applyCommand, type PlayerAction } from './player-command';
import type { StandInPage } from './stand-in-page';
import type { Violation } from './violations';
import { delay, nextEvent, untilAborted } from './wait';
import { createWatchPage } from './watch-page';

/** Prepares the page, puts it into `<ytd-app>` after its delay (phase 1) and sets it going. */
export function createPage(settings: PageSettings, violations: readonly Violation[]): StandInPage {
  const actions: PlayerAction[] = [];
  const perform = (action: PlayerAction): void => {
    actions.push(action);
    if (action.kind === 'toggle-theater') watchPage.setTheater(!watchPage.isTheater());
    if (action.kind === 'focus-search') masthead.searchInput.focus();
  };
  const player = createPlayer(settings.autoplay, perform);
  const watchPage = createWatchPage(player);
  const pages = createPages(watchPage.root());
  const stage: Stage = {
    showPage: (route) => {
      if (route.page === 'watch') watchPage.introduce(route.videoId);
      else document.title = 'YouTube';
      pages.show(route, watchPage.root());
      watchPage.arrange();
    },
    showVideo: (video) => watchPage.showVideo(video),
    changeSource: (video) => {
      if (video === null) return player.video.pause();
      watchPage.insertPlayer();
      player.load(video);
    },
  };
  const navigation = createNavigation(settings, stage);
  const masthead = createMasthead(() => void navigation.go({ page: 'results' }, 'click'));

  const hydrate = async (): Promise<void> => {
    await delay(settings.hydrationMs, new AbortController().signal);
    document.querySelector('#watch-page-skeleton')?.remove();
    document
      .querySelector('ytd-app')
      ?.append(
        createIdNode('div', 'content', [masthead.element, pages.element]),
        createNode('yt-hotkey-manager'),
        createNode('ytd-miniplayer'),
        createNode('div', { id: 'video-preview', hidden: '' }),
      );
    followLinks(navigation);
    await navigation.start();
    const signal = navigation.signal();
    await untilAborted(knowsDuration(player, signal), signal);
  };

  return {
    ready: hydrate(),
    player: actions,
    hotkeys: listenForHotkeys(settings.hotkeys, (command) => {
      applyCommand(player.video, command);
      perform({ ...command, by: 'hotkey' });
    }),
    violations,
    navigate: (videoId, { by = 'click' } = {}) => navigation.go({ page: 'watch', videoId }, by),
    goHome: () => navigation.go({ page: 'home' }, 'click'),
    setDark: (dark) => void document.documentElement.toggleAttribute('dark', dark),
    setTheater: (theater) => watchPage.setTheater(theater),
    wipeSecondary: () => watchPage.wipeSecondary(),
    recreateRoot: () => watchPage.recreate(),
    playAds: (count) => {
      const signal = navigation.signal();
      return untilAborted(playClientSideAds(player, count, signal), signal);
    },
    skipAd: () => {
      player.video.currentTime = player.video.duration;
    },
  };
}

/** Makes YouTube's own links navigate without a page load. */
function followLinks(navigation: Navigation): void {
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement>('a.yt-simple-endpoint')
        : null;
    const route: Route | null = link === null ? null : parseRoute(new URL(link.href));
    if (route === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void navigation.go(route, 'click');
  });
}

async function knowsDuration({ video }: Player, signal: AbortSignal): Promise<void> {
  if (video.src === '' || video.readyState >= HTMLMediaElement.HAVE_METADATA) return;
  await nextEvent(video, 'loadedmetadata', signal);
}
