import type { ImportActivity } from '@/utils/library/import/import-activity';
import { NO_COUNTS } from '@/utils/library/import/import-job';
import type { ImportFailure, ImportOutcome } from '@/utils/library/import/import-outcome';
import type { JobReport } from '@/utils/library/import/journal';
import { sampleSummary } from './sample-summary';

/** An import that came to its end. */
export const finished: JobReport = {
  id: 'one',
  startedAtMs: 0,
  state: 'done',
  sources: [
    { kind: 'zip', name: 'archive.zip', byteCount: 9, fileCount: null, lastModifiedMs: null },
  ],
  handles: [],
  wantedVideo: null,
  asked: { files: 1000, bytes: 46_000_000 },
  done: { files: 1000, bytes: 46_000_000 },
  counts: {
    ...NO_COUNTS,
    added: 1204,
    updated: 3,
    unchanged: 1,
    'needs-video': 1,
    'needs-encoding': 1,
    failed: 2,
  },
  isRunning: false,
  missing: { files: 0, bytes: 0 },
};
/** One that the browser's end cut off. */
export const cutOff: JobReport = {
  ...finished,
  state: 'running',
  done: { files: 612, bytes: 26_000_000 },
  missing: { files: 388, bytes: 20_000_000 },
};

const { id } = sampleSummary(1);
const file = { fingerprint: '', problems: [] };
/** What became of files, of every kind but failures. */
export const outcomes: readonly ImportOutcome[] = [
  {
    ...file,
    path: 'stray.md',
    status: 'added',
    id,
    videoIdReason: 'header-link',
    isOfOtherVideo: false,
    problems: [{ code: 'stray-line', line: 14, message: 'This line is not part of it.' }],
  },
  {
    ...file,
    path: 'same.md',
    status: 'unchanged',
    id,
    videoIdReason: 'header-link',
    isOfOtherVideo: false,
  },
  {
    ...file,
    path: 'better.md',
    status: 'updated',
    id,
    replacedId: id,
    videoIdReason: 'header-link',
    isOfOtherVideo: false,
  },
  {
    ...file,
    path: 'by-name.srt',
    status: 'added',
    id,
    videoIdReason: 'name-in-brackets',
    isOfOtherVideo: false,
  },
  {
    ...file,
    path: 'letters.srt',
    status: 'needs-encoding',
    guesses: [
      { label: 'windows-1252', name: 'Western European', preview: 'Où êtes-vous' },
      { label: 'windows-1251', name: 'Cyrillic', preview: 'Oщ кtes-vous' },
    ],
    problems: [{ code: 'unknown-encoding', line: null, message: 'The letters are not UTF-8.' }],
  },
  {
    ...file,
    path: 'orphan.md',
    status: 'needs-video',
    id,
    title: '',
    videoIdReason: 'no-video-link',
  },
];

/** One whose file names another video than it was imported for. */
export const ofOtherVideo: ImportOutcome = {
  ...file,
  path: 'other.md',
  status: 'added',
  id,
  videoIdReason: 'header-link',
  isOfOtherVideo: true,
};

/** A file of which nothing was imported. */
export function failed(reason: ImportFailure): ImportOutcome {
  return { ...file, path: `${reason}.md`, status: 'failed', reason };
}

/** An import in the middle. */
export const importing: ImportActivity = {
  phase: 'importing',
  isCancelling: false,
  progress: {
    done: { files: 612, bytes: 26_000_000 },
    asked: { files: 1204, bytes: 46_000_000 },
    counts: NO_COUNTS,
    bytesPerSecond: 18_200_000,
    remainingMs: 67_000,
  },
};
