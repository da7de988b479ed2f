import { browser } from 'wxt/browser';

/** Whether a page of YouTube still looks as we know it. */
export interface PageHealth {
  readonly isKnown: boolean;
  /** What was looked for and what was found, for a person to pass on. */
  readonly report: string;
}

const QUESTION = 'pageHealth';

/** Asks the page in a tab. `null` where no video is shown, or where it is too early to tell. */
export async function askPageHealth(tabId: number): Promise<PageHealth | null> {
  try {
    return parseHealth(await browser.tabs.sendMessage(tabId, { question: QUESTION }));
  } catch {
    // Nobody is there to receive it.
    return null;
  }
}

/** Answers that question in this page, until `signal` aborts. */
export function answerPageHealth(examine: () => PageHealth | null, signal: AbortSignal): void {
  const receive: MessageListener = (message, _sender, sendAnswer) => {
    if (isQuestion(message)) sendAnswer(examine());
  };
  browser.runtime.onMessage.addListener(receive);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(receive), {
    once: true,
  });
}

type MessageListener = Parameters<typeof browser.runtime.onMessage.addListener>[0];

function isQuestion(message: unknown): boolean {
  return (
    typeof message === 'object' &&
    message !== null &&
    'question' in message &&
    message.question === QUESTION
  );
}

function parseHealth(answer: unknown): PageHealth | null {
  if (typeof answer !== 'object' || answer === null) return null;
  if (!('isKnown' in answer && 'report' in answer)) return null;
  const { isKnown, report } = answer;
  return typeof isKnown === 'boolean' && typeof report === 'string' ? { isKnown, report } : null;
}
