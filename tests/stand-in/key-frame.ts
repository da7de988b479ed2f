/** The size in pixels of the picture in `KEY_FRAME`: small, and of the shape of YouTube's player. */
export const FRAME_SIZE = { width: 32, height: 18 } as const;

/**
 * One complete VP8 picture, plain dark grey (#101014).
 * Made on 2026-11-23 with WebCodecs in Chromium 156: a canvas of that colour, given once to a
 * `VideoEncoder` configured with `{ codec: 'vp8', width: 32, height: 18, bitrate: 1000, framerate: 1 }`.
 */
export const KEY_FRAME: Uint8Array = Buffer.from(
  'MAIAnQEqIAASAAJHCIWFiJmEiAyCAAeQ88nA/vxeZEvA',
  'base64',
);
