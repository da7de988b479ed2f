import { createImporter } from '@/utils/library/import/create-importer';
import type { ImportOutcome } from '@/utils/library/import/import-outcome';
import type { OutcomeFilter } from '@/utils/library/import/journal-chunk';
import { startWorkerPool } from '@/utils/library/import/worker-pool';
import { keepOpen } from '@/utils/library/keep-open';
import { openLibrary } from '@/utils/library/library';
import type { VideoId } from '@/utils/transcript/model';
import { startInProcessWorker } from './in-process-worker';

/** A library page without its looks: an importer with two workers, and what it left behind. */
export async function openImportPage({
  wantedVideo = null,
  startWorker = startInProcessWorker,
}: {
  readonly wantedVideo?: VideoId | null;
  readonly startWorker?: typeof startInProcessWorker;
} = {}) {
  const open = keepOpen(openLibrary);
  const startPool = () => startWorkerPool(2, startWorker);
  const importer = createImporter({ open, startPool, wantedVideo });
  const library = await open();

  /** The report of the last import, all of it. */
  async function report(filter: OutcomeFilter = 'all'): Promise<readonly ImportOutcome[]> {
    const [job] = await library.journal.list();
    if (!job) return [];
    const query = { filter, limit: Infinity, after: null };
    return (await library.journal.outcomes(job.id, query)).outcomes;
  }

  async function lastJob() {
    const [job] = await library.journal.list();
    if (!job) throw new Error('Nothing was imported.');
    return job;
  }

  return { importer, library, report, lastJob };
}
