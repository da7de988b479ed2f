import type { TextFamily } from '@/utils/transcript/formats/families';
import { readSbv, recognizeSbv } from './sbv';
import { readSrt, recognizeSrt } from './srt';
import { readWebvtt, recognizeWebvtt } from './webvtt';

/** The captions that most people have: their readers are always loaded. */
export const CAPTION_FAMILIES: readonly TextFamily[] = [
  { format: 'webvtt', extensions: ['vtt'], recognize: recognizeWebvtt, read: readWebvtt },
  { format: 'srt', extensions: ['srt'], recognize: recognizeSrt, read: readSrt },
  { format: 'sbv', extensions: ['sbv'], recognize: recognizeSbv, read: readSbv },
];
