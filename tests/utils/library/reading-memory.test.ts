import { describe, expect, test, vi } from 'vitest';
import { createRemovalId } from '@/utils/library/bin/removal';
import { openLibrary } from '@/utils/library/library';
import { identifyTranscript } from '@/utils/library/transcript-id';
import { setOffset, UNADJUSTED } from '@/utils/transcript/timing';
import { startEachTestAfresh } from './fresh-database';
import { firstVideo, importedAt, timedTranscript, videoId } from './sample-transcript';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));
startEachTestAfresh();

const otherVideo = videoId('WEVwY3XkTrI');
const later = setOffset(UNADJUSTED, 1500);

async function libraryWithOne() {
  const library = await openLibrary();
  const { summary } = await library.save(timedTranscript(), importedAt(1));
  return { library, id: summary.id };
}

describe('a transcript’s timing', () => {
  test('is untouched at first', async () => {
    const { library, id } = await libraryWithOne();
    expect(await library.reading.timing(id)).toEqual(UNADJUSTED);
  });

  test('is remembered when the library is opened again', async () => {
    const { library, id } = await libraryWithOne();
    await library.reading.rememberTiming(id, later);
    library.close();
    expect(await (await openLibrary()).reading.timing(id)).toEqual(later);
  });

  test('comes back with a transcript that was deleted', async () => {
    const { library, id } = await libraryWithOne();
    await library.reading.rememberTiming(id, later);
    const removal = createRemovalId(1);
    await library.bin.remove([id], removal);
    await library.bin.bringBack(removal);
    expect(await library.reading.timing(id)).toEqual(later);
  });

  test('is not kept for a transcript that nobody has', async () => {
    const library = await openLibrary();
    const id = await identifyTranscript(timedTranscript());
    await library.reading.rememberTiming(id, later);
    expect(await library.reading.timing(id)).toEqual(UNADJUSTED);
  });
});

describe('the transcript that a video is read with', () => {
  test('is nobody’s choice at first', async () => {
    const { library } = await libraryWithOne();
    expect(await library.reading.preferred(firstVideo)).toBeNull();
  });

  test('is the one that was chosen', async () => {
    const { library, id } = await libraryWithOne();
    await library.reading.prefer(firstVideo, id);
    expect(await library.reading.preferred(firstVideo)).toBe(id);
  });

  test('is never one of another video', async () => {
    const { library, id } = await libraryWithOne();
    await library.reading.prefer(otherVideo, id);
    expect(await library.reading.preferred(otherVideo)).toBeNull();
  });
});
