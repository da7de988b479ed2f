/** Longer than any time, so that no long text is looked at. */
const MAX_LENGTH = 30;

/** Hours and minutes may be missing; minutes and seconds behind a `:` have one or two digits. */
const LOOSE_TIME = /^(-)?(?:(?:(\d{1,6}):)?(\d{1,6}):)?(\d{1,9})(?:[.,](\d{0,9})|:(\d{3}))?s?$/;

/**
 * Reads a time as people and careless programs write it in captions, as whole milliseconds: `12.5`,
 * `1:02.50`, `0:00:01`, `00:00:01,500`, `75:10.5`, `00:00:01:500`, with up to nine decimals, a
 * trailing `s`, a minus before it, or the digits of full-width fonts. Returns `null` where a person
 * would not be sure either: minutes above 59 beside hours, seconds above 59 beside minutes.
 */
export function parseLooseTime(text: string): number | null {
  if (text.length > MAX_LENGTH) return null;
  const parts = LOOSE_TIME.exec(text.normalize('NFKC').trim());
  if (!parts) return null;
  const [, minus, hours, minutes, seconds = '', decimals, milliseconds] = parts;
  if (minutes !== undefined && !isBelowSixty(seconds)) return null;
  if (hours !== undefined && !isBelowSixty(minutes ?? '')) return null;
  const wholeSeconds = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds);
  const decimalsMs = Number(`0.${milliseconds ?? decimals ?? ''}`) * 1000;
  const timeMs = Math.round(wholeSeconds * 1000 + decimalsMs);
  return minus === undefined ? timeMs : 0 - timeMs;
}

function isBelowSixty(digits: string): boolean {
  return digits.length <= 2 && Number(digits) < 60;
}
