import { beforeEach, expect, test, vi } from 'vitest';
import { answerPageHealth, askPageHealth } from '@/utils/messaging/page-health';

type Listener = (message: unknown, sender: object, sendAnswer: (answer: unknown) => void) => void;

/** A tab and whoever listens in it: what is sent is copied as the browser copies it. */
const tab = vi.hoisted(() => ({ listeners: new Set<Listener>() }));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      onMessage: {
        addListener: (listener: Listener) => tab.listeners.add(listener),
        removeListener: (listener: Listener) => tab.listeners.delete(listener),
      },
    },
    tabs: {
      async sendMessage(_tabId: number, message: unknown) {
        if (tab.listeners.size === 0) throw new Error('Receiving end does not exist.');
        const answers: unknown[] = [];
        for (const listener of tab.listeners) {
          listener(structuredClone(message), {}, (answer) => answers.push(structuredClone(answer)));
        }
        return answers[0];
      },
    },
  },
}));

beforeEach(() => tab.listeners.clear());

const changed = { isKnown: false, report: 'nothing was found' };

test.each<readonly [string, unknown, unknown]>([
  ['that has changed', changed, changed],
  ['of which it is too early to tell', null, null],
  ['whose answer has another shape', { isKnown: 'no', report: 1 }, null],
])('a page %s', async (_page, answer, heard) => {
  tab.listeners.add((_message, _sender, sendAnswer) => sendAnswer(answer));
  expect(await askPageHealth(1)).toEqual(heard);
});

test('a page answers until its panel is gone', async () => {
  const life = new AbortController();
  answerPageHealth(() => changed, life.signal);
  expect(await askPageHealth(1)).toEqual(changed);
  life.abort();
  expect(await askPageHealth(1)).toBeNull();
});

test('other messages get no answer', () => {
  const answers: unknown[] = [];
  answerPageHealth(() => changed, new AbortController().signal);
  for (const message of [null, 'pageHealth', {}, { question: 'other' }]) {
    for (const listener of tab.listeners) listener(message, {}, (answer) => answers.push(answer));
  }
  expect(answers).toEqual([]);
});
