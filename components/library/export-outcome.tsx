import type { Formats } from '@/components/shared/format';
import { text } from '@/components/shared/text';
import type { ExportState } from '@/utils/library/export/create-exporter';
import type { LeftOutReason } from '@/utils/library/export/run-export';
import { Facts } from './facts';
import { TitleList } from './title-list';

export interface ExportOutcomeProps {
  readonly state: Extract<ExportState, { readonly phase: 'written' }>;
  readonly formats: Formats;
  readonly onClose: () => void;
  readonly onCopyText: (copied: string) => Promise<void>;
}

/** What was saved, and what is not in it. */
export function ExportOutcome({ state, formats, onClose, onCopyText }: ExportOutcomeProps) {
  const { fileName, byteCount, result } = state;
  const { fileCount, leftOut } = result;
  return (
    <>
      <h2>{text('exportWritten')}</h2>
      <Facts
        facts={[
          { name: text('factFile'), value: fileName },
          { name: text('factSize'), value: formats.size(byteCount) },
          { name: text('factTranscripts'), value: formats.count(fileCount) },
        ]}
      />
      {leftOut.length > 0 && (
        <>
          <h3>{text('exportLeftOut')}</h3>
          <TitleList
            name={text('exportLeftOut')}
            titles={leftOut.map(({ title, reason }) => ({ title, note: explainLeftOut(reason) }))}
            formats={formats}
            onCopyText={onCopyText}
          />
        </>
      )}
      <div class="dialog-buttons">
        <button type="button" class="button primary" onClick={onClose}>
          {text('close')}
        </button>
      </div>
    </>
  );
}

function explainLeftOut(reason: LeftOutReason): string {
  switch (reason) {
    case 'no-times':
      return text('exportNoTimes');
    case 'damaged':
      return text('exportDamaged');
  }
}
