/** What a click or a hotkey asks of the player; times in seconds, as in YouTube's own interface. */
export type PlayerCommand =
  | { readonly kind: 'toggle-play' }
  | { readonly kind: 'seek-by'; readonly seconds: number }
  | { readonly kind: 'seek-to-fraction'; readonly fraction: number }
  | { readonly kind: 'speed-by'; readonly difference: number }
  | { readonly kind: 'volume-by'; readonly difference: number }
  | { readonly kind: 'toggle-mute' }
  | { readonly kind: 'toggle-theater' }
  | { readonly kind: 'toggle-fullscreen' }
  | { readonly kind: 'toggle-miniplayer' }
  | { readonly kind: 'toggle-captions' }
  | { readonly kind: 'next-video' }
  | { readonly kind: 'previous-video' }
  | { readonly kind: 'focus-search' }
  | { readonly kind: 'show-help' };

/** A command that was carried out, and what gave it. */
export type PlayerAction = PlayerCommand & { readonly by: 'click' | 'hotkey' };

/** Carries out what concerns the `<video>` itself. */
export function applyCommand(video: HTMLVideoElement, command: PlayerCommand): void {
  switch (command.kind) {
    case 'toggle-play':
      if (video.paused) void video.play();
      else video.pause();
      return;
    case 'seek-by':
      video.currentTime += command.seconds;
      return;
    case 'seek-to-fraction':
      video.currentTime = command.fraction * video.duration;
      return;
    case 'speed-by':
      video.playbackRate = Math.min(2, Math.max(0.25, video.playbackRate + command.difference));
      return;
    case 'volume-by':
      video.volume = Math.min(1, Math.max(0, video.volume + command.difference));
      return;
    case 'toggle-mute':
      video.muted = !video.muted;
      return;
    case 'toggle-theater':
    case 'toggle-fullscreen':
    case 'toggle-miniplayer':
    case 'toggle-captions':
    case 'next-video':
    case 'previous-video':
    case 'focus-search':
    case 'show-help':
      return;
  }
}
