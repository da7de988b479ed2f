import {
  element,
  elementHead,
  floatElement,
  joinBytes,
  textElement,
  unsignedElement,
} from './ebml';
import { FRAME_SIZE, KEY_FRAME } from './key-frame';

const FRAME_MS = 1000;
const CLUSTER_MS = 10 * FRAME_MS;
const TRACK_NUMBER = 1;

/** Element ids of WebM. Source: https://www.matroska.org/technical/elements.html. */
const ID = {
  ebml: 0x1a45dfa3,
  docType: 0x4282,
  docTypeVersion: 0x4287,
  docTypeReadVersion: 0x4285,
  segment: 0x18538067,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  duration: 0x4489,
  muxingApp: 0x4d80,
  writingApp: 0x5741,
  tracks: 0x1654ae6b,
  trackEntry: 0xae,
  trackNumber: 0xd7,
  trackUid: 0x73c5,
  trackType: 0x83,
  flagLacing: 0x9c,
  codecId: 0x86,
  video: 0xe0,
  pixelWidth: 0xb0,
  pixelHeight: 0xba,
  cues: 0x1c53bb6b,
  cuePoint: 0xbb,
  cueTime: 0xb3,
  cueTrackPositions: 0xb7,
  cueTrack: 0xf7,
  cueClusterPosition: 0xf1,
  cluster: 0x1f43b675,
  timestamp: 0xe7,
  blockGroup: 0xa0,
  block: 0xa1,
  blockDuration: 0x9b,
} as const;

/** A silent dark video as a WebM file. Its bytes are written when they are read: it takes no memory. */
export interface Media {
  readonly byteLength: number;
  /** Returns the bytes from `startByte` up to `endByte`, which is not included. */
  read(startByte: number, endByte: number): Uint8Array;
}

/**
 * Describes a video of `durationMs` milliseconds, a positive whole number: one key frame a second, in
 * clusters of ten seconds, with an index of the clusters in front so that a browser can seek before it
 * has read anything else. Twelve hours are 2.6 MB.
 */
export function createMedia(durationMs: number): Media {
  const clusterCount = Math.ceil(durationMs / CLUSTER_MS);
  const writeClusterAt = (index: number): Uint8Array =>
    writeCluster(index * CLUSTER_MS, Math.min(durationMs, (index + 1) * CLUSTER_MS));
  const fullClusterLength = writeCluster(0, CLUSTER_MS).length;
  const lastClusterLength = writeClusterAt(clusterCount - 1).length;
  const clustersLength = (clusterCount - 1) * fullClusterLength + lastClusterLength;
  const head = writeHead(durationMs, clusterCount, fullClusterLength, clustersLength);
  const byteLength = head.length + clustersLength;

  const read = (startByte: number, endByte: number): Uint8Array => {
    const parts = startByte < head.length ? [head.subarray(startByte, endByte)] : [];
    const first = Math.max(0, Math.floor((startByte - head.length) / fullClusterLength));
    for (let index = first; index < clusterCount; index += 1) {
      const clusterStart = head.length + index * fullClusterLength;
      if (clusterStart >= endByte) break;
      const bytes = writeClusterAt(index);
      parts.push(bytes.subarray(Math.max(0, startByte - clusterStart), endByte - clusterStart));
    }
    return joinBytes(parts);
  };
  return { byteLength, read };
}

/** Writes all that precedes the clusters: what kind of file this is, its duration, track and index. */
function writeHead(
  durationMs: number,
  clusterCount: number,
  fullClusterLength: number,
  clustersLength: number,
): Uint8Array {
  const description = joinBytes([writeInfo(durationMs), writeTracks()]);
  const cuesLength = writeCues(clusterCount, 0, 0).length;
  const firstClusterPosition = description.length + cuesLength;
  const cues = writeCues(clusterCount, firstClusterPosition, fullClusterLength);
  const segmentLength = firstClusterPosition + clustersLength;
  return joinBytes([writeFileType(), elementHead(ID.segment, segmentLength), description, cues]);
}

function writeFileType(): Uint8Array {
  return element(ID.ebml, [
    textElement(ID.docType, 'webm'),
    unsignedElement(ID.docTypeVersion, 2),
    unsignedElement(ID.docTypeReadVersion, 2),
  ]);
}

function writeInfo(durationMs: number): Uint8Array {
  return element(ID.info, [
    unsignedElement(ID.timestampScale, 1_000_000),
    floatElement(ID.duration, durationMs),
    textElement(ID.muxingApp, 'sidescript stand-in'),
    textElement(ID.writingApp, 'sidescript stand-in'),
  ]);
}

function writeTracks(): Uint8Array {
  return element(ID.tracks, [
    element(ID.trackEntry, [
      unsignedElement(ID.trackNumber, TRACK_NUMBER),
      unsignedElement(ID.trackUid, TRACK_NUMBER),
      unsignedElement(ID.trackType, 1),
      unsignedElement(ID.flagLacing, 0),
      textElement(ID.codecId, 'V_VP8'),
      element(ID.video, [
        unsignedElement(ID.pixelWidth, FRAME_SIZE.width),
        unsignedElement(ID.pixelHeight, FRAME_SIZE.height),
      ]),
    ]),
  ]);
}

/** Writes the index; cluster positions count from the start of the segment's content. */
function writeCues(
  clusterCount: number,
  firstClusterPosition: number,
  fullClusterLength: number,
): Uint8Array {
  const cuePoints = Array.from({ length: clusterCount }, (_, index) =>
    element(ID.cuePoint, [
      unsignedElement(ID.cueTime, index * CLUSTER_MS),
      element(ID.cueTrackPositions, [
        unsignedElement(ID.cueTrack, TRACK_NUMBER),
        unsignedElement(ID.cueClusterPosition, firstClusterPosition + index * fullClusterLength),
      ]),
    ]),
  );
  return element(ID.cues, cuePoints);
}

/** Writes a cluster of one frame a second from `startMs` to `endMs`; the last may be shorter. */
function writeCluster(startMs: number, endMs: number): Uint8Array {
  const frameCount = Math.ceil((endMs - startMs) / FRAME_MS);
  const blocks = Array.from({ length: frameCount }, (_, index) => {
    const offsetMs = index * FRAME_MS;
    const durationMs = Math.min(FRAME_MS, endMs - startMs - offsetMs);
    const blockHead = [0x80 | TRACK_NUMBER, offsetMs >> 8, offsetMs & 0xff, 0];
    return element(ID.blockGroup, [
      element(ID.block, [Uint8Array.from(blockHead), KEY_FRAME]),
      unsignedElement(ID.blockDuration, durationMs, 2),
    ]);
  });
  return element(ID.cluster, [unsignedElement(ID.timestamp, startMs), ...blocks]);
}
