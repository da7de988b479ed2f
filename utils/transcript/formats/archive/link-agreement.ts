import type { TranscriptHeader } from '@/utils/transcript/model';
import { parseVideoUrl } from '@/utils/transcript/video-url';

import type { ProblemList } from '@/utils/transcript/formats/problem-list';

/** Finds the one video that all links of a file lead to. */
export interface LinkAgreement {
  /** Takes the link of a line, which has the 1-based number `line`. */
  readonly addLineLink: (url: string, line: number) => void;
  readonly decide: () => Pick<TranscriptHeader, 'videoId' | 'videoIdReason'>;
}

/**
 * Starts with the link of a file's header. Links that lead to no video have no say; links that lead
 * to different videos give none, since a wrong video is worse than none. Messages never show a
 * link: one that is not YouTube's may hold something private.
 */
export function createLinkAgreement(
  headerUrl: string,
  headerLine: number,
  problems: ProblemList,
): LinkAgreement {
  const headerId = parseVideoUrl(headerUrl)?.videoId ?? null;
  let videoId = headerId;
  let knownUrl = headerUrl;
  let disagreeingLine: number | null = null;

  return {
    addLineLink(url, line) {
      if (url === knownUrl || disagreeingLine !== null) return;
      knownUrl = url;
      const lineId = parseVideoUrl(url)?.videoId ?? null;
      if (lineId && videoId && lineId !== videoId) disagreeingLine = line;
      videoId ??= lineId;
    },
    decide() {
      if (disagreeingLine !== null) {
        const message = 'From this line on, links lead to another video than those before it.';
        problems.add('links-disagree', disagreeingLine, message);
        return { videoId: null, videoIdReason: 'links-disagree' };
      }
      if (videoId) return { videoId, videoIdReason: headerId ? 'header-link' : 'line-links' };
      problems.add(
        'no-video-id',
        headerLine,
        'The link in this line does not lead to a YouTube video.',
      );
      return { videoId: null, videoIdReason: 'no-video-link' };
    },
  };
}
