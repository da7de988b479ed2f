import { joinSyllables } from './join-syllables';
import type { RawCue, RawWord } from '@/utils/transcript/formats/reading';
import { readTtmlInterval, type TtmlInterval } from './ttml-interval';
import { TTML_RUBY_TEXT, type TtmlSetting } from './ttml-setting';
import type { XmlElement } from './xml-tree';

/** What an element hands down to those within it. */
export interface TtmlInherited {
  readonly interval: TtmlInterval;
  readonly agentIds: string;
  readonly keepsSpace: boolean;
  /** Within a paragraph: a span around it has a time of its own. */
  readonly isSpanTimed: boolean;
}

/** A piece of a paragraph's text; white space is a piece too. */
interface Piece extends RawWord {
  readonly isTimed: boolean;
}

/** What is said about the text stands in these. */
export const TTML_ASIDE: ReadonlySet<string> = new Set([
  'head',
  'metadata',
  'title',
  'desc',
  'copyright',
]);

/** Roles that Apple Music's community gives to spans. */
const BESIDE_ROLES: ReadonlySet<string> = new Set(['x-translation', 'x-roman']);

/** Returns what an element hands down, and reports a time of it that cannot be read. */
export function enterTtmlElement(
  { name, attributes, offset }: XmlElement,
  inherited: TtmlInherited,
  siblingEndMs: number | null,
  { clock, isAbsolute, problems, lineNumberAt }: TtmlSetting,
): TtmlInherited {
  const { interval: parent } = inherited;
  const interval = readTtmlInterval(attributes, parent, siblingEndMs, clock, isAbsolute);
  if (interval.isDamaged) {
    problems.add('bad-time', lineNumberAt(offset), 'A time in this line could not be read.');
  }
  const space = attributes.get('space');
  return {
    interval,
    agentIds: attributes.get('agent') ?? inherited.agentIds,
    keepsSpace: space === undefined ? inherited.keepsSpace : space === 'preserve',
    isSpanTimed: name === 'span' && (interval.hasOwnTime || inherited.isSpanTimed),
  };
}

/**
 * Reads a `<p>`: one line, or one for each timed `<span>` where the `<p>` has no time of its own.
 * `inherited` is what the `<p>` itself hands down.
 */
export function readTtmlParagraph(
  paragraph: XmlElement,
  inherited: TtmlInherited,
  setting: TtmlSetting,
): readonly RawCue[] {
  const { interval, agentIds } = inherited;
  const line = setting.lineNumberAt(paragraph.offset);
  const pieces = [...readPieces(paragraph, inherited, setting)];
  const isTimedBySpans = !interval.hasOwnTime && pieces.some(({ isTimed }) => isTimed);
  const speaker = agentIds
    .split(/\s+/)
    .map((id) => setting.agents.get(id) ?? id)
    .filter(Boolean)
    .join(', ');
  const shared = { line, speaker: speaker || null };
  if (isTimedBySpans) {
    return pieces
      .filter(({ text }) => text.trim() !== '')
      .map(({ startMs, endMs, text }) => ({ startMs, endMs, text, ...shared }));
  }
  const cue: RawCue = {
    startMs: interval.isBeginKnown ? interval.beginMs : null,
    endMs: interval.endMs,
    text: pieces.map((piece) => piece.text).join(''),
    ...shared,
  };
  if (!pieces.some(({ isTimed }) => isTimed)) return [cue];
  // A word that ends with its line may only have inherited that end.
  const words = pieces.map(({ startMs, endMs, text }) => ({
    startMs,
    endMs: endMs === interval.endMs ? null : endMs,
    text,
  }));
  return [{ ...cue, words: joinSyllables(words) }];
}

function* readPieces(
  element: XmlElement,
  inherited: TtmlInherited,
  setting: TtmlSetting,
): Generator<Piece, void> {
  const { interval, keepsSpace, isSpanTimed } = inherited;
  let siblingEndMs: number | null = null;
  for (const child of element.children) {
    if (typeof child === 'string') {
      const text = keepsSpace ? child : child.replaceAll(/\s+/g, ' ');
      const { beginMs, endMs } = interval;
      yield isSpanTimed
        ? { startMs: beginMs, endMs, text, isTimed: true }
        : { startMs: null, endMs: null, text, isTimed: false };
    } else if (child.name === 'br') {
      yield { startMs: null, endMs: null, text: '\n', isTimed: false };
    } else if (child.name === 'span') {
      if (isBesideLine(child, setting)) continue;
      const inner = enterTtmlElement(child, inherited, siblingEndMs, setting);
      siblingEndMs = inner.interval.endMs;
      yield* readPieces(child, inner, setting);
    } else if (!TTML_ASIDE.has(child.name)) {
      yield* readPieces(child, inherited, setting);
    }
  }
}

/** Reading aids, and in lyrics translations, are not what is said. */
function isBesideLine({ attributes }: XmlElement, { rubyStyles }: TtmlSetting): boolean {
  const styleIds = (attributes.get('style') ?? '').split(/\s+/);
  return (
    TTML_RUBY_TEXT.has(attributes.get('ruby') ?? '') ||
    BESIDE_ROLES.has(attributes.get('role') ?? '') ||
    styleIds.some((id) => rubyStyles.has(id))
  );
}
