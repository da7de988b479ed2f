import { type ReadonlySignal, signal } from '@preact/signals';
import type { Library } from '@/utils/library/library';
import type { TranscriptId } from '@/utils/library/schema';
import { type ExportFormat, type ExportedIds, FILE_KINDS } from './export-choice';
import type { ExportListener } from './export-in-worker';
import type { ExportTask } from './export-protocol';
import { fillTarget } from './fill-target';
import { fileStem } from './name-files';
import type { ExportResult, ExportStyle } from './run-export';
import type { SaveTarget, SavedFile } from './save-target';
import { type TaskFailure, explainFailure } from './task-failure';
import { type TaskProgress, createProgressMeter } from './task-progress';

/** What a person is about to export. */
export interface ExportChoice {
  readonly ids: readonly TranscriptId[];
  /** Those without any times: some formats cannot hold them. */
  readonly untimedCount: number;
  /** Those of these whose times the person has had estimated: with own timing they have some. */
  readonly estimatedCount: number;
  /** What a file of a single one is to be called, without extension; `null` for several. */
  readonly fileStem: string | null;
}

/** What the page's export is at. */
export type ExportState =
  | { readonly phase: 'idle' }
  /** Looking at what is to be exported. */
  | { readonly phase: 'opening' }
  | { readonly phase: 'choosing'; readonly choice: ExportChoice }
  | { readonly phase: 'writing'; readonly progress: TaskProgress; readonly isCancelling: boolean }
  | {
      readonly phase: 'written';
      readonly fileName: string;
      readonly byteCount: number;
      readonly result: ExportResult;
    }
  | { readonly phase: 'failed'; readonly reason: TaskFailure };

/** A page's exports, one at a time. Nothing rejects. */
export interface Exporter {
  readonly state: ReadonlySignal<ExportState>;
  /** Begins an export of these: the person has to choose a format. Ignored while one is written. */
  ask(ids: ExportedIds): Promise<void>;
  /** Writes what was asked for. To be called by a press of a button: the browser asks where to. */
  write(style: ExportStyle): Promise<void>;
  /** Stops writing: nothing is left of the file. */
  cancel(): void;
  /** Forgets what was asked for, or how it ended. */
  close(): void;
}

export interface ExporterOptions {
  readonly open: () => Promise<Library>;
  readonly chooseTarget: (file: SavedFile) => Promise<SaveTarget | null>;
  /** Writes the files: `exportInWorker`. */
  readonly run: (task: ExportTask, listener: ExportListener) => Promise<ExportResult>;
  /** What a zip of several is called, without its extension. */
  readonly zipStem: () => string;
}

/** Makes a page's exporter. */
export function createExporter({ open, chooseTarget, run, zipStem }: ExporterOptions): Exporter {
  const state = signal<ExportState>({ phase: 'idle' });
  let lifetime = new AbortController();

  async function writeInto(
    target: SaveTarget,
    choice: ExportChoice,
    style: ExportStyle,
  ): Promise<void> {
    const { ids, fileStem: stem } = choice;
    lifetime = new AbortController();
    const { signal: cancelled } = lifetime;
    const meter = createProgressMeter(ids.length, (progress) => {
      state.value = { phase: 'writing', progress, isCancelling: cancelled.aborted };
    });
    meter(0);
    try {
      const { result, byteCount } = await fillTarget(target, (writable) =>
        run(
          { ids, style, isZip: stem === null, writable },
          { signal: cancelled, onProgress: meter },
        ),
      );
      state.value = { phase: 'written', fileName: target.name, byteCount, result };
    } catch (error) {
      state.value = cancelled.aborted
        ? { phase: 'choosing', choice }
        : { phase: 'failed', reason: explainFailure(error, 'cannot-save') };
    }
  }

  return {
    state,
    async ask(wanted) {
      if (state.value.phase === 'writing') return;
      state.value = { phase: 'opening' };
      try {
        state.value = { phase: 'choosing', choice: await lookAt(await open(), wanted) };
      } catch (error) {
        state.value = { phase: 'failed', reason: explainFailure(error, 'cannot-save') };
      }
    },
    async write(style) {
      if (state.value.phase !== 'choosing') return;
      const { choice } = state.value;
      const file = describeFile(choice, style.format, zipStem());
      try {
        const target = await chooseTarget(file);
        if (target) await writeInto(target, choice, style);
      } catch (error) {
        state.value = { phase: 'failed', reason: explainFailure(error, 'cannot-save') };
      }
    },
    cancel() {
      lifetime.abort();
      if (state.value.phase === 'writing') state.value = { ...state.value, isCancelling: true };
    },
    close() {
      if (state.value.phase !== 'writing') state.value = { phase: 'idle' };
    },
  };
}

async function lookAt({ bulk }: Library, wanted: ExportedIds): Promise<ExportChoice> {
  const isWanted = wanted === 'all' ? null : new Set(wanted);
  const ids: TranscriptId[] = [];
  const timings = await bulk.timings();
  let untimedCount = 0;
  let estimatedCount = 0;
  let stem = '';
  for await (const slice of bulk.summaries()) {
    for (const summary of slice) {
      if (isWanted?.has(summary.id) === false) continue;
      ids.push(summary.id);
      if (summary.timing === 'none') {
        untimedCount += 1;
        if (timings.get(summary.id)?.kind === 'estimated') estimatedCount += 1;
      }
      if (ids.length === 1) stem = fileStem(summary);
    }
  }
  return { ids, untimedCount, estimatedCount, fileStem: ids.length === 1 ? stem : null };
}

function describeFile(choice: ExportChoice, format: ExportFormat, zipStem: string): SavedFile {
  const { extension, mediaType } = FILE_KINDS[format];
  return choice.fileStem === null
    ? { name: `${zipStem}.zip`, mediaType: 'application/zip' }
    : { name: `${choice.fileStem}${extension}`, mediaType };
}
