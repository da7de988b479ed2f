import { createLineCounter } from './line-counter';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawCue, Reading, Recognition } from '@/utils/transcript/formats/reading';
import {
  enterTtmlElement,
  readTtmlParagraph,
  TTML_ASIDE,
  type TtmlInherited,
} from './ttml-paragraph';
import { WHOLE_DOCUMENT } from './ttml-interval';
import { readTtmlSetting, type TtmlSetting } from './ttml-setting';
import { parseTtmlTime } from './ttml-time';
import { findXmlElements, readXmlTree, xmlTextOf, type XmlElement } from './xml-tree';

const DOCUMENT: TtmlInherited = {
  interval: WHOLE_DOCUMENT,
  agentIds: '',
  keepsSpace: false,
  isSpanTimed: false,
};

const HEAD_LENGTH = 4096;

/** Recognizes TTML, also as DFXP, IMSC, EBU-TT and Apple's lyrics, by its root element. */
export function recognizeTtml(text: string): Recognition | null {
  const head = text.slice(0, HEAD_LENGTH);
  const isTtml = /^\s*</.test(head) && /<(?:\w{1,20}:)?tt[\s>]/.test(head);
  return isTtml ? { confidence: 0.98, reason: 'XML whose root is <tt>, as TTML has' } : null;
}

/**
 * Reads TTML (https://www.w3.org/TR/ttml1/): one line for each `<p>`, or for each timed `<span>` of
 * a `<p>` without times; timed spans of a timed `<p>` are its words. Times are inherited as the
 * specification says, `ttm:agent` names speakers, `<br/>` breaks lines, reading aids set above the
 * text (`tts:ruby`) are left out. Broadcasters count from the start of their programme
 * (`ebuttm:documentStartOfProgramme`): the video does too.
 */
export function readTtml(text: string, problems: ProblemList): Reading {
  const document = readXmlTree(text);
  const [root = document] = findXmlElements(document, 'tt');
  const [title] = findXmlElements(root, 'title');
  const [programmeStart] = findXmlElements(root, 'documentstartofprogramme');
  const setting = readTtmlSetting(root, createLineCounter(text), problems);
  const cues: RawCue[] = [];
  collectCues(root, DOCUMENT, setting, cues);
  const offsetMs = programmeStart ? parseTtmlTime(xmlTextOf(programmeStart), setting.clock) : null;
  return {
    header: {
      title: title ? xmlTextOf(title).trim() || null : null,
      language: root.attributes.get('lang') || null,
    },
    cues: offsetMs ? countFrom(offsetMs, cues) : cues,
  };
}

function collectCues(
  element: XmlElement,
  inherited: TtmlInherited,
  setting: TtmlSetting,
  cues: RawCue[],
): void {
  let siblingEndMs: number | null = null;
  for (const child of element.children) {
    if (typeof child === 'string' || TTML_ASIDE.has(child.name)) continue;
    const isContainer = child.name === 'body' || child.name === 'div' || child.name === 'p';
    const inner: TtmlInherited = isContainer
      ? enterTtmlElement(child, inherited, siblingEndMs, setting)
      : inherited;
    if (child.name === 'p') {
      for (const cue of readTtmlParagraph(child, inner, setting)) cues.push(cue);
    } else collectCues(child, inner, setting, cues);
    if (isContainer) siblingEndMs = inner.interval.endMs;
  }
}

function countFrom(offsetMs: number, cues: readonly RawCue[]): readonly RawCue[] {
  if (cues.some(({ startMs }) => startMs !== null && startMs < offsetMs)) return cues;
  return cues.map((cue) => ({
    ...cue,
    startMs: cue.startMs === null ? null : cue.startMs - offsetMs,
    endMs: cue.endMs === null ? null : cue.endMs - offsetMs,
    ...(cue.words && {
      words: cue.words.map((word) => ({
        ...word,
        startMs: word.startMs === null ? null : word.startMs - offsetMs,
        endMs: word.endMs === null ? null : word.endMs - offsetMs,
      })),
    }),
  }));
}
