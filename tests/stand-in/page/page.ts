import type { PageSettings } from '@/tests/stand-in/page-settings';
import { parseRoute, type Route, watchRoute } from '@/tests/stand-in/route';
import { playClientSideAds } from './ads';
import { onFullscreenChange, toggleFullscreen } from './fullscreen';
import { listenForHotkeys } from './hotkeys';
import { createMasthead } from './masthead';
import { createMiniplayer } from './miniplayer';
import { createNavigation, type Navigation, type Stage } from './navigation';
import { createIdNode, createNode } from './node';
import { createPages } from './pages';
import { createPlayer } from './player';
import { applyCommand, type PlayerAction } from './player-command';
import { createPreview } from './preview';
import { knowsDuration, skipToEnd } from './ready-player';
import type { StandInPage } from './stand-in-page';
import type { Violation } from './violations';
import { delay, untilAborted } from './wait';
import { createWatchPage } from './watch-page';

/** Prepares the page, puts it into `<ytd-app>` after its delay (phase 1) and sets it going. */
export function createPage(settings: PageSettings, violations: readonly Violation[]): StandInPage {
  const actions: PlayerAction[] = [];
  const perform = (action: PlayerAction): void => {
    actions.push(action);
    if (action.kind === 'toggle-theater') toggleTheater();
    if (action.kind === 'toggle-fullscreen') toggleFullscreen();
    if (action.kind === 'toggle-miniplayer') void openMiniplayer();
    if (action.kind === 'focus-search') masthead.searchInput.focus();
  };
  const player = createPlayer(settings, perform);
  const watchPage = createWatchPage(settings, player);
  const toggleTheater = (): void =>
    watchPage.arrange({ isTheater: !watchPage.arrangement().isTheater });
  onFullscreenChange((isFullscreen) => watchPage.arrange({ isFullscreen }));
  const pages = createPages(watchPage.root());
  const miniplayer = createMiniplayer();
  const preview = createPreview();
  const stage: Stage = {
    showPage: (route) => {
      if (route.page === 'watch') watchPage.introduce(route.videoId);
      else document.title = 'YouTube';
      pages.show(route, watchPage.root());
      watchPage.arrange();
    },
    showVideo: (video) => watchPage.showVideo(video),
    changeSource: (video) => {
      if (video === null) {
        if (!miniplayer.isOpen()) player.video.pause();
        return;
      }
      const isPlaying = !player.video.paused;
      const comesBack = miniplayer.isOpen() && player.content()?.id === video.id;
      miniplayer.close();
      watchPage.insertPlayer();
      if (!comesBack) player.load(video);
      else if (isPlaying) void player.video.play();
    },
  };
  const navigation = createNavigation(settings, stage);
  const masthead = createMasthead(() => void navigation.go({ page: 'results' }, 'click'));
  const openMiniplayer = (): Promise<void> => {
    miniplayer.open(player);
    return navigation.go({ page: 'home' }, 'click');
  };

  const hydrate = async (): Promise<void> => {
    await delay(settings.hydrationMs, new AbortController().signal);
    document.querySelector('#watch-page-skeleton')?.remove();
    document
      .querySelector('ytd-app')
      ?.append(
        createIdNode('div', 'content', [masthead.element, pages.element]),
        createNode('yt-hotkey-manager'),
        miniplayer.element,
        preview.element,
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
    navigate: (videoId, { by = 'click' } = {}) => navigation.go(watchRoute(videoId), by),
    goTo: (path) => navigation.go(readRoute(path), 'click'),
    goHome: () => navigation.go({ page: 'home' }, 'click'),
    openMiniplayer,
    back: () => navigation.back(),
    setDark: (dark) => void document.documentElement.toggleAttribute('dark', dark),
    setTheater: (isTheater) => watchPage.arrange({ isTheater }),
    setLayout: (layout) => watchPage.arrange({ layout }),
    setSidePanel: (isSidePanelOpen) => watchPage.arrange({ isSidePanelOpen }),
    setChat: (hasChat) => watchPage.setChat(hasChat),
    setPlaylist: (hasPlaylist) => watchPage.setPlaylist(hasPlaylist),
    wipeSecondary: () => watchPage.wipeSecondary(),
    recreateRoot: () => watchPage.recreate(),
    replaceVideo: () => player.replaceVideo(),
    moveVideo: () => player.moveVideo(),
    reloadVideo: () => player.reloadVideo(),
    showPreview: (videoId) => preview.show(videoId),
    hidePreview: () => preview.hide(),
    playAds: (count) => {
      const signal = navigation.signal();
      return untilAborted(playClientSideAds(player, count, signal), signal);
    },
    skipAd: () => skipToEnd(player),
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

function readRoute(path: string): Route {
  const route = parseRoute(new URL(path, location.href));
  if (route === null) throw new TypeError(`The stand-in has no page ${path}.`);
  return route;
}
