/** What one try found, or in plain words what was in its way. */
export type Result<Value> =
  | { readonly found: true; readonly value: Value }
  | { readonly found: false; readonly reason: string };

/** Something that is tried every frame until it is found. */
export type Attempt<Value> = () => Result<Value> | Promise<Result<Value>>;

/** How a series of tries ended, as it is sent out of the page. */
export type Outcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'missing'; readonly reason: string; readonly page: string }
  /** The page was left meanwhile. */
  | { readonly kind: 'left' };

/** The result of a try that found something. */
export function found<Value>(value: Value): Result<Value> {
  return { found: true, value };
}

/** The result of a try that did not, with the reason in plain words. */
export function notFound(reason: string): Result<never> {
  return { found: false, reason };
}
