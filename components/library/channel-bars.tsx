import type { Formats } from '@/components/shared/format';
import { text } from '@/components/shared/text';
import type { ChannelShare } from '@/utils/library/storage/channel-shares';

export interface ChannelBarsProps {
  /** The largest first. */
  readonly channels: readonly ChannelShare[];
  readonly formats: Formats;
}

/** So many have a bar of their own; the others share one. */
const MOST_BARS = 12;

interface Bar {
  readonly name: string;
  readonly transcripts: number;
  readonly bytes: number;
}

/** A bar chart that is a table: each row has a bar as long as its share, and the figures in words. */
export function ChannelBars({ channels, formats }: ChannelBarsProps) {
  const bars = barsOf(channels, formats);
  const longest = Math.max(1, ...bars.map(({ bytes }) => bytes));
  if (bars.length === 0) return null;
  return (
    <table class="bars">
      <caption>{text('storageByChannel')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('columnChannel')}</th>
          <th scope="col">{text('factTranscripts')}</th>
          <th scope="col">{text('factSize')}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ name, transcripts, bytes }, index) => (
          <tr key={index}>
            <th scope="row">
              <bdi>{name}</bdi>
              <span class="bar" style={{ inlineSize: `${(100 * bytes) / longest}%` }} />
            </th>
            <td>{formats.count(transcripts)}</td>
            <td>{formats.size(bytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function barsOf(channels: readonly ChannelShare[], formats: Formats): readonly Bar[] {
  const bars = channels.map(({ channel, transcripts, bytes }) => ({
    name: channel ?? text('storageNoChannel'),
    transcripts,
    bytes,
  }));
  // One left over is shown by its name rather than as another.
  if (bars.length <= MOST_BARS + 1) return bars;
  const others = bars.slice(MOST_BARS);
  return [
    ...bars.slice(0, MOST_BARS),
    {
      name: text('storageOthers', formats.count(others.length)),
      transcripts: others.reduce((sum, { transcripts }) => sum + transcripts, 0),
      bytes: others.reduce((sum, { bytes }) => sum + bytes, 0),
    },
  ];
}
