import type { TimedCue, Transcript, Word } from '@/utils/transcript/model';
import { videoUrl } from '@/utils/transcript/video-url';

import { formatCaptionTime } from './format-caption-time';

/** A transcript whose lines have times, exact or estimated. */
export type TimedTranscript = Exclude<Transcript, { readonly timing: 'none' }>;

/**
 * Writes a transcript as WebVTT (https://www.w3.org/TR/webvtt1/). Speakers become voices and the
 * times of words timestamps within the text; title and link stand in a note, where the link names
 * the video. What the format has no place for: the ends of words (they last until the next one),
 * the channel and the other facts. Lines without text are left out.
 */
export function writeVtt(transcript: TimedTranscript): string {
  const cues = transcript.cues.filter(({ text }) => text.trim() !== '').map(cueBlock);
  return [headerBlock(transcript), ...noteBlocks(transcript), ...cues].join('\n\n') + '\n';
}

function headerBlock({ language }: Transcript): string {
  return language === null ? 'WEBVTT' : `WEBVTT\nLanguage: ${language}`;
}

function noteBlocks({ title, videoId, timing }: Transcript): readonly string[] {
  const lines = [
    oneLine(title).replace(/--+>/g, '->'),
    videoId === null ? '' : videoUrl(videoId),
    timing === 'estimated' ? 'The times are estimates.' : '',
  ].filter((line) => line !== '');
  return lines.length === 0 ? [] : [['NOTE', ...lines].join('\n')];
}

function cueBlock(cue: TimedCue): string {
  const { startMs, endMs, speaker } = cue;
  const timings = `${formatCaptionTime(startMs, '.')} --> ${formatCaptionTime(endMs, '.')}`;
  const voice = speaker === undefined ? '' : `<v ${escapeText(oneLine(speaker))}>`;
  return `${timings}\n${voice}${timedText(cue)}`;
}

/** Puts each word's time before it; words that do not make up the text are left out. */
function timedText({ startMs, text, words = [] }: TimedCue): string {
  const pieces: string[] = [];
  let offset = 0;
  for (const word of words) {
    const at = text.indexOf(word.text, offset);
    if (at === -1) return escapeText(oneLine(text));
    const isFirst = text.slice(0, at).trim() === '' && word.startMs === startMs;
    pieces.push(escapeText(text.slice(offset, at)), isFirst ? '' : inlineTime(word));
    pieces.push(escapeText(word.text));
    offset = at + word.text.length;
  }
  return oneLine(`${pieces.join('')}${escapeText(text.slice(offset))}`);
}

function inlineTime({ startMs }: Word): string {
  return `<${formatCaptionTime(startMs, '.')}>`;
}

/** With `>` written as a reference, no text can hold `-->` either. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').trim();
}
