import { browser } from 'wxt/browser';
import type { Answer, Argument, Refusal, Reply, RequestName } from './requests';

type PageSender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

/** The frame of a tab that asks. */
export interface Asker {
  readonly tabId: number;
  readonly frameId: number;
}

/** How one request is answered: `parse` gives `null` for an argument that is not one. */
interface Endpoint<Name extends RequestName> {
  readonly parse: (argument: unknown) => Argument<Name> | null;
  readonly answer: (argument: Argument<Name>, asker: Asker) => Promise<Answer<Name>>;
}

export type Endpoints = { readonly [Name in RequestName]: Endpoint<Name> };

export interface ServeOptions {
  /** True for the addresses of pages that may ask. */
  readonly mayAsk: (pageUrl: string) => boolean;
  /** The reason that a failure is reported with. */
  readonly explain: (error: unknown) => Refusal;
}

/**
 * Answers pages. To be called synchronously when the background starts, so that the message that
 * woke it is not missed. A message from elsewhere or of another shape gets no answer.
 */
export function servePages(endpoints: Endpoints, { mayAsk, explain }: ServeOptions): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: PageSender) => {
    const asker = readAsker(sender, mayAsk);
    if (asker === null || !isRequest(message, endpoints)) return undefined;
    return reply(endpoints[message.request], message.argument, asker, explain);
  });
}

function readAsker(
  { id, tab, frameId, url }: PageSender,
  mayAsk: ServeOptions['mayAsk'],
): Asker | null {
  if (id !== browser.runtime.id || url === undefined || !mayAsk(url)) return null;
  return tab?.id === undefined || frameId === undefined ? null : { tabId: tab.id, frameId };
}

function isRequest(
  message: unknown,
  endpoints: Endpoints,
): message is { readonly request: RequestName; readonly argument: unknown } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'request' in message &&
    'argument' in message &&
    typeof message.request === 'string' &&
    Object.hasOwn(endpoints, message.request)
  );
}

function reply<Name extends RequestName>(
  endpoint: Endpoint<Name>,
  rawArgument: unknown,
  asker: Asker,
  explain: ServeOptions['explain'],
): Promise<Reply<Answer<Name>>> | undefined {
  const argument = endpoint.parse(rawArgument);
  if (argument === null) return undefined;
  return endpoint.answer(argument, asker).then(
    (value) => ({ ok: true, value }),
    (error: unknown) => ({ ok: false, reason: explain(error) }),
  );
}
