import type { Library } from './library';

/**
 * Makes a function that gives the one open library, opening it when first asked and again once
 * its connection is gone. Where opening fails it rejects, and the next call tries again.
 */
export function keepOpen(open: () => Promise<Library>): () => Promise<Library> {
  let opening: Promise<Library> | null = null;

  function openAnew(): Promise<Library> {
    const attempt = open();
    const forget = () => {
      if (opening === attempt) opening = null;
    };
    attempt.then(({ closed }) => closed.addEventListener('abort', forget, { once: true }), forget);
    return attempt;
  }

  return () => {
    opening ??= openAnew();
    return opening;
  };
}
