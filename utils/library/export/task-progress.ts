import { createSpeedometer } from '@/utils/library/import/speedometer';

/** How far an export, a backup or a restore is. */
export interface TaskProgress {
  /** Of transcripts or of bytes, as the task counts. */
  readonly done: number;
  readonly total: number;
  /** By the last seconds; `null` before there is anything to tell it by. */
  readonly remainingMs: number | null;
}

/** Makes a function that is told how much is done, and tells how long the rest will take. */
export function createProgressMeter(
  total: number,
  onProgress: (progress: TaskProgress) => void,
): (done: number) => void {
  const speedometer = createSpeedometer();
  return (done) => {
    speedometer.note(performance.now(), done);
    const perSecond = speedometer.bytesPerSecond();
    const remainingMs = perSecond ? Math.round(((total - done) * 1000) / perSecond) : null;
    onProgress({ done, total, remainingMs });
  };
}
