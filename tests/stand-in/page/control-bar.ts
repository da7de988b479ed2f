import { formatClock } from './format-clock';
import { createIcon, type IconName } from './icon';
import { createNode } from './node';
import type { PlayerCommand } from './player-command';

/** Builds the player's controls: they follow `video` and turn clicks into commands. */
export function createControlBar(
  video: HTMLVideoElement,
  onCommand: (command: PlayerCommand) => void,
): HTMLElement {
  const button = (name: string, icon: IconName, label: string, command?: PlayerCommand) => {
    const attributes = { class: `ytp-button ${name}`, 'aria-label': label };
    const node = createNode('button', attributes, [createIcon(icon)]);
    if (command !== undefined) node.addEventListener('click', () => onCommand(command));
    return node;
  };
  const played = createNode('div', { class: 'ytp-play-progress' });
  const bar = createNode(
    'div',
    { class: 'ytp-progress-bar', role: 'slider', 'aria-label': 'Seek' },
    [createNode('div', { class: 'ytp-progress-list' }, [played])],
  );
  bar.addEventListener('click', (event) => {
    const { left, width } = bar.getBoundingClientRect();
    onCommand({ kind: 'seek-to-fraction', fraction: (event.clientX - left) / width });
  });
  const play = button('ytp-play-button', 'play', 'Play', { kind: 'toggle-play' });
  const time = createNode('span', { class: 'ytp-time-display' });

  const update = (): void => {
    const fraction = video.duration > 0 ? video.currentTime / video.duration : 0;
    played.style.transform = `scaleX(${fraction})`;
    bar.setAttribute('aria-valuenow', String(Math.floor(video.currentTime)));
    time.textContent = `${formatClock(video.currentTime)} / ${formatClock(video.duration)}`;
    play.setAttribute('aria-label', video.paused ? 'Play' : 'Pause');
    play.replaceChildren(createIcon(video.paused ? 'play' : 'pause'));
  };
  for (const type of ['timeupdate', 'durationchange', 'play', 'pause', 'emptied', 'seeking'])
    video.addEventListener(type, update);
  update();

  return createNode('div', { class: 'ytp-chrome-bottom' }, [
    createNode('div', { class: 'ytp-progress-bar-container' }, [bar]),
    createNode('div', { class: 'ytp-chrome-controls' }, [
      createNode('div', { class: 'ytp-left-controls' }, [
        play,
        button('ytp-next-button', 'next', 'Next', { kind: 'next-video' }),
        button('ytp-mute-button', 'volume', 'Mute', { kind: 'toggle-mute' }),
        time,
      ]),
      createNode('div', { class: 'ytp-right-controls' }, [
        button('ytp-subtitles-button', 'captions', 'Subtitles', { kind: 'toggle-captions' }),
        button('ytp-settings-button', 'settings', 'Settings'),
        button('ytp-size-button', 'theater', 'Theater mode', { kind: 'toggle-theater' }),
        button('ytp-fullscreen-button', 'fullscreen', 'Full screen', { kind: 'toggle-fullscreen' }),
      ]),
    ]),
  ]);
}
