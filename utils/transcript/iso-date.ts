import type { IsoDate } from './model';

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Returns `value` as a day where it is `YYYY-MM-DD` and exists in the calendar; else `null`. */
export function parseIsoDate(value: unknown): IsoDate | null {
  const parts = typeof value === 'string' ? ISO_DATE.exec(value) : null;
  if (!parts) return null;
  const [, year, month, day] = parts;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
    ? (value as IsoDate)
    : null;
}
