import { splitTime } from '@/utils/transcript/timestamp';
import { textLocale } from './text';

/** Formats numbers and times as the language of the interface says them. */
export interface Formats {
  /** `67_000` ms as "1 minute 7 seconds". */
  readonly spokenTime: (timeMs: number) => string;
  /** `1204` as "1,204". */
  readonly count: (value: number) => string;
  /** `2025-04-28` as "Apr 28, 2025", the day that was written whatever the time zone. */
  readonly day: (isoDate: string) => string;
  /** A moment in ms since 1970 as its local day, "Apr 28, 2025". */
  readonly moment: (epochMs: number) => string;
  /** `12_345` bytes as "12 kB". */
  readonly size: (bytes: number) => string;
}

/** Makes the formats once; the `Intl` objects behind them are slow to make, each at its first use. */
export function createFormats(locale: string = textLocale()): Formats {
  const unit = (name: string, unitDisplay: 'long' | 'short') =>
    lazily(
      () =>
        new Intl.NumberFormat(locale, {
          style: 'unit',
          unit: name,
          unitDisplay,
          maximumFractionDigits: name === 'megabyte' || name === 'gigabyte' ? 1 : 0,
        }),
    );
  const hours = unit('hour', 'long');
  const minutes = unit('minute', 'long');
  const seconds = unit('second', 'long');
  const kilobytes = unit('kilobyte', 'short');
  const megabytes = unit('megabyte', 'short');
  const gigabytes = unit('gigabyte', 'short');
  const numbers = lazily(() => new Intl.NumberFormat(locale));
  const day = { dateStyle: 'medium' } as const;
  const days = lazily(() => new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' }));
  const localDays = lazily(() => new Intl.DateTimeFormat(locale, day));

  return {
    spokenTime(timeMs) {
      const time = splitTime(timeMs);
      const parts = [
        time.hours > 0 ? hours().format(time.hours) : '',
        time.minutes > 0 ? minutes().format(time.minutes) : '',
        time.seconds > 0 || timeMs < 60_000 ? seconds().format(time.seconds) : '',
      ];
      return parts.filter((part) => part !== '').join(' ');
    },
    count: (value) => numbers().format(value),
    day: (isoDate) => days().format(new Date(`${isoDate}T00:00:00Z`)),
    moment: (epochMs) => localDays().format(new Date(epochMs)),
    size(bytes) {
      if (bytes < 1_000_000) return kilobytes().format(Math.max(1, Math.round(bytes / 1000)));
      if (bytes < 1_000_000_000) return megabytes().format(bytes / 1_000_000);
      return gigabytes().format(bytes / 1_000_000_000);
    },
  };
}

/** Makes a value when it is first asked for. */
function lazily<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
