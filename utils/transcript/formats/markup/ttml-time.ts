/** The parameters of a TTML document that its time expressions depend on. */
export interface TtmlClock {
  /** Frames in a second as counted, for example 30 where 29.97 are shown. */
  readonly frameRate: number;
  /** What to multiply `frameRate` by to get the frames shown in a second: 1000 / 1001. */
  readonly frameRateMultiplier: number;
  readonly tickRate: number;
  readonly timeBase: 'media' | 'smpte';
  readonly dropMode: 'nonDrop' | 'dropNTSC' | 'dropPAL';
}

const CLOCK = /^(?:(\d{1,6}):)?(\d{1,6}):(\d{1,6})(?:[.,](\d{1,20})|[:;](\d{1,6})(?:\.\d{1,6})?)?$/;
const OFFSET = /^(\d{1,15}(?:[.,]\d{1,20})?(?:e-\d{1,2})?)(h|m|s|ms|f|t)?$/;

/** Reads a document's clock from the attributes of its `<tt>`, names in lower case. */
export function readTtmlClock(attributes: ReadonlyMap<string, string>): TtmlClock {
  const frameRate = positiveNumber(attributes.get('framerate'));
  const [numerator = 1, denominator = 1] = (attributes.get('frameratemultiplier') ?? '1 1')
    .trim()
    .split(/[\s:/]+/)
    .map((part) => positiveNumber(part) ?? 1);
  const dropMode = attributes.get('dropmode');
  return {
    frameRate: frameRate ?? 30,
    frameRateMultiplier: numerator / denominator,
    tickRate: positiveNumber(attributes.get('tickrate')) ?? frameRate ?? 1,
    timeBase: attributes.get('timebase') === 'smpte' ? 'smpte' : 'media',
    dropMode: dropMode === 'dropNTSC' || dropMode === 'dropPAL' ? dropMode : 'nonDrop',
  };
}

/**
 * Reads a TTML time expression as milliseconds: `00:00:01.5`, `00:00:01:12` (frames), `1.5s`,
 * `1500ms`, `0.5m`, `1h`, `36f`, `15000000t` (https://www.w3.org/TR/ttml1/#timing-value-timeExpression),
 * and what other programs write: `1:02.5`, a number of seconds without a unit, a decimal comma.
 * Returns `null` for everything else.
 */
export function parseTtmlTime(text: string, clock: TtmlClock): number | null {
  const expression = text.trim();
  const offset = OFFSET.exec(expression);
  if (offset) return offsetMs(Number(offset[1]?.replace(',', '.')), offset[2] ?? 's', clock);
  const parts = CLOCK.exec(expression);
  if (!parts) return null;
  const [, hours = '0', minutes = '0', seconds = '0', decimals = '0', frames = '0'] = parts;
  const wholeSeconds = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (clock.timeBase === 'media') {
    const frameSeconds = Number(frames) / (clock.frameRate * clock.frameRateMultiplier);
    return Math.round((wholeSeconds + Number(`0.${decimals}`) + frameSeconds) * 1000);
  }
  const countedFrames = (wholeSeconds + Number(`0.${decimals}`)) * clock.frameRate + Number(frames);
  const shownFrames = countedFrames - droppedFrames(Number(hours), Number(minutes), clock);
  return Math.round((shownFrames / (clock.frameRate * clock.frameRateMultiplier)) * 1000);
}

function offsetMs(value: number, unit: string, clock: TtmlClock): number {
  switch (unit) {
    case 'h':
      return Math.round(value * 3_600_000);
    case 'm':
      return Math.round(value * 60_000);
    case 'ms':
      return Math.round(value);
    case 'f':
      return Math.round((value / (clock.frameRate * clock.frameRateMultiplier)) * 1000);
    case 't':
      return Math.round((value / clock.tickRate) * 1000);
    default:
      return Math.round(value * 1000);
  }
}

/** The frame numbers that drop-frame counting leaves out (https://www.w3.org/TR/ttml1/#time-expression-semantics-smpte). */
function droppedFrames(hours: number, minutes: number, { dropMode }: TtmlClock): number {
  switch (dropMode) {
    case 'dropNTSC':
      return (hours * 54 + minutes - Math.floor(minutes / 10)) * 2;
    case 'dropPAL':
      return (hours * 27 + Math.floor(minutes / 2) - Math.floor(minutes / 20)) * 4;
    case 'nonDrop':
      return 0;
  }
}

function positiveNumber(text: string | undefined): number | null {
  const value = Number(text);
  return Number.isFinite(value) && value > 0 ? value : null;
}
