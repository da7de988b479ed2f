import type { TranscriptHeader, VideoId, VideoIdReason } from '@/utils/transcript/model';
import type { VideoLink } from '@/utils/transcript/video-url';

import { findVideoLinks } from './find-video-links';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { Reading } from '@/utils/transcript/formats/reading';
import { findVideoInName } from './video-in-name';

type Decision = Pick<TranscriptHeader, 'videoId' | 'videoIdReason'>;

/** How far the video of a transcript can be relied on. */
export type VideoIdConfidence = 'certain' | 'likely' | 'none';

/** Says how far a video that was found in this way can be relied on. */
export function videoIdConfidence(reason: VideoIdReason): VideoIdConfidence {
  switch (reason) {
    case 'header-link':
    case 'line-links':
    case 'field':
    case 'chosen':
      return 'certain';
    case 'text-link':
    case 'name-in-brackets':
    case 'whole-name':
      return 'likely';
    case 'no-video-link':
    case 'links-disagree':
      return 'none';
  }
}

/**
 * Decides which video a file belongs to. In this order: the links of its lines, a field that names
 * the video, the only video linked in its text, the file's name. Witnesses that contradict each
 * other, and links to several videos, give none, and a problem: a wrong video is worse than none.
 * Only where a field or the lines' links are there, the name has no say.
 *
 * A link within a timed line was said, or shown, in the video, so it is hardly the video itself.
 */
export function decideVideo(
  text: string,
  { header, cues }: Reading,
  name: string,
  problems: ProblemList,
): Decision {
  const links = findVideoLinks(text.replaceAll('\\/', '/'));
  const lineIds = idsOf(lineLinks(links, cues.length));
  const field = header.videoId ?? null;
  if (lineIds.size > 1) return disagree(problems, 'The links in its lines lead to several videos');
  const [lineId] = lineIds;
  if (lineId && field && lineId !== field) {
    return disagree(problems, 'The links in its lines lead to another video than it names');
  }
  if (lineId) return { videoId: lineId, videoIdReason: 'line-links' };
  if (field) return { videoId: field, videoIdReason: 'field' };
  return decideByHints(unspokenIds(links, cues), name, problems);
}

function decideByHints(
  textIds: ReadonlySet<VideoId>,
  name: string,
  problems: ProblemList,
): Decision {
  const named = findVideoInName(name);
  const [textId] = textIds;
  if (!textId || (named && textIds.size > 1)) {
    return named ?? { videoId: null, videoIdReason: 'no-video-link' };
  }
  if (textIds.size > 1) {
    problems.add(
      'no-video-id',
      null,
      `The links in this file lead to several videos. ${UNDECIDED}`,
    );
    return { videoId: null, videoIdReason: 'no-video-link' };
  }
  if (named && named.videoId !== textId) {
    return disagree(problems, 'The link in it leads to another video than the file’s name says');
  }
  return { videoId: textId, videoIdReason: 'text-link' };
}

const UNDECIDED = 'So it is not known which one it belongs to.';

function disagree(problems: ProblemList, what: string): Decision {
  problems.add('links-disagree', null, `${what}. ${UNDECIDED}`);
  return { videoId: null, videoIdReason: 'links-disagree' };
}

/** Links with a time are those of the lines where there is one for most lines. */
function lineLinks(links: readonly VideoLink[], cueCount: number): readonly VideoLink[] {
  const timed = links.filter(({ startMs }) => startMs !== null);
  return timed.length * 2 > cueCount ? timed : [];
}

/** The videos that are linked oftener in the file than in its timed lines. */
function unspokenIds(links: readonly VideoLink[], cues: Reading['cues']): ReadonlySet<VideoId> {
  const spoken = cues
    .filter(({ startMs, text }) => startMs !== null && /youtu/i.test(text))
    .flatMap(({ text }) => findVideoLinks(text));
  const spokenById = Map.groupBy(spoken, ({ videoId }) => videoId);
  const unspoken = [...Map.groupBy(links, ({ videoId }) => videoId)].filter(
    ([videoId, its]) => its.length > (spokenById.get(videoId)?.length ?? 0),
  );
  return new Set(unspoken.map(([videoId]) => videoId));
}

function idsOf(links: readonly VideoLink[]): ReadonlySet<VideoId> {
  return new Set(links.map(({ videoId }) => videoId));
}
