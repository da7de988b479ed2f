import { signal, type ReadonlySignal } from '@preact/signals';
import type { VideoId } from '@/utils/transcript/model';
import { importFiles, type ImportOutcome } from './import-files';
import type { Library } from './library';

/** How far the imports of a page are, and what became of each file since the last dismissal. */
export interface ImportState {
  readonly isRunning: boolean;
  /** Files asked for. */
  readonly total: number;
  readonly outcomes: readonly ImportOutcome[];
}

/** A page's imports: one after another, however many are asked for at once. */
export interface Importer {
  readonly state: ReadonlySignal<ImportState>;
  /** Imports files behind those already waiting. Never rejects: each file has its outcome. */
  readonly add: (files: readonly File[]) => Promise<void>;
  /** Imports a file again whose letters are stored in another way, as a person has chosen. */
  readonly readAs: (outcome: ImportOutcome, encoding: string) => Promise<void>;
  /** Ends what runs and waits; what is in stays in. */
  readonly cancel: () => void;
  /** Forgets the outcomes; during an import nothing happens. */
  readonly dismiss: () => void;
}

const idle: ImportState = { isRunning: false, total: 0, outcomes: [] };

/** Makes an importer into the library that `open` gives, for `wantedVideo` where files name none. */
export function createImporter(
  open: () => Promise<Library>,
  wantedVideo: VideoId | null,
): Importer {
  const state = signal<ImportState>(idle);
  let waiting: Promise<void> = Promise.resolve();
  let lifetime = new AbortController();

  async function importNext(
    files: readonly File[],
    encoding: string | null,
    cancelled: AbortSignal,
  ): Promise<void> {
    const onOutcome = (outcome: ImportOutcome) => {
      state.value = { ...state.value, outcomes: [...state.value.outcomes, outcome] };
    };
    try {
      await importFiles(await open(), files, {
        onOutcome,
        wantedVideo,
        encoding,
        signal: cancelled,
      });
    } catch {
      for (const file of files) {
        onOutcome({
          fileName: file.name,
          problems: [],
          status: 'failed',
          reason: 'library-unavailable',
        });
      }
    }
  }

  async function add(files: readonly File[], encoding: string | null): Promise<void> {
    if (files.length === 0) return;
    const cancelled = lifetime.signal;
    state.value = { ...state.value, isRunning: true, total: state.value.total + files.length };
    const mine = waiting.then(() => importNext(files, encoding, cancelled));
    waiting = mine;
    await mine;
    if (waiting === mine) state.value = { ...state.value, isRunning: false };
  }

  return {
    state,
    add: (files) => add(files, null),
    async readAs(outcome, encoding) {
      if (outcome.status !== 'needs-encoding') return;
      const { total, outcomes } = state.value;
      const others = outcomes.filter((other) => other !== outcome);
      state.value = { ...state.value, total: total - 1, outcomes: others };
      await add([outcome.file], encoding);
    },
    cancel() {
      lifetime.abort();
      lifetime = new AbortController();
    },
    dismiss() {
      if (!state.value.isRunning) state.value = idle;
    },
  };
}
