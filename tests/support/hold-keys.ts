import type { Key, Modifier } from './browser-driver';
import type { PagePort } from './page-port';

/** Does something while modifier keys are held down; lets go of them in any case. */
export async function holdKeys(
  keyboard: PagePort['keyboard'],
  holding: readonly Modifier[],
  act: () => Promise<void>,
): Promise<void> {
  const [first, ...others] = holding;
  if (first === undefined) return act();
  const key = systemKey(first);
  await keyboard.down(key);
  try {
    await holdKeys(keyboard, others, act);
  } finally {
    await keyboard.up(key);
  }
}

/** Presses a key while modifier keys are held down. */
export function pressWith(
  keyboard: PagePort['keyboard'],
  key: Key,
  holding: readonly Modifier[],
): Promise<void> {
  return holdKeys(keyboard, holding, () => keyboard.press(key));
}

function systemKey(modifier: Modifier): Key {
  if (modifier !== 'ControlOrMeta') return modifier;
  return process.platform === 'darwin' ? 'Meta' : 'Control';
}
