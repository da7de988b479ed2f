import { browser } from 'wxt/browser';
import { isConnected } from './connection';
import type { Answer, Argument, Refusal, Reply, RequestMessage, RequestName } from './requests';

/**
 * Asks the background, from a page. Never rejects: what goes wrong is a reply with its reason.
 */
export async function request<Name extends RequestName>(
  name: Name,
  argument: Argument<Name>,
): Promise<Reply<Answer<Name>>> {
  if (!isConnected()) return refuse('disconnected');
  const message: RequestMessage = { request: name, argument };
  try {
    const reply: unknown = await browser.runtime.sendMessage(message);
    return isReply<Answer<Name>>(reply) ? reply : refuse('no-answer');
  } catch {
    return refuse(isConnected() ? 'no-answer' : 'disconnected');
  }
}

function isReply<Value>(reply: unknown): reply is Reply<Value> {
  return typeof reply === 'object' && reply !== null && 'ok' in reply;
}

function refuse(reason: Refusal): { readonly ok: false; readonly reason: Refusal } {
  return { ok: false, reason };
}
