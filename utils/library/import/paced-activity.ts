import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { ImportActivity } from './import-activity';

/** To show each of twenty chunks a second took the page a tenth of its time, and nobody reads that. */
const PERIOD_MS = 200;

/**
 * What an importer is at, at a pace for eyes: another phase at once, progress five times a second.
 * Until `lifetime` aborts.
 */
export function paceActivity(
  activity: ReadonlySignal<ImportActivity>,
  lifetime: AbortSignal,
): ReadonlySignal<ImportActivity> {
  const shown = signal(activity.peek());
  let nextMs = -Infinity;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function show(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    nextMs = performance.now() + PERIOD_MS;
    shown.value = activity.peek();
  }

  const stop = effect(() => {
    const waitMs = nextMs - performance.now();
    if (activity.value.phase !== shown.peek().phase || waitMs <= 0) show();
    else timer ??= setTimeout(show, waitMs);
  });
  lifetime.addEventListener(
    'abort',
    () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    },
    { once: true },
  );
  return shown;
}
