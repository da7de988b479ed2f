/**
 * Gives the memory of bytes back that nobody needs any more. The browser collects it only once there
 * are some hundred MB of it.
 */
export function giveBack({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}
