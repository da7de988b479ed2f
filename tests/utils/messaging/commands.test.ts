import { beforeEach, describe, expect, test, vi } from 'vitest';
import { commandNames, forwardCommands, receiveCommands } from '@/utils/messaging/commands';

type Listener = (message: unknown) => void;

/** A browser with one tab in front, and keys for commands. */
const fake = vi.hoisted(() => ({
  listeners: new Set<(message: unknown) => void>(),
  press: async (_command: string): Promise<void> => undefined,
  tabs: [] as { readonly id?: number }[],
}));

vi.mock('wxt/browser', () => ({
  browser: {
    commands: {
      onCommand: {
        addListener(listener: (command: string) => Promise<void>) {
          fake.press = listener;
        },
      },
    },
    tabs: {
      query: async () => fake.tabs,
      sendMessage: async (_id: number, message: unknown) => {
        if (fake.listeners.size === 0) throw new Error('Receiving end does not exist.');
        for (const listener of fake.listeners) listener(structuredClone(message));
      },
    },
    runtime: {
      onMessage: {
        addListener: (listener: Listener) => fake.listeners.add(listener),
        removeListener: (listener: Listener) => fake.listeners.delete(listener),
      },
    },
  },
}));

beforeEach(() => {
  fake.listeners.clear();
  fake.tabs = [{ id: 7 }];
});

function receive() {
  const received: string[] = [];
  const lifetime = new AbortController();
  receiveCommands((command) => received.push(command), lifetime.signal);
  return { received, lifetime };
}

describe('a command', () => {
  test.each(commandNames)('%s reaches the page in front', async (name) => {
    const { received } = receive();
    forwardCommands();
    await fake.press(name);
    await expect.poll(() => received).toEqual([name]);
  });

  test('reaches nobody once the page has left', async () => {
    const { received, lifetime } = receive();
    forwardCommands();
    lifetime.abort();
    await fake.press('toggle-panel');
    expect(received).toEqual([]);
  });

  test.each([
    ['in front of nothing', []],
    ['in front of a tab of the browser', [{}]],
  ])('%s does no harm', async (_what, tabs) => {
    fake.tabs = tabs;
    forwardCommands();
    await fake.press('toggle-panel');
  });
});

test.each<readonly [string, unknown]>([
  ['nothing', undefined],
  ['a text', 'toggle-panel'],
  ['a command that nobody knows', { command: 'delete-all' }],
  ['a name that every object has', { command: 'constructor' }],
  ['a request', { request: 'toggle-panel', argument: null }],
])('%s is no command', (_what, message) => {
  const { received } = receive();
  for (const listener of fake.listeners) listener(message);
  expect(received).toEqual([]);
});
