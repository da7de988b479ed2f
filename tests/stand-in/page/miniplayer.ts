import { createIdNode, createNode } from './node';
import type { Player } from './player';

/** The small player in the corner of other pages. */
export interface Miniplayer {
  readonly element: HTMLElement;
  /** Takes the player over as it plays. */
  open(player: Player): void;
  /** Lets the player go; the watch page takes it back. */
  close(): void;
  isOpen(): boolean;
}

/** Builds the miniplayer, empty and inactive. */
export function createMiniplayer(): Miniplayer {
  const container = createIdNode('div', 'player-container');
  const element = createNode('ytd-miniplayer', {}, [container]);
  return {
    element,
    open: (player) => {
      const isPlaying = !player.video.paused;
      container.append(player.element);
      player.element.style.width = '400px';
      player.element.style.height = '225px';
      element.toggleAttribute('active', true);
      // Browsers pause what leaves the document.
      if (isPlaying) void player.video.play();
    },
    close: () => element.removeAttribute('active'),
    isOpen: () => element.hasAttribute('active'),
  };
}
