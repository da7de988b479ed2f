import { createFormats } from '@/components/shared/format';
import { text } from '@/components/shared/text';
import type { Transcript } from '@/utils/transcript/model';

export function TranscriptHeader({ transcript }: { readonly transcript: Transcript }) {
  const { title, channel, publishedOn } = transcript;
  const about = [channel, publishedOn === null ? null : createFormats().day(publishedOn)];
  return (
    <header>
      <h2 dir="auto" title={title}>
        {title === '' ? text('untitled') : title}
      </h2>
      <p dir="auto">{about.filter((part) => part !== null).join(' · ')}</p>
    </header>
  );
}
