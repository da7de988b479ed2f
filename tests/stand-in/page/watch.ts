import { createIdNode, createNode } from './node';

/** The watch element and the places in it that change. */
export interface Watch {
  readonly root: HTMLElement;
  /** Where the player lives by default, and where it goes in theater mode. */
  readonly playerSlot: HTMLElement;
  readonly fullBleedSlot: HTMLElement;
  /** What moves between the two; `#movie_player` is put into `playerHost` inside it. */
  readonly playerContainer: HTMLElement;
  readonly playerHost: HTMLElement;
  readonly below: HTMLElement;
  readonly metadata: HTMLElement;
  readonly comments: HTMLElement;
  readonly secondaryInner: HTMLElement;
  readonly related: HTMLElement;
}

/** Builds YouTube's element tree of a watch page (youtube.md, section 2, October 2026), still empty. */
export function createWatch(): Watch {
  const playerHost = createIdNode('div', 'container');
  const playerContainer = createIdNode('div', 'player-container', [
    createIdNode('ytd-player', 'ytd-player', [playerHost]),
  ]);
  const playerSlot = createIdNode('div', 'player-container-inner', [playerContainer]);
  const fullBleedSlot = createIdNode('div', 'player-full-bleed-container');
  const metadata = createNode('ytd-watch-metadata');
  const comments = createIdNode('ytd-comments', 'comments');
  const below = createIdNode('div', 'below', [
    createIdNode('div', 'inline-panels'),
    metadata,
    comments,
  ]);
  const secondaryInner = createIdNode('div', 'secondary-inner');

  const player = createIdNode('div', 'player', [
    createIdNode('div', 'cinematics-container', [createIdNode('div', 'cinematics')]),
    createIdNode('div', 'player-container-outer', [playerSlot]),
  ]);
  const root = createNode('ytd-watch-flexy', { role: 'main', hidden: '' }, [
    createIdNode('div', 'full-bleed-container', [
      fullBleedSlot,
      createIdNode('div', 'panels-full-bleed-container'),
    ]),
    createIdNode('div', 'single-column-container'),
    createIdNode('div', 'columns', [
      createIdNode('div', 'primary', [createIdNode('div', 'primary-inner', [player, below])]),
      createIdNode('div', 'secondary', [
        createIdNode('div', 'secondary-split-scroll-spacer'),
        secondaryInner,
      ]),
    ]),
    createNode('div', { id: 'fixed-side-menu', hidden: '' }),
    createNode('div', { id: 'engagement-panel-scrim', hidden: '' }),
  ]);
  const related = createIdNode('div', 'related');
  return {
    root,
    playerSlot,
    fullBleedSlot,
    playerContainer,
    playerHost,
    below,
    metadata,
    comments,
    secondaryInner,
    related,
  };
}
