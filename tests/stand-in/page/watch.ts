import type { WatchElement } from '@/tests/stand-in/page-settings';
import { createIdNode, createNode } from './node';

/** The watch element and the places in it that change. */
export interface Watch {
  readonly root: HTMLElement;
  /** Where the player lives by default, and where it goes in theater mode and in full screen. */
  readonly playerSlot: HTMLElement;
  readonly fullBleedSlot: HTMLElement;
  /** Where the live chat goes beside a player that takes the whole width. */
  readonly fullBleedPanels: HTMLElement;
  /** What moves between the two; `#movie_player` is put into `playerHost` inside it. */
  readonly playerContainer: HTMLElement;
  readonly playerHost: HTMLElement;
  readonly below: HTMLElement;
  readonly metadata: HTMLElement;
  readonly comments: HTMLElement;
  readonly secondary: HTMLElement;
  readonly secondaryInner: HTMLElement;
  /** The children of `secondaryInner`, which come in phase 2. */
  readonly panels: HTMLElement;
  readonly chat: HTMLElement;
  readonly playlist: HTMLElement;
  readonly related: HTMLElement;
  readonly sideMenu: HTMLElement;
}

/** Builds YouTube's element tree of a watch page (youtube.md, section 2, October 2026), still empty. */
export function createWatch(watchElement: WatchElement): Watch {
  const playerHost = createIdNode('div', 'container');
  const playerContainer = createIdNode('div', 'player-container', [
    createIdNode('ytd-player', 'ytd-player', [playerHost]),
  ]);
  const playerSlot = createIdNode('div', 'player-container-inner', [playerContainer]);
  const fullBleedSlot = createIdNode('div', 'player-full-bleed-container');
  const fullBleedPanels = createIdNode('div', 'panels-full-bleed-container');
  const metadata = createNode('ytd-watch-metadata');
  const comments = createIdNode('ytd-comments', 'comments');
  const below = createIdNode('div', 'below', [
    createIdNode('div', 'inline-panels'),
    metadata,
    comments,
  ]);
  const secondaryInner = createIdNode('div', 'secondary-inner');
  const secondary = createIdNode('div', 'secondary', [
    createIdNode('div', 'secondary-split-scroll-spacer'),
    secondaryInner,
  ]);
  const sideMenu = createNode('div', { id: 'fixed-side-menu', hidden: '' });

  const player = createIdNode('div', 'player', [
    createIdNode('div', 'cinematics-container', [createIdNode('div', 'cinematics')]),
    createIdNode('div', 'player-container-outer', [playerSlot]),
  ]);
  const root = createNode(watchElement, { role: 'main', hidden: '' }, [
    createIdNode('div', 'full-bleed-container', [fullBleedSlot, fullBleedPanels]),
    createIdNode('div', 'single-column-container'),
    createIdNode('div', 'columns', [
      createIdNode('div', 'primary', [createIdNode('div', 'primary-inner', [player, below])]),
      secondary,
    ]),
    sideMenu,
    createNode('div', { id: 'engagement-panel-scrim', hidden: '' }),
  ]);
  return {
    root,
    playerSlot,
    fullBleedSlot,
    fullBleedPanels,
    playerContainer,
    playerHost,
    below,
    metadata,
    comments,
    secondary,
    secondaryInner,
    panels: createIdNode('div', 'panels', ENGAGEMENT_PANELS.map(createPanel)),
    chat: createIdNode('div', 'chat-container'),
    playlist: createNode('ytd-playlist-panel-renderer', { id: 'playlist', hidden: '' }),
    related: createIdNode('div', 'related'),
    sideMenu,
  };
}

const ENGAGEMENT_PANELS = [
  'engagement-panel-searchable-transcript',
  'engagement-panel-structured-description',
  'engagement-panel-comments-section',
];

function createPanel(target: string): HTMLElement {
  return createNode('ytd-engagement-panel-section-list-renderer', {
    'target-id': target,
    visibility: 'ENGAGEMENT_PANEL_VISIBILITY_HIDDEN',
  });
}
