import { describe, expect, test, vi } from 'vitest';
import { onLibraryChange } from '@/utils/library/changes';
import { type Library, openLibrary } from '@/utils/library/library';
import type { TranscriptId } from '@/utils/library/schema';
import { everyoneHasHeard } from './everyone-has-heard';
import { startEachTestAfresh } from './fresh-database';
import { fillDisk } from './full-disk';
import { importedAt, timedTranscript, untimedTranscript } from './sample-transcript';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));
startEachTestAfresh();

const nowhere = timedTranscript({ title: 'Not saved yet' });

describe('what the library announces', () => {
  test.each<[string, number, (library: Library, saved: TranscriptId) => Promise<unknown>]>([
    ['adding is announced', 1, (library) => library.save(nowhere, importedAt(2))],
    [
      'saving the same again is not',
      0,
      (library) => library.save(timedTranscript(), importedAt(2)),
    ],
    [
      'the last of many is announced at the latest when the library is closed',
      2,
      async (library) => {
        await library.save(nowhere, importedAt(2));
        await library.save(untimedTranscript(), importedAt(2));
        await library.save(untimedTranscript({ title: 'The last' }), importedAt(2));
      },
    ],
    ['deleting is announced', 1, (library, saved) => library.bin.remove([saved], 'one')],
    ['bundling is announced', 1, (library) => library.saveBundled('a.md', nowhere, 2)],
    ['reading is not', 0, (library, saved) => library.load(saved)],
    [
      'a write that fails is not',
      0,
      (library) => {
        fillDisk(['lines']);
        return library.save(nowhere, importedAt(2)).catch(() => undefined);
      },
    ],
  ])('%s', async (_sentence, times, act) => {
    const earlier = await openLibrary();
    const { summary } = await earlier.save(timedTranscript(), importedAt(1));
    earlier.close();
    const onChange = vi.fn<() => void>();
    onLibraryChange(onChange, new AbortController().signal);
    const library = await openLibrary();
    await act(library, summary.id);
    library.close();
    await everyoneHasHeard();
    expect(onChange).toHaveBeenCalledTimes(times);
  });
});
