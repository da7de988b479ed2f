import type { RunOptions } from './run-import';
import { type ImportActivity, advanceProgress, startProgress } from './import-activity';
import { createSpeedometer } from './speedometer';

/** Turns what an import reports into what a page shows of it. */
export function followImport(
  onActivity: (activity: ImportActivity) => void,
  cancelled: AbortSignal,
): Pick<RunOptions, 'onListed' | 'onBegin' | 'onChunk'> {
  const speedometer = createSpeedometer();
  let progress = startProgress({ files: 0, bytes: 0 });

  function show(): void {
    speedometer.note(performance.now(), progress.done.bytes);
    onActivity({ phase: 'importing', progress, isCancelling: cancelled.aborted });
  }

  return {
    onListed: (fileCount) => onActivity({ phase: 'listing', fileCount }),
    onBegin(left) {
      progress = startProgress(left);
      show();
    },
    onChunk(result) {
      progress = advanceProgress(progress, result, speedometer.bytesPerSecond());
      show();
    },
  };
}
