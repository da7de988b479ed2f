import { browser } from 'wxt/browser';

/** What a person can tell the panel by keys of the browser; the manifest names the same. */
export const commandNames = ['toggle-panel', 'copy-spoken-line', 'focus-search'] as const;
export type CommandName = (typeof commandNames)[number];

/**
 * Hands each command to the page in front. To be called synchronously when the background starts,
 * so that the command that woke it is not missed.
 */
export function forwardCommands(): void {
  const commands: typeof browser.commands | undefined = browser.commands;
  // Firefox for Android has none.
  commands?.onCommand.addListener((command) => void forward(command));
}

async function forward(command: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  // Most tabs have no panel, and then nobody is there to receive it.
  await browser.tabs.sendMessage(tab.id, { command }).catch(() => undefined);
}

/** Calls `onCommand` with each command meant for this page, until `signal` aborts. */
export function receiveCommands(
  onCommand: (command: CommandName) => void,
  signal: AbortSignal,
): void {
  function receive(message: unknown): void {
    const command = readCommand(message);
    if (command !== undefined) onCommand(command);
  }

  browser.runtime.onMessage.addListener(receive);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(receive), {
    once: true,
  });
}

function readCommand(message: unknown): CommandName | undefined {
  if (typeof message !== 'object' || message === null || !('command' in message)) return undefined;
  return commandNames.find((name) => name === message.command);
}
