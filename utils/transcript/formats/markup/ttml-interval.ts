import { parseTtmlTime, type TtmlClock } from './ttml-time';

/** When a TTML element is shown, and what its children need to know to say when they are. */
export interface TtmlInterval {
  readonly beginMs: number;
  readonly endMs: number | null;
  /** The element or one around it names a time, so that `beginMs` is no mere default. */
  readonly isBeginKnown: boolean;
  /** The element itself names a time. */
  readonly hasOwnTime: boolean;
  /** One of its times could not be read. */
  readonly isDamaged: boolean;
  readonly isSequence: boolean;
}

/** What stands around a document's body. */
export const WHOLE_DOCUMENT: TtmlInterval = {
  beginMs: 0,
  endMs: null,
  isBeginKnown: false,
  hasOwnTime: false,
  isDamaged: false,
  isSequence: false,
};

/**
 * Says when an element with these attributes is shown
 * (https://www.w3.org/TR/ttml1/#timing-attribute-begin): times count from the beginning of the
 * element around it, or in a sequence (`timeContainer="seq"`) from `siblingEndMs`, and what an
 * element does not name it has from there. Apple's files count from the beginning of the document
 * (`isAbsolute`), and so do other files, which is seen where a time would else be after its parent.
 */
export function readTtmlInterval(
  attributes: ReadonlyMap<string, string>,
  parent: TtmlInterval,
  siblingEndMs: number | null,
  clock: TtmlClock,
  isAbsolute: boolean,
): TtmlInterval {
  const readTime = (name: string): number | null =>
    parseTtmlTime(attributes.get(name) ?? '', clock);
  const isDamaged = (name: string): boolean => attributes.has(name) && readTime(name) === null;
  const ownBeginMs = readTime('begin');
  const baseMs = (parent.isSequence ? siblingEndMs : null) ?? parent.beginMs;
  const isFromStart = isAbsolute || isCountedFromDocument(ownBeginMs, baseMs, parent);
  const offsetMs = isFromStart ? 0 : baseMs;
  const beginMs = addTo(offsetMs, ownBeginMs) ?? baseMs;
  const ends = [addTo(offsetMs, readTime('end')), addTo(beginMs, readTime('dur'))];
  const endMs = Math.min(...ends.filter((time) => time !== null));
  const hasOwnTime = ownBeginMs !== null || Number.isFinite(endMs);
  return {
    beginMs,
    endMs: Number.isFinite(endMs) ? endMs : parent.endMs,
    isBeginKnown: !isDamaged('begin') && (hasOwnTime || parent.isBeginKnown),
    hasOwnTime,
    isDamaged: isDamaged('begin') || isDamaged('end') || isDamaged('dur'),
    isSequence: attributes.get('timecontainer') === 'seq',
  };
}

function isCountedFromDocument(
  ownMs: number | null,
  baseMs: number,
  { beginMs, endMs }: TtmlInterval,
): boolean {
  if (ownMs === null || endMs === null) return false;
  return baseMs + ownMs >= endMs && ownMs >= beginMs && ownMs < endMs;
}

function addTo(offsetMs: number, timeMs: number | null): number | null {
  return timeMs === null ? null : offsetMs + timeMs;
}
