/** The SHA-256 of `bytes`: 32 bytes. */
export async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** The SHA-256 of `bytes` as 64 hexadecimal digits. */
export async function hexDigest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const octets = await digest(bytes);
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');
}
