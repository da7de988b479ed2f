import { signal, type ReadonlySignal } from '@preact/signals';
import type { Library } from '@/utils/library/library';
import type { JobId } from './import-job';
import type { ImportOutcome } from './import-outcome';
import type { JobReport } from './journal';
import type { OutcomeFilter } from './journal-chunk';
import type { OutcomePosition } from './read-outcomes';

/** What is shown of an import's report. */
export interface ReportPart {
  readonly filter: OutcomeFilter;
  readonly outcomes: readonly ImportOutcome[];
  /** Where to go on; `null` at the end. */
  readonly next: OutcomePosition | null;
}

/** The shown parts of all reports; a report's part is absent before it was first read. */
export interface ReportView {
  readonly parts: ReadonlySignal<ReadonlyMap<JobId, ReportPart>>;
  /** Reads the reports of those jobs again that have changed since. Never rejects. */
  readonly follow: (jobs: readonly JobReport[]) => Promise<void>;
  /** Reads a report from its beginning, of some kind of outcomes. Never rejects. */
  readonly show: (id: JobId, filter: OutcomeFilter) => Promise<void>;
  /** Reads a report again from its beginning, of the kind of outcomes that is shown. Never rejects. */
  readonly showAgain: (id: JobId) => Promise<void>;
  /** Reads on. Never rejects. */
  readonly showMore: (id: JobId) => Promise<void>;
  /** All outcomes of the kind that is shown, also those that are not shown yet. */
  readonly readAll: (id: JobId) => Promise<readonly ImportOutcome[]>;
}

const outcomesPerPage = 50;

/** Makes a view of the reports in the library that `open` gives. */
export function createReportView(open: () => Promise<Library>): ReportView {
  const parts = signal<ReadonlyMap<JobId, ReportPart>>(new Map());
  const readStates = new Map<JobId, string>();

  async function read(id: JobId, filter: OutcomeFilter, before: ReportPart | null): Promise<void> {
    try {
      const { journal } = await open();
      const after = before?.next ?? null;
      const page = await journal.outcomes(id, { filter, limit: outcomesPerPage, after });
      const outcomes = [...(before?.outcomes ?? []), ...page.outcomes];
      parts.value = new Map(parts.value).set(id, { filter, outcomes, next: page.next });
    } catch {
      // The page shows by itself that the library does not open.
    }
  }

  const filterOf = (id: JobId): OutcomeFilter => parts.peek().get(id)?.filter ?? 'explained';

  return {
    parts,
    async follow(jobs) {
      // While an import runs its progress is enough; at its end the report is read.
      for (const { id, state, done, counts } of jobs.filter((job) => !job.isRunning)) {
        const readState = JSON.stringify([state, done, counts]);
        if (readStates.get(id) === readState) continue;
        readStates.set(id, readState);
        await read(id, filterOf(id), null);
      }
    },
    show: (id, filter) => read(id, filter, null),
    showAgain: (id) => read(id, filterOf(id), null),
    async readAll(id) {
      const { journal } = await open();
      const page = await journal.outcomes(id, {
        filter: filterOf(id),
        limit: Infinity,
        after: null,
      });
      return page.outcomes;
    },
    async showMore(id) {
      const part = parts.value.get(id);
      if (part?.next) await read(id, part.filter, part);
    },
  };
}
