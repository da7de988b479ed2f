import { formatFullTimestamp } from '@/utils/transcript/timestamp';

/** Writes a time in milliseconds as caption files do: `00:01:07.250`, for SRT with a comma. */
export function formatCaptionTime(timeMs: number, decimalMark: '.' | ','): string {
  const milliseconds = String(timeMs % 1000).padStart(3, '0');
  return `${formatFullTimestamp(timeMs)}${decimalMark}${milliseconds}`;
}
