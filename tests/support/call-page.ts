import type { PageFunction } from './browser-driver';
import type { Attempt, Outcome } from './page/attempt';
import type { Attempts } from './page/main';
import type { PagePort } from './page-port';
import { WAIT_LIMIT_MS } from './wait-limit';

/** A page and the script with the functions of `page/`, which is put into it when needed. */
export interface CallablePage {
  readonly port: PagePort;
  readonly bundle: string;
}

type ValueOf<Name extends keyof Attempts> =
  ReturnType<Attempts[Name]> extends Attempt<infer Value> ? Value : never;

/**
 * Tries something in the page until it is found, and answers its value.
 * Rejects after `WAIT_LIMIT_MS` with what was wanted, why it failed, and what is on the page.
 */
export async function callPage<Name extends keyof Attempts>(
  page: CallablePage,
  wanted: string,
  name: Name,
  ...values: Parameters<Attempts[Name]>
): Promise<ValueOf<Name>> {
  const attempt = `${name}(${values.map(writeExpression).join()})`;
  return runAttempt<ValueOf<Name>>(page, wanted, attempt);
}

/** Runs a function in the page once, and answers what it answers. */
export async function evaluateInPage<Values extends readonly unknown[], Value>(
  { port }: CallablePage,
  pageFunction: PageFunction<Values, Value>,
  ...values: Values
): Promise<Value> {
  return port.evaluate<Value>(writeCall(pageFunction, values));
}

/** Runs a function in the page every frame until its answer is truthy; rejects after `WAIT_LIMIT_MS`. */
export async function waitForAnswer<Values extends readonly unknown[], Value>(
  page: CallablePage,
  pageFunction: PageFunction<Values, Value>,
  ...values: Values
): Promise<Value> {
  const attempt = `answer(() => ${writeCall(pageFunction, values)})`;
  return runAttempt<Value>(page, String(pageFunction), attempt);
}

/** Writes a value that JSON can hold as an expression. */
export function writeExpression(value: unknown): string {
  return JSON.stringify(value) ?? 'undefined';
}

/** Writes a call of a function, with arguments that JSON can hold, as an expression. */
export function writeCall<Values extends readonly unknown[]>(
  pageFunction: PageFunction<Values, unknown>,
  values: Values,
): string {
  // tsx wraps inner functions in a helper, `__name`, that the page does not have.
  const callee = `((__name) => ${String(pageFunction)})((named) => named)`;
  return `${callee}(${values.map(writeExpression).join()})`;
}

async function runAttempt<Value>(
  page: CallablePage,
  wanted: string,
  attempt: string,
): Promise<Value> {
  const deadlineMs = performance.now() + WAIT_LIMIT_MS;
  for (;;) {
    const remainingMs = Math.max(0, Math.round(deadlineMs - performance.now()));
    const outcome = await evaluateAttempt<Value>(page, attempt, remainingMs);
    switch (outcome?.kind) {
      case 'done':
        return outcome.value;
      case 'missing':
        throw new Error(`${wanted}: ${outcome.reason}. On the page:\n${outcome.page}`);
      case 'left':
        if (remainingMs === 0) throw new Error(`${wanted}: the page went away.`);
        break;
      case undefined:
        await leaveAside(page.port, page.port.evaluate<void>(page.bundle));
        break;
    }
  }
}

/** The outcome of a series of tries; undefined when the page has not got the functions yet. */
async function evaluateAttempt<Value>(
  { port }: CallablePage,
  attempt: string,
  timeoutMs: number,
): Promise<Outcome<Value> | undefined> {
  const expression = `(({ sidescriptPageFunctions: page }) =>
    page?.runAttempt(page.attempts.${attempt}, ${timeoutMs}))(globalThis)`;
  const outcome = await leaveAside(port, port.evaluate<Outcome<Value> | undefined>(expression));
  return outcome === PAGE_LEFT ? { kind: 'left' } : outcome;
}

const PAGE_LEFT = Symbol('the page was left');

async function leaveAside<Value>(
  port: PagePort,
  evaluation: Promise<Value>,
): Promise<Value | typeof PAGE_LEFT> {
  try {
    return await evaluation;
  } catch (error) {
    if (port.isPageLeft(error)) return PAGE_LEFT;
    throw error;
  }
}
