import { readJsonHeader } from '@/utils/transcript/formats/json/json-header';
import { isRecord, type JsonRecord } from '@/utils/transcript/formats/json/json-value';
import { lineAt } from './lines';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawHeader } from '@/utils/transcript/formats/reading';

/** The details between two `---` at the top of a Markdown file. */
export interface YamlFrontMatter {
  readonly yaml: string;
  /** Where the text below begins, and the 1-based number of the line there. */
  readonly bodyOffset: number;
  readonly bodyLine: number;
}

/** More than any program writes above a text, and more than the YAML library is given. */
const MAX_LENGTH = 65_536;
const MAX_YAML_LENGTH = 16_384;

/** Keys marked by `?`, which no one writes: yaml 2.9.1 takes 230 s for 60 kB of them (2026-11). */
const MARKED_KEY = /(?:^|[\s[{,-])\?\s/;

/** Fields that alias one another can grow without bounds: more references than this are refused. */
const MAX_ALIASES = 20;

/** What people's note programs call the fields that `readJsonHeader` knows by other names. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['creator', 'uploader'],
  ['date', 'publishDate'],
  ['length', 'audio_duration'],
  ['link', 'webpage_url'],
  ['media', 'original_url'],
  ['podcast', 'channel_name'],
  ['published', 'published_at'],
  ['publishedon', 'published_at'],
  ['show', 'channel_name'],
  ['video', 'video_url'],
  ['videoid', 'videoId'],
  ['youtube', 'youtube_url'],
  ['youtubeid', 'youtubeId'],
]);

/** Finds the YAML front matter of a text, or returns `null` where it has none. */
export function findYamlFrontMatter(text: string): YamlFrontMatter | null {
  const opening = lineAt(text, 0);
  if (opening.trimEnd() !== '---') return null;
  const start = opening.length + 1;
  let line = 2;
  for (let offset = start; offset < Math.min(text.length, MAX_LENGTH); line++) {
    const content = lineAt(text, offset);
    const bodyOffset = offset + content.length + 1;
    if (/^(?:---|\.\.\.)\s*$/.test(content)) {
      return { yaml: text.slice(start, offset), bodyOffset, bodyLine: line + 1 };
    }
    offset = bodyOffset;
  }
  return null;
}

/** Tells whether front matter names a video or a link, as that of transcripts does. */
export function namesVideo({ yaml }: YamlFrontMatter): boolean {
  return /youtu|^\s{0,4}["']?(?:video|transcript|channel|episode|podcast)[\w -]{0,20}["']?:/im.test(
    yaml,
  );
}

/**
 * Reads what front matter says of the video. Where it is no correct YAML, which titles with a colon
 * make of it, its `key: value` lines are read one by one, and that is reported.
 */
export async function readYamlHeader(
  { yaml }: YamlFrontMatter,
  problems: ProblemList,
): Promise<RawHeader> {
  const parsed = await parseYaml(yaml);
  if (parsed === null) {
    const message = 'The details above the text have a mistake (they are no correct YAML).';
    problems.add('bad-value', 1, `${message} They were read line by line.`);
  }
  const entries = Object.entries(parsed ?? {});
  return readJsonHeader(Object.fromEntries((parsed ? entries : readPairs(yaml)).map(toKnownField)));
}

async function parseYaml(yaml: string): Promise<JsonRecord | null> {
  if (yaml.length > MAX_YAML_LENGTH || MARKED_KEY.test(yaml)) return null;
  const { parse } = await import('yaml');
  try {
    const value: unknown = parse(yaml, {
      schema: 'core',
      maxAliasCount: MAX_ALIASES,
      logLevel: 'error',
      uniqueKeys: false,
    });
    return value === null ? {} : isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function readPairs(yaml: string): readonly (readonly [string, string])[] {
  return yaml.split('\n').flatMap((line) => {
    const colon = line.indexOf(':');
    if (colon < 1 || /^[\s#-]/.test(line)) return [];
    const value = line.slice(colon + 1).trim();
    return [[line.slice(0, colon).trim(), value.replace(/^(["'])(.*)\1$/, '$2')] as const];
  });
}

function toKnownField([key, value]: readonly [string, unknown]): readonly [string, unknown] {
  const name = key.trim().toLowerCase().replaceAll(/[ -]/g, '_');
  const text = Array.isArray(value) ? value.join(', ') : value;
  const isScalar = typeof text === 'string' || typeof text === 'number';
  return [OTHER_NAMES.get(name) ?? name, isScalar ? withoutWikiMarks(String(text)) : text];
}

/** Obsidian links names: `channel: "[[Ann Lee]]"`. */
function withoutWikiMarks(text: string): string {
  return text.replaceAll('[[', '').replaceAll(']]', '');
}
