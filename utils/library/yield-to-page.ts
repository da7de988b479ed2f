/**
 * Lets the page paint and answer clicks before going on. By a message, because browsers hold
 * repeated timers back by at least 4 ms each, which adds up over thousands of files.
 */
export async function yieldToPage(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<Event>();
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', resolve);
  port1.start();
  port2.postMessage(null);
  await promise;
  port1.close();
}
