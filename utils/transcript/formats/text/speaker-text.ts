import { findTurns, type TurnLine } from './find-turns';
import { markdownWords } from './markdown-words';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawCue, Reading, Recognition } from '@/utils/transcript/formats/reading';
import { readTextLines } from './text-lines';
import { readTimeMark } from './time-mark';
import { isSpeakerName } from './turn-header';
import { findYamlFrontMatter, readYamlHeader } from './yaml-front-matter';

const HEAD_LENGTH = 65_536;

const LONGEST_NAME = 60;
const FEWEST_TURNS = 3;

const HEADING = /^#{1,6}\s/;

/** What programs put below or above a transcript. */
const FOOTER =
  /^(?:transcribed by https?:\/\/\S+|\[?end of (?:transcript|recording)\]?\.?|transcript)$/i;

/** Recognizes transcripts of conversations: a name and a time above or before what each one says. */
export function recognizeSpeakerText(text: string): Recognition | null {
  const bodyOffset = findYamlFrontMatter(text)?.bodyOffset ?? 0;
  const lines = findTurns([...readTextLines(text.slice(0, bodyOffset + HEAD_LENGTH), bodyOffset)]);
  const headers = lines.flatMap(({ header }) => header ?? []);
  const followedCount = lines.filter(
    ({ header }, index) => header && (header.text !== '' || lines[index + 1]?.header === null),
  ).length;
  const names = new Set(headers.map(({ speaker }) => speaker));
  const isCertain = headers.some(({ form }) => form === 'program');
  if (headers.length === 0 || followedCount < headers.length * 0.6) return null;
  if (!isCertain && names.size * 2 > headers.length + 1) return null;
  const share = headers.length / lines.length;
  if (share < 0.05 || (headers.length === 1 && lines[0]?.header === null)) return null;
  const confidence = headers.length === 1 ? 0.6 : 0.86;
  return { confidence, reason: 'names with times above what they say, like Otter, Rev or Zoom' };
}

/**
 * Reads transcripts of conversations as Otter (`Name  0:05`), Rev (`Name (00:05):`), Descript
 * (`Name: [00:00:05]`), Fathom (`0:05 - Name`), Teams (the name above the time) and others export
 * them: what stands below such a line, or behind it, is what this speaker says from then on. A time
 * without a name, `(00:05):`, goes on with the same one, and a known name without a time is a turn, too. Front matter and a heading at the top say
 * what the conversation is.
 */
export async function readSpeakerText(text: string, problems: ProblemList): Promise<Reading> {
  const frontMatter = findYamlFrontMatter(text);
  const header = frontMatter ? await readYamlHeader(frontMatter, problems) : {};
  const lines = findTurns([...readTextLines(text, frontMatter?.bodyOffset, frontMatter?.bodyLine)]);
  const firstTurn = lines.findIndex((line) => line.header !== null);
  const heading = lines.slice(0, firstTurn).find((line) => HEADING.test(line.text));
  const title = header.title ?? (heading ? markdownWords(heading.text) : null);
  return { header: { ...header, title }, cues: readTurns(lines, problems) };
}

/** What a line says of the turn that begins with it. */
interface Begun {
  readonly speaker: string;
  readonly startMs: number | null;
  readonly endMs: number | null;
  readonly text: string;
}

/** A turn with the lines that were said in it so far. */
interface Turn extends Omit<Begun, 'text'> {
  readonly line: number;
  readonly said: string[];
}

function readTurns(lines: readonly TurnLine[], problems: ProblemList): readonly RawCue[] {
  const names = findNames(lines);
  const turns: Turn[] = [];
  for (const { line, text, header } of lines) {
    const turn = turns.at(-1);
    const begun =
      header ?? untimedTurn(text, names) ?? (turn ? continuation(text, turn.speaker) : null);
    if (begun) turns.push({ ...begun, line, said: begun.text === '' ? [] : [begun.text] });
    else if (FOOTER.test(text) || HEADING.test(text)) continue;
    else if (turn) turn.said.push(text);
    else
      problems.add('stray-line', line, 'This line stands above the first name. It was left out.');
  }
  return turns.map(({ startMs, endMs, speaker, said, line }) => {
    return { startMs, endMs, speaker, text: said.join('\n'), line };
  });
}

/** Whoever has a time somewhere, and whoever is named so often that it is no “Note:”. */
function findNames(lines: readonly TurnLine[]): ReadonlySet<string> {
  const named = lines.flatMap(({ text, header }) => (header ? [] : (splitName(text) ?? [])));
  const byName = Map.groupBy(named, ({ speaker }) => speaker);
  const frequent = [...byName].filter(([, turns]) => turns.length >= FEWEST_TURNS);
  const timed = lines.flatMap(({ header }) => header?.speaker ?? []);
  return new Set([...timed, ...frequent.map(([speaker]) => speaker)]);
}

/** Some transcripts have a time for every other turn only: `Ann [4:30]: text`, `Bob: text`. */
function untimedTurn(text: string, names: ReadonlySet<string>): Begun | null {
  const named = splitName(text);
  return named && names.has(named.speaker) ? { ...named, startMs: null, endMs: null } : null;
}

/** A time in brackets at the start of a line, below somebody's name. */
function continuation(text: string, speaker: string): Begun | null {
  const mark = readTimeMark(text);
  return mark?.style === 'framed' ? { ...mark, speaker } : null;
}

function splitName(text: string): { readonly speaker: string; readonly text: string } | null {
  const colon = text.slice(0, LONGEST_NAME).indexOf(': ');
  if (colon === -1) return null;
  const speaker = text.slice(0, colon).replaceAll('**', '');
  return isSpeakerName(speaker) ? { speaker, text: text.slice(colon + 1).trim() } : null;
}
