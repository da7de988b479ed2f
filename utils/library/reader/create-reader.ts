import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import { onLibraryChange } from '@/utils/library/changes';
import { type Edit, type EditRefusal, reverseEdit } from '@/utils/library/edit/edit';
import type { EditResult } from '@/utils/library/edit/edit-transcript';
import { originalIdOf } from '@/utils/library/edit/original';
import type { Library } from '@/utils/library/library';
import { LibraryError } from '@/utils/library/library-error';
import type { TranscriptId, TranscriptSummary } from '@/utils/library/schema';
import type { Transcript } from '@/utils/transcript/model';

/** What the reader shows. */
export type ReaderState =
  | { readonly status: 'closed' }
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly summary: TranscriptSummary;
      readonly transcript: Transcript;
    }
  /** Its stored lines cannot be read. */
  | { readonly status: 'damaged'; readonly summary: TranscriptSummary }
  /** It was deleted, or never was. */
  | { readonly status: 'gone' }
  /** The library cannot be opened. */
  | { readonly status: 'unavailable' };

/** What became of an edit. */
export type EditAnswer = 'saved' | 'gone' | 'unavailable' | EditRefusal;

/** A page that shows one transcript, and edits it. Nothing rejects. */
export interface Reader {
  readonly state: ReadonlySignal<ReaderState>;
  /** How many edits can be taken back. */
  readonly undoCount: ReadonlySignal<number>;
  /** True where another tab has edited it while it was shown, until the next edit here. */
  readonly isChangedElsewhere: ReadonlySignal<boolean>;
  /** Shows a transcript, by its id or an earlier one; none for `null`. */
  readonly show: (id: TranscriptId | null) => Promise<void>;
  readonly edit: (edit: Edit) => Promise<EditAnswer>;
  /** Takes the last edit back. */
  readonly undo: () => Promise<EditAnswer>;
  /** Reads again, after a failure. */
  readonly refresh: () => Promise<void>;
}

/** Makes a reader that follows every change of what it shows, until `lifetime` aborts. */
export function createReader(open: () => Promise<Library>, lifetime: AbortSignal): Reader {
  const state = signal<ReaderState>({ status: 'closed' });
  const done = signal<readonly Edit[]>([]);
  const isChangedElsewhere = signal(false);
  /** What is shown, by the id of its file. */
  let shownId: TranscriptId | null = null;
  /** As which it was saved here last. */
  let ownId: TranscriptId | null = null;
  let reads = 0;

  async function read(): Promise<void> {
    reads += 1;
    const [mine, id] = [reads, shownId];
    const before = state.peek();
    const fresh = id === null ? ({ status: 'closed' } as const) : await readState(open, id, before);
    // A later read may overtake an earlier one.
    if (mine !== reads || lifetime.aborted || fresh === before) return;
    batch(() => {
      state.value = fresh;
      if (fresh.status !== 'ready') return;
      shownId = originalIdOf(fresh.summary);
      isChangedElsewhere.value = before.status === 'ready' && fresh.summary.id !== ownId;
    });
  }

  async function write(edit: Edit): Promise<EditResult | { readonly status: 'unavailable' }> {
    if (shownId === null) return { status: 'gone' };
    try {
      const result = await (await open()).edit(shownId, edit);
      if (result.status === 'saved') ownId = result.summary.id;
      await read();
      return result;
    } catch {
      return { status: 'unavailable' };
    }
  }

  onLibraryChange(() => void read(), lifetime);

  return {
    state,
    isChangedElsewhere,
    undoCount: computed(() => done.value.length),
    async show(id) {
      batch(() => {
        shownId = id;
        done.value = [];
        isChangedElsewhere.value = false;
        state.value = { status: id === null ? 'closed' : 'loading' };
      });
      await read();
    },
    async edit(edit) {
      const result = await write(edit);
      if (result.status === 'saved') done.value = [...done.value, asSaved(edit, result.summary)];
      return answerOf(result);
    },
    async undo() {
      const last = done.value.at(-1);
      if (!last) return 'gone';
      const answer = answerOf(await write(reverseEdit(last)));
      // What another tab has changed since cannot be taken back any more.
      if (answer === 'saved' || answer === 'changed-meanwhile')
        done.value = done.value.slice(0, -1);
      return answer;
    },
    refresh: read,
  };
}

/** An empty title was given up for the name of the file: that is what is to be taken back. */
function asSaved(edit: Edit, { title }: TranscriptSummary): Edit {
  return edit.field === 'title' ? { ...edit, after: title } : edit;
}

function answerOf(result: EditResult | { readonly status: 'unavailable' }): EditAnswer {
  return result.status === 'refused' ? result.reason : result.status;
}

/** Reads what is to be shown; `before` itself where nothing has changed. */
async function readState(
  open: () => Promise<Library>,
  id: TranscriptId,
  before: ReaderState,
): Promise<ReaderState> {
  try {
    const library = await open();
    const summary = await library.find(id);
    if (summary === null) return { status: 'gone' };
    if (before.status === 'ready' && before.summary.id === summary.id) return before;
    return await readTranscript(library, summary);
  } catch {
    return { status: 'unavailable' };
  }
}

async function readTranscript(library: Library, summary: TranscriptSummary): Promise<ReaderState> {
  try {
    const transcript = await library.load(summary.id);
    return transcript ? { status: 'ready', summary, transcript } : { status: 'gone' };
  } catch (error) {
    if (error instanceof LibraryError && error.reason === 'damaged') {
      return { status: 'damaged', summary };
    }
    throw error;
  }
}
