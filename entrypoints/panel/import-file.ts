import type { DropOutcome } from '@/components/panel/drop-target';
import type { VideoChoice } from '@/utils/library/import/video-choice';
import { request } from '@/utils/messaging/request';
import type { VideoId } from '@/utils/transcript/model';

/** A message holds 64 MiB (Chrome, 2026-11), and base64 makes four bytes of three. */
const largestFileBytes = 45_000_000;

/** Has the background import a file for a video. Never rejects: what goes wrong is an outcome. */
export async function importFile(
  videoId: VideoId,
  file: File,
  choice: VideoChoice | null,
): Promise<DropOutcome> {
  if (file.size > largestFileBytes) return 'needs-library';
  const base64 = await readBase64(file).catch(() => null);
  if (base64 === null) return 'failed';
  const imported = await request('importForVideo', { videoId, name: file.name, base64, choice });
  return imported.ok ? imported.value : 'failed';
}

function readBase64(file: File): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.addEventListener('load', () => {
    // `data:text/plain;base64,…`
    const dataUrl = typeof reader.result === 'string' ? reader.result : '';
    resolve(dataUrl.slice(dataUrl.indexOf(',') + 1));
  });
  reader.addEventListener('error', () => reject(reader.error));
  reader.readAsDataURL(file);
  return promise;
}
