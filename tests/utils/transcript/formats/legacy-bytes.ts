/** Bytes of one or two that `TextDecoder` reads as one character, by that character. */
function characterBytes(label: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(label);
  const known = new Map<string, readonly number[]>();
  const learn = (bytes: readonly number[]) => {
    const characters = Array.from(decoder.decode(new Uint8Array(bytes)));
    const [character = ''] = characters;
    if (characters.length === 1 && character !== '\uFFFD' && !known.has(character)) {
      known.set(character, bytes);
    }
  };
  for (let byte = 0; byte < 0x100; byte++) learn([byte]);
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) learn([lead, trail]);
  }
  return known;
}

/**
 * Writes a text in an encoding from before UTF-8, which no platform can any more: by trying what
 * bytes `TextDecoder` reads. Throws for a letter that the encoding does not have.
 */
export function encodeLegacy(text: string, label: string): Uint8Array {
  const known = characterBytes(label);
  return new Uint8Array(
    Array.from(text).flatMap((character) => {
      const bytes = known.get(character);
      if (!bytes) throw new Error(`${label} has no ${character}`);
      return [...bytes];
    }),
  );
}
