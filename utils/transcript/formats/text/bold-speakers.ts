import {
  findArchiveHeader,
  opensWithArchiveKey,
} from '@/utils/transcript/formats/archive/archive-header';
import { markdownWords } from './markdown-words';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawCue, Reading, Recognition } from '@/utils/transcript/formats/reading';
import { readTextLines, sampleLines, type TextLine } from './text-lines';
import { readTimeMark } from './time-mark';
import { isSpeakerName } from './turn-header';
import { findYamlFrontMatter, readYamlHeader } from './yaml-front-matter';

/** `**Ann Lee:** text`, or with the colon behind the emphasis. */
const BOLD_NAME = /^(?:\*\*|__)([^*_:]{1,60})(?::(?:\*\*|__)|(?:\*\*|__)\s?:)\s+(?=\S)/;

const HEADING = /^#{1,6}\s/;
const LAYOUT = /^(?:[-*_=]{3,}|!\[.*|<!--.*-->)$/;

/** Paragraphs without a name go on with the one above: so many have a name at least. */
const NAMED_SHARE = 0.3;
const FEWEST_NAMED = 3;

/** Recognizes conversations in Markdown by the names in bold before what each one says. */
export function recognizeBoldSpeakers(text: string): Recognition | null {
  if (opensWithArchiveKey(text) || findArchiveHeader(text)) return null;
  const lines = sampleLines(text, findYamlFrontMatter(text)?.bodyOffset);
  const names = lines.flatMap((line) => splitBoldName(line.text)?.speaker ?? []);
  const isConversation = new Set(names).size < names.length && names.length >= FEWEST_NAMED;
  return isConversation && names.length >= lines.length * NAMED_SHARE
    ? { confidence: 0.7, reason: 'Markdown with names in bold before what is said' }
    : null;
}

/**
 * Reads conversations as podcasts publish them in Markdown (https://github.com/thechangelog/transcripts):
 * `**Ann Lee:** text`, each paragraph a line. A paragraph without a name is the same speaker's. Some
 * begin with a time, `\[00:04:10.18\]`; those without are untimed.
 */
export async function readBoldSpeakers(text: string, problems: ProblemList): Promise<Reading> {
  const frontMatter = findYamlFrontMatter(text);
  const header = frontMatter ? await readYamlHeader(frontMatter, problems) : {};
  const lines = [...readTextLines(text, frontMatter?.bodyOffset, frontMatter?.bodyLine)];
  const heading = lines.find((line) => HEADING.test(line.text));
  const title = header.title ?? (heading ? markdownWords(heading.text) : null);
  const spoken = lines.filter((line) => !HEADING.test(line.text) && !LAYOUT.test(line.text));
  return { header: { ...header, title }, cues: readParagraphs(spoken) };
}

function readParagraphs(lines: readonly TextLine[]): readonly RawCue[] {
  const cues: RawCue[] = [];
  let isBlankAbove = true;
  for (const { line, text } of lines) {
    const above = cues.at(-1);
    const named = splitBoldName(text);
    const words = markdownWords(named?.text ?? text);
    if (text === '') isBlankAbove = true;
    else if (above && !named && !isBlankAbove) {
      cues[cues.length - 1] = { ...above, text: `${above.text}\n${words}` };
    } else {
      cues.push({
        ...readParagraph(words),
        speaker: named?.speaker ?? above?.speaker ?? null,
        line,
      });
      isBlankAbove = false;
    }
  }
  return cues;
}

function readParagraph(words: string): Pick<RawCue, 'startMs' | 'endMs' | 'text'> {
  const mark = readTimeMark(words);
  return mark?.style === 'framed' ? mark : { startMs: null, endMs: null, text: words };
}

function splitBoldName(text: string): { readonly speaker: string; readonly text: string } | null {
  const [prefix = '', name = ''] = BOLD_NAME.exec(text) ?? [];
  const speaker = name.trim();
  return isSpeakerName(speaker) ? { speaker, text: text.slice(prefix.length) } : null;
}
