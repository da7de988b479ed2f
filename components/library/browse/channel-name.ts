import { text } from '@/components/shared/text';

/** What a choice of channel is called: `null` for all, empty for none. */
export function nameOfChannel(channel: string | null): string {
  if (channel === null) return text('channelAll');
  return channel === '' ? text('storageNoChannel') : channel;
}
