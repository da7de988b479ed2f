import type { HotkeyPhase } from '@/tests/stand-in/page-settings';
import type { PlayerCommand } from './player-command';

/** A key that YouTube's hotkeys saw. */
export interface HotkeyRecord {
  readonly type: 'keydown' | 'keyup';
  readonly key: string;
}

/** What each key does, by `KeyboardEvent.key`. YouTube acts on all of them on `keydown` but Space. */
const COMMANDS: ReadonlyMap<string, PlayerCommand> = new Map<string, PlayerCommand>([
  ['k', { kind: 'toggle-play' }],
  ['j', { kind: 'seek-by', seconds: -10 }],
  ['l', { kind: 'seek-by', seconds: 10 }],
  ['ArrowLeft', { kind: 'seek-by', seconds: -5 }],
  ['ArrowRight', { kind: 'seek-by', seconds: 5 }],
  ['ArrowUp', { kind: 'volume-by', difference: 0.05 }],
  ['ArrowDown', { kind: 'volume-by', difference: -0.05 }],
  ['Home', { kind: 'seek-to-fraction', fraction: 0 }],
  ['End', { kind: 'seek-to-fraction', fraction: 1 }],
  ['<', { kind: 'speed-by', difference: -0.25 }],
  ['>', { kind: 'speed-by', difference: 0.25 }],
  ['f', { kind: 'toggle-fullscreen' }],
  ['t', { kind: 'toggle-theater' }],
  ['i', { kind: 'toggle-miniplayer' }],
  ['m', { kind: 'toggle-mute' }],
  ['c', { kind: 'toggle-captions' }],
  ['N', { kind: 'next-video' }],
  ['P', { kind: 'previous-video' }],
  ['/', { kind: 'focus-search' }],
  ['?', { kind: 'show-help' }],
]);

/** Returns what a key does, or `null`. Space acts on `keyup`, digits jump to tenths of the video. */
export function commandOfKey(type: HotkeyRecord['type'], key: string): PlayerCommand | null {
  if (type === 'keyup') return key === ' ' ? { kind: 'toggle-play' } : null;
  if (/^\d$/.test(key)) return { kind: 'seek-to-fraction', fraction: Number(key) / 10 };
  return COMMANDS.get(key) ?? null;
}

/**
 * Listens for hotkeys the way YouTube does: from wherever a key comes, unless its target, as seen from
 * the document, is a field. A field inside a shadow root does not look like one from there.
 */
export function listenForHotkeys(
  phase: HotkeyPhase,
  onCommand: (command: PlayerCommand) => void,
): readonly HotkeyRecord[] {
  const records: HotkeyRecord[] = [];
  const handle = (type: HotkeyRecord['type'], event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
    records.push({ type, key: event.key });
    const command = commandOfKey(type, event.key);
    if (command === null) return;
    event.preventDefault();
    onCommand(command);
  };
  const capture = phase !== 'bubble';
  const target = phase === 'window-capture' ? window : document;
  for (const type of ['keydown', 'keyup'] as const)
    target.addEventListener(
      type,
      (event) => {
        if (event instanceof KeyboardEvent) handle(type, event);
      },
      { capture },
    );
  return records;
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA'].includes(target.tagName))
  );
}
