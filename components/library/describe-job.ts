import type { Formats } from '@/components/shared/format';
import { text, type MessageKey } from '@/components/shared/text';
import type { Continuation } from '@/utils/library/import/create-importer';
import type { StatusCounts } from '@/utils/library/import/import-job';
import type { ImportStatus } from '@/utils/library/import/import-outcome';
import type { JobReport } from '@/utils/library/import/journal';

/** In the order in which they are told; one and many read differently. */
const statusTexts: readonly (readonly [ImportStatus, one: MessageKey, many: MessageKey])[] = [
  ['added', 'reportAdded', 'reportAdded'],
  ['updated', 'reportUpdated', 'reportUpdated'],
  ['unchanged', 'reportUnchanged', 'reportUnchanged'],
  ['needs-video', 'reportNeedsVideo', 'reportNeedVideo'],
  ['needs-encoding', 'reportNeedsEncoding', 'reportNeedEncoding'],
  ['failed', 'reportFailed', 'reportFailed'],
];

/** A number of outcomes of one kind, in words: "12 added". */
export interface StatusCount {
  readonly status: ImportStatus;
  readonly words: string;
}

/** What there is of each kind of outcome; kinds without any are left out. */
export function describeCounts(counts: StatusCounts, formats: Formats): readonly StatusCount[] {
  return statusTexts
    .filter(([status]) => counts[status] > 0)
    .map(([status, one, many]) => ({
      status,
      words: text(counts[status] === 1 ? one : many, formats.count(counts[status])),
    }));
}

/** What a person gave to import, in words: "archive.zip", "7 files". */
export function describeSources({ sources }: JobReport, formats: Formats): string {
  return sources
    .map(({ kind, name, fileCount }) =>
      kind === 'files' && fileCount !== null && fileCount > 1
        ? text('fileCount', formats.count(fileCount))
        : name,
    )
    .join(', ');
}

/** Why an import did not come to its end and what it lacks; `null` where it did, or still runs. */
export function describeInterruption(job: JobReport, formats: Formats): string | null {
  const { state, isRunning, missing } = job;
  if (isRunning || state === 'done') return null;
  const lacking = text('importLacks', formats.count(missing.files), formats.size(missing.bytes));
  switch (state) {
    case 'running':
      return `${text('importCutOff')} ${lacking}`;
    case 'cancelled':
      return `${text('importCancelled')} ${lacking}`;
    case 'full':
      return `${text('importFull')} ${lacking}`;
    case 'unavailable':
      return `${text('importUnavailable')} ${lacking}`;
  }
}

/** Why an import did not go on when asked to, in words; empty where it did. */
export function explainContinuation(continuation: Continuation, chooseAgain: string): string {
  switch (continuation) {
    case 'ran':
      return '';
    case 'choose-again':
      return chooseAgain;
    case 'not-ours':
      return text('importNotOurs');
    case 'full':
      return text('importFull');
    case 'unavailable':
      return text('failedLibrary');
  }
}
