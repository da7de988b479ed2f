import { browser } from 'wxt/browser';
import type { Answer, Argument, Refusal, Reply, RequestName } from './requests';

type PageSender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

/** How one request is answered: `parse` gives `null` for an argument that is not one. */
interface Endpoint<Name extends RequestName> {
  readonly parse: (argument: unknown) => Argument<Name> | null;
  readonly answer: (argument: Argument<Name>) => Promise<Answer<Name>>;
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
    if (!isOurPage(sender, mayAsk) || !isRequest(message, endpoints)) return undefined;
    return reply(endpoints[message.request], message.argument, explain);
  });
}

function isOurPage(sender: PageSender, mayAsk: ServeOptions['mayAsk']): boolean {
  return (
    sender.id === browser.runtime.id &&
    sender.tab !== undefined &&
    sender.url !== undefined &&
    mayAsk(sender.url)
  );
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
  explain: ServeOptions['explain'],
): Promise<Reply<Answer<Name>>> | undefined {
  const argument = endpoint.parse(rawArgument);
  if (argument === null) return undefined;
  return endpoint.answer(argument).then(
    (value) => ({ ok: true, value }),
    (error: unknown) => ({ ok: false, reason: explain(error) }),
  );
}
