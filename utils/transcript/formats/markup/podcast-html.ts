import { createLineCounter } from './line-counter';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawCue, Reading, Recognition } from '@/utils/transcript/formats/reading';
import { scanRange, type ScannedRange } from '@/utils/transcript/formats/text/scan-time';
import { readXmlTokens } from './xml-tokens';

/** What one speaker says from one time on. */
interface Turn {
  readonly line: number;
  speaker: string;
  time: string;
  text: string;
}

const HEAD_LENGTH = 65_536;
const TIMED_ELEMENT = /<time\b[^<>]{0,200}>\s{0,20}[([]?\d{1,3}:\d{2}/gi;

/** What stands in these is not said in the podcast. */
const RAW_TEXT: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template']);

/** The text of these stands on lines of its own. */
const BLOCK = /^(?:p|div|br|li|tr|h[1-6]|section|article|blockquote)$/;

/** Recognizes podcast transcripts as HTML, by `<time>` elements that hold times of a recording. */
export function recognizePodcastHtml(text: string): Recognition | null {
  const head = text.slice(0, HEAD_LENGTH);
  const timeCount = [...head.matchAll(TIMED_ELEMENT)].length;
  const hasSpeakers = /<cite[\s>]/i.test(head);
  if (timeCount === 0 || (timeCount === 1 && !hasSpeakers)) return null;
  return hasSpeakers
    ? { confidence: 0.95, reason: 'HTML with <cite> and <time>, as podcast transcripts have' }
    : { confidence: 0.8, reason: 'HTML with times in <time> elements' };
}

/**
 * Reads a podcast transcript as HTML
 * (https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md):
 * `<cite>` names the speaker, `<time>` the start, the paragraphs after them are what is said.
 * The page's title is kept, or its heading; other text above the first turn is reported.
 */
export function readPodcastHtml(text: string, problems: ProblemList): Reading {
  const lineNumberAt = createLineCounter(text);
  const turns: Turn[] = [];
  const preamble: Turn = { line: 1, speaker: '', time: '', text: '' };
  let turn = preamble;
  let title = '';
  /** The element whose text is no speech: `title`, `cite` or `time`. */
  let aside = '';
  for (const token of readXmlTokens(text, RAW_TEXT)) {
    switch (token.kind) {
      case 'open':
        if (BLOCK.test(token.name)) {
          turn.text += '\n';
          aside = '';
        }
        if (token.name === 'title') aside = 'title';
        if (token.name === 'cite' || token.name === 'time') {
          if (turn === preamble || turn.text.trim() !== '' || turn[fieldOf(token.name)] !== '') {
            turn = { line: lineNumberAt(token.offset), speaker: '', time: '', text: '' };
            turns.push(turn);
          }
          aside = token.name;
        }
        break;
      case 'close':
        if (token.name === aside) aside = '';
        if (BLOCK.test(token.name)) turn.text += '\n';
        break;
      case 'text':
        if (aside === 'title') title += token.text;
        else if (aside === 'cite' || aside === 'time') turn[fieldOf(aside)] += token.text;
        else turn.text += token.text;
        break;
    }
  }
  const heading = preamble.text.trim();
  title = title.trim() || (heading.includes('\n') ? '' : heading);
  if (heading !== '' && heading !== title) {
    problems.add('stray-line', 1, 'The text above the first speaker or time was left out.');
  }
  const cues = turns.filter((said) => said.text.trim() !== '').map((said) => cueOf(said, problems));
  return { header: { title: title || null }, cues };
}

function fieldOf(name: 'cite' | 'time'): 'speaker' | 'time' {
  return name === 'cite' ? 'speaker' : 'time';
}

function cueOf({ line, speaker, time, text }: Turn, problems: ProblemList): RawCue {
  const range = findTime(time);
  if (!range && time.trim() !== '') {
    problems.add('bad-time', line, 'The time of this paragraph could not be read.');
  }
  return {
    startMs: range?.startMs ?? null,
    endMs: range?.endMs ?? null,
    text: text.trim(),
    speaker: withoutColon(speaker.trim()) || null,
    line,
  };
}

function withoutColon(name: string): string {
  return name.endsWith(':') ? name.slice(0, -1).trimEnd() : name;
}

/** The time may stand in brackets. */
function findTime(text: string): ScannedRange | null {
  const offset = text.search(/\d/);
  return offset === -1 ? null : scanRange(text, offset);
}
