import { describe, expect, test, vi } from 'vitest';
import { startEachTestAfresh } from '@/tests/utils/library/fresh-database';
import type { VideoChoice } from '@/utils/library/import/video-choice';
import type { VideoImport } from '@/utils/library/import/import-for-video';
import { openLibrary } from '@/utils/library/library';
import { parseVideoId } from '@/utils/transcript/video-id';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));
startEachTestAfresh();

const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\nDropped here.\n';
const ofAnother = `# A talk\n**A show:** [April 28, 2025](https://www.youtube.com/watch?v=WEVwY3XkTrI)\n*  Hi. [[00:00:01](https://www.youtube.com/watch?v=WEVwY3XkTrI&t=1.0s)]\n`;

async function drop(name: string, content: BlobPart) {
  const videoId = parseVideoId('jNQXAC9IVRw');
  if (videoId === null) throw new Error('not an id');
  const library = await openLibrary();
  const importOnce = (choice: VideoChoice | null = null) =>
    library.importForVideo({ videoId, name, bytes: new Blob([content]), choice });
  return { library, videoId, importOnce };
}

describe('a file that is dropped for a video', () => {
  test.each<readonly [string, string, BlobPart, VideoImport, number]>([
    ['is added to that video', 'talk.vtt', vtt, 'added', 1],
    ['waits for a choice where it names another', 'talk.md', ofAnother, 'other-video', 0],
    [
      'is refused where it is no transcript',
      'photo.jpg',
      new Uint8Array(64),
      'not-a-transcript',
      0,
    ],
    ['is refused where it is empty', 'empty.srt', '', 'not-a-transcript', 0],
    ['belongs to the library page where it is a zip', 'all.ZIP', 'PK', 'needs-library', 0],
  ])('%s', async (_what, name, content, outcome, count) => {
    const { library, videoId, importOnce } = await drop(name, content);
    expect(await importOnce()).toBe(outcome);
    expect(await library.findByVideo(videoId)).toHaveLength(count);
  });

  test.each<readonly [string, VideoChoice, number]>([
    ['of that video is added to it, though it names another', 'wanted', 1],
    ['of the video that it names is added to that one', 'own', 0],
  ])('and was said to be %s', async (_what, choice, count) => {
    const { library, videoId, importOnce } = await drop('talk.md', ofAnother);
    expect(await importOnce()).toBe('other-video');
    expect(await library.totals()).toMatchObject({ transcripts: 0 });
    expect(await importOnce(choice)).toBe('added');
    expect(await library.findByVideo(videoId)).toHaveLength(count);
    expect(await library.totals()).toMatchObject({ transcripts: 1 });
    expect(await importOnce(choice)).toBe('unchanged');
  });

  test('is kept once, however often it is dropped', async () => {
    const { library, importOnce } = await drop('talk.vtt', vtt);
    await importOnce();
    expect(await importOnce()).toBe('unchanged');
    expect(await library.totals()).toMatchObject({ transcripts: 1 });
  });
});
