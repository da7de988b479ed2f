import { useComputed, useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Formats } from '@/components/shared/format';
import { text, type MessageKey } from '@/components/shared/text';
import type { ExportChoice } from '@/utils/library/export/create-exporter';
import type { ExportFormat } from '@/utils/library/export/export-choice';
import type { ExportStyle } from '@/utils/library/export/run-export';

export interface ExportFormProps {
  readonly choice: ExportChoice;
  readonly formats: Formats;
  readonly onExport: (style: ExportStyle) => void;
  readonly onClose: () => void;
}

interface FormatOption {
  readonly format: ExportFormat;
  readonly name: MessageKey;
  readonly help: MessageKey;
  /** A transcript without any times cannot be written so. */
  readonly needsTimes?: boolean;
  /** Such a file is made to be read with the video: times that were put right are what it is for. */
  readonly isTimed?: boolean;
}

const OPTIONS: readonly FormatOption[] = [
  { format: 'markdown', name: 'formatMarkdown', help: 'formatMarkdownHelp' },
  { format: 'srt', name: 'formatSrt', help: 'formatSrtHelp', needsTimes: true, isTimed: true },
  { format: 'vtt', name: 'formatVtt', help: 'formatVttHelp', needsTimes: true, isTimed: true },
  { format: 'json', name: 'formatJson', help: 'formatJsonHelp' },
  { format: 'text', name: 'formatText', help: 'formatTextHelp' },
  { format: 'timed-text', name: 'formatTimedText', help: 'formatTimedTextHelp', isTimed: true },
];

function optionOf(format: ExportFormat): FormatOption | undefined {
  return OPTIONS.find((option) => option.format === format);
}

/** Which format, and whether with times that the person has put right. */
export function ExportForm({ choice, formats, onExport, onClose }: ExportFormProps) {
  const format = useSignal<ExportFormat>('markdown');
  const ownTiming = useSignal<boolean | null>(null);
  const fieldsetRef = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => fieldsetRef.current?.querySelector('input')?.focus(), []);
  const style = useComputed((): ExportStyle => {
    const isTimed = optionOf(format.value)?.isTimed === true;
    return { format: format.value, withOwnTiming: ownTiming.value ?? isTimed };
  });
  const { withOwnTiming } = style.value;
  const count = choice.ids.length;
  const untimedCount = choice.untimedCount - (withOwnTiming ? choice.estimatedCount : 0);
  const leftOutCount = optionOf(format.value)?.needsTimes === true ? untimedCount : 0;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onExport(style.value);
      }}
    >
      <h2>{count === 1 ? text('exportOne') : text('exportMany', formats.count(count))}</h2>
      <fieldset ref={fieldsetRef}>
        <legend class="quiet">{text('exportFormat')}</legend>
        {OPTIONS.map(({ format: offered, name, help }) => (
          <label key={offered} class="option">
            <input
              type="radio"
              name="format"
              checked={format.value === offered}
              onChange={() => {
                format.value = offered;
              }}
            />
            <span>{text(name)}</span>
            <span class="quiet">{text(help)}</span>
          </label>
        ))}
      </fieldset>
      <label class="option">
        <input
          type="checkbox"
          checked={withOwnTiming}
          onChange={(event) => {
            ownTiming.value = event.currentTarget.checked;
          }}
        />
        <span>{text('exportWithTiming')}</span>
      </label>
      <p role="status" class={leftOutCount > 0 ? 'complaint' : 'quiet'}>
        {noteOn(count, leftOutCount, formats)}
      </p>
      <div class="dialog-buttons">
        <button type="button" class="button" onClick={onClose}>
          {text('cancel')}
        </button>
        <button type="submit" class="button primary" disabled={count - leftOutCount <= 0}>
          {text('exportButton')}
        </button>
      </div>
    </form>
  );
}

function noteOn(count: number, leftOutCount: number, formats: Formats): string {
  if (count === 0) return text('exportNothing');
  if (leftOutCount === count) return text('exportAllUntimed');
  if (leftOutCount > 0) return text('exportUntimed', formats.count(leftOutCount));
  return count === 1 ? '' : text('exportZipHelp');
}
