import { parseIsoDate } from '@/utils/transcript/iso-date';
import type { IsoDate } from '@/utils/transcript/model';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const ENGLISH_DATE = /^([A-Z][a-z]+) (\d{1,2}), (\d{4})$/;

/** Reads `April 08, 2025` (Python's `%B %d, %Y`), or returns `null`. */
export function parseEnglishDate(text: string): IsoDate | null {
  const parts = ENGLISH_DATE.exec(text);
  if (!parts) return null;
  const [, month = '', day = '', year = ''] = parts;
  const monthNumber = MONTHS.findIndex((name) => name === month) + 1;
  return parseIsoDate(`${year}-${String(monthNumber).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** Writes a day as `April 08, 2025`. */
export function formatEnglishDate(date: IsoDate): string {
  const [year, month, day] = date.split('-');
  return `${MONTHS[Number(month) - 1]} ${day}, ${year}`;
}
