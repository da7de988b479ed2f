import type { Transcript } from '@/utils/transcript/model';

import { readBullets } from './archive-bullets';
import { readFrontMatter } from './archive-front-matter';
import type { ArchiveHeader } from './archive-header';
import { timeBullets } from './bullet-times';
import { createLinkAgreement } from './link-agreement';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';

/**
 * Reads a file of the public transcript archive, whose header has been found, and adds what could
 * not be read to `problems`. The format is Markdown made by a program: front matter that is not
 * YAML, `# TITLE`, `**CHANNEL:** [DATE](URL)`, then a bullet for each line. A file without bullets
 * is a silent clip: a transcript without cues, and so without times.
 */
export function readArchiveMarkdown(
  text: string,
  header: ArchiveHeader,
  problems: ProblemList,
): Transcript {
  const { source, facts, durationMs } = readFrontMatter(text, header.titleOffset, problems);
  if (header.date !== '' && header.publishedOn === null) {
    problems.add('bad-value', header.channelLine, 'The date in this line could not be understood.');
  }
  const links = createLinkAgreement(header.url, header.channelLine, problems);
  const bodyStart = { offset: header.bodyOffset, line: header.channelLine + 1 };
  const bullets = readBullets(text, bodyStart, links, problems);
  return {
    ...links.decide(),
    title: header.title,
    channel: header.channel,
    publishedOn: header.publishedOn,
    language: null,
    source,
    facts,
    durationMs,
    ...timeBullets(bullets, durationMs, problems),
  };
}
