/**
 * Gives the memory of bytes back that nobody needs any more, and that were never hashed or written:
 * of those the browser keeps hold itself. It collects them only once there are some hundred MB.
 */
export function giveBack({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}
