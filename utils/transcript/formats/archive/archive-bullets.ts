import { lineAt } from '@/utils/transcript/formats/text/lines';
import type { LinkAgreement } from './link-agreement';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import { findTimeLink } from './time-link';

/** One line of a transcript as the archive writes it; `startMs` is `null` where it has no time. */
export interface Bullet {
  /** 1-based. */
  readonly line: number;
  readonly startMs: number | null;
  readonly text: string;
}

/** Where the lines begin: an offset into the text, and the 1-based number of the line there. */
export interface BodyStart {
  readonly offset: number;
  readonly line: number;
}

/**
 * Reads the lines below an archive file's header, `* TEXT [[HH:MM:SS](URL&t=SECONDSs)]`, in the
 * order of the file, and hands their links to `links`. A line without `* ` is joined to the one
 * above where it plainly goes on there, and is kept where it has a time of its own; every other one
 * is reported and left out.
 */
export function readBullets(
  text: string,
  start: BodyStart,
  links: LinkAgreement,
  problems: ProblemList,
): readonly Bullet[] {
  const bullets: Bullet[] = [];
  let above: Bullet | null = null;
  for (let { offset, line } = start; offset < text.length; line++) {
    const content = lineAt(text, offset);
    offset += content.length + 1;
    const marked = textAfterMark(content);
    if (marked === null && content.trim() === '') {
      above = null;
      continue;
    }
    const bullet = readBullet(marked ?? ` ${content}`, line, links, problems);
    if (marked === null && above && goesOn(above, bullet, content)) {
      above = joinBullets(above, bullet);
      bullets[bullets.length - 1] = above;
      continue;
    }
    if (marked === null) reportUnmarked(bullet, problems);
    above = marked === null && bullet.startMs === null ? null : bullet;
    if (above) bullets.push(above);
  }
  return joinCutOffEnd(bullets, text, problems);
}

/** Returns what follows the `*` of a line, with the white space after it, or `null`. */
function textAfterMark(content: string): string | null {
  const line = content.trimStart();
  if (!line.startsWith('*')) return null;
  const text = line.slice(1);
  return text === '' || text.trimStart() !== text ? text : null;
}

function readBullet(
  rawText: string,
  line: number,
  links: LinkAgreement,
  problems: ProblemList,
): Bullet {
  const text = rawText.trimEnd();
  const link = findTimeLink(text);
  if (!link) return { line, startMs: null, text: text.trim() };
  if (link.isByLabel) {
    problems.add(
      'bad-time',
      line,
      'The link in this line has no readable time. The time shown before it was used.',
    );
  }
  links.addLineLink(link.url, line);
  return { line, startMs: link.startMs, text: text.slice(0, link.offset).trim() };
}

/** Someone's editor broke the line: the rest is indented, or only the rest has the time. */
function goesOn(above: Bullet, below: Bullet, content: string): boolean {
  return below.startMs === null ? /^\s/.test(content) : above.startMs === null;
}

function joinBullets(above: Bullet, below: Bullet): Bullet {
  return {
    line: above.line,
    startMs: above.startMs ?? below.startMs,
    text: above.text === '' ? below.text : `${above.text} ${below.text}`,
  };
}

function reportUnmarked({ line, startMs }: Bullet, problems: ProblemList): void {
  const outcome = startMs === null ? 'It was left out.' : 'It was kept, because it has a time.';
  problems.add(
    'stray-line',
    line,
    `This line does not begin with “* ” as a spoken line does. ${outcome}`,
  );
}

/** Where a download broke off in a line's text, its time is lost: better joined than guessed. */
function joinCutOffEnd(
  bullets: readonly Bullet[],
  text: string,
  problems: ProblemList,
): readonly Bullet[] {
  const last = bullets.at(-1);
  const beforeLast = bullets.at(-2);
  if (text.endsWith('\n') || !last || last.startMs !== null) return bullets;
  if (!beforeLast || beforeLast.startMs === null) return bullets;
  problems.add(
    'bad-time',
    last.line,
    'The file ends in this line, before its time. Its text was joined to the line above.',
  );
  return [...bullets.slice(0, -2), joinBullets(beforeLast, last)];
}
