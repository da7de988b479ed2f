import { decodeTerminatedEntities } from './html-entities';
import { createLineCounter } from './line-counter';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawCue, RawWord, Reading, Recognition } from '@/utils/transcript/formats/reading';
import { findXmlElements, readXmlTree, xmlTextOf, type XmlElement } from './xml-tree';

/** The names that YouTube's `fmt` parameter gives to its three XML forms of captions. */
type Form = 'srv1' | 'srv2' | 'srv3';

const HEAD_LENGTH = 4096;

/** Tags that YouTube's older caption editors left in the text itself. */
const STYLE_TAG = /<\/?(?:font|[biu])(?: [^<>]{0,200})?>/gi;

/** Recognizes YouTube's captions in XML, by the root element and what stands in it. */
export function recognizeYoutubeXml(text: string): Recognition | null {
  const form = findForm(text);
  return form && { confidence: 0.98, reason: `XML as YouTube delivers captions (${form})` };
}

/**
 * Reads YouTube's captions in XML, as yt-dlp saves them (forms seen 2026-11): srv1
 * (`<transcript><text start dur>`, in seconds), srv2 (`<timedtext><text t d>`, in milliseconds) and
 * srv3 (`<timedtext format="3"><body><p t d><s t>`). Automatic captions stay on the screen while the
 * next one comes: a line is cut where the next starts. Word times are kept.
 */
export function readYoutubeXml(text: string, problems: ProblemList): Reading {
  const form = findForm(text) ?? 'srv3';
  const lineNumberAt = createLineCounter(text);
  const cues: RawCue[] = [];
  let isNewLine = true;
  for (const element of findXmlElements(readXmlTree(text), form === 'srv3' ? 'p' : 'text')) {
    const cue = readCue(element, form, lineNumberAt(element.offset));
    if (cue.text.trim() === '') {
      isNewLine ||= cue.text.includes('\n');
      continue;
    }
    if (cue.startMs === null) {
      problems.add('bad-time', cue.line, 'This line has no time that can be read.');
    }
    const above = cues.at(-1);
    if (above && isAppended(element) && !isNewLine) {
      cues[cues.length - 1] = { ...above, endMs: cue.endMs, text: above.text + cue.text };
    } else cues.push(cue);
    isNewLine = false;
  }
  return { header: {}, cues: cutOverlaps(cues) };
}

function findForm(text: string): Form | null {
  const head = text.slice(0, HEAD_LENGTH);
  if (!/^\s*</.test(head)) return null;
  if (/<transcript\b[^<>]*>\s*<text\s/.test(head)) return 'srv1';
  if (!/<timedtext\b/.test(head)) return null;
  if (/<timedtext\b[^<>]*\bformat="3"/.test(head)) return 'srv3';
  return /<text\s/.test(head) ? 'srv2' : 'srv3';
}

function readCue(element: XmlElement, form: Form, line: number): RawCue {
  const [startName, durationName, factor] =
    form === 'srv1' ? (['start', 'dur', 1000] as const) : (['t', 'd', 1] as const);
  const startMs = readTimeMs(element, startName, factor);
  const durationMs = readTimeMs(element, durationName, factor);
  const words = readWords(element, startMs);
  return {
    startMs,
    endMs: startMs === null || durationMs === null ? null : startMs + durationMs,
    text: element.children.map(textOf).join(''),
    line,
    ...(words && { words }),
  };
}

/** Words carry `t` (none: with the line) or `ac`, how sure YouTube is; other pieces only style. */
function readWords(element: XmlElement, startMs: number | null): readonly RawWord[] | null {
  const pieces = element.children.map((piece): RawWord & { readonly isTimed: boolean } => {
    const offsetMs = typeof piece === 'string' ? null : readTimeMs(piece, 't', 1);
    const isTimed = offsetMs !== null || (typeof piece !== 'string' && piece.attributes.has('ac'));
    const wordMs = isTimed && startMs !== null ? startMs + (offsetMs ?? 0) : null;
    return { startMs: wordMs, endMs: null, text: textOf(piece), isTimed };
  });
  if (!pieces.some(({ isTimed }) => isTimed)) return null;
  return pieces
    .filter(({ text }) => text.trim() !== '')
    .map((piece, index) => ({
      startMs: piece.startMs ?? (index === 0 ? startMs : null),
      endMs: null,
      text: piece.text,
    }));
}

function readTimeMs({ attributes }: XmlElement, name: string, factor: number): number | null {
  const value = Number(attributes.get(name)?.trim() || Number.NaN);
  return Number.isFinite(value) ? Math.round(value * factor) : null;
}

/** YouTube escapes what was escaped before: `&amp;#39;`. */
function textOf(node: XmlElement | string): string {
  if (typeof node !== 'string' && node.name === 'br') return '\n';
  return decodeTerminatedEntities(xmlTextOf(node)).replace(STYLE_TAG, '');
}

/** It goes on with what is on the screen: with a line feed, or with the rest of a word. */
function isAppended({ attributes }: XmlElement): boolean {
  return (attributes.get('a') ?? attributes.get('append')) === '1';
}

function cutOverlaps(cues: readonly RawCue[]): readonly RawCue[] {
  return cues.map((cue, index) => {
    const nextMs = cues[index + 1]?.startMs ?? null;
    const { startMs, endMs } = cue;
    if (startMs === null || endMs === null || nextMs === null) return cue;
    return startMs < nextMs && nextMs < endMs ? { ...cue, endMs: nextMs } : cue;
  });
}
