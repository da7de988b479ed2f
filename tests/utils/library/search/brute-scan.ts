import { parseQuery } from '@/utils/library/search/parse-query';
import { type Phrase, isEmptyQuery } from '@/utils/library/search/search-query';
import { foldText } from '@/utils/transcript/fold-text';
import type { Transcript } from '@/utils/transcript/model';
import { folder } from './search-library';

/** Gives the places of the transcripts that have what was asked for. */
export type BruteScan = (typed: string) => readonly number[];

/** A search without an index, by regular expressions over all texts: slow and plain. */
export function createBruteScan(transcripts: readonly Transcript[]): BruteScan {
  const known = new Map<string, string>();
  const fold = (text: string) => foldText(text, known).text;
  const documents = transcripts.map(({ title, channel, publishedOn, cues }) => ({
    texts: [fold(title), fold(channel ?? ''), cues.map(({ text }) => fold(text)).join('\n')],
    channel: fold(channel ?? ''),
    day: Number(publishedOn?.replaceAll('-', '') ?? 0),
  }));

  return (typed) => {
    const query = parseQuery(typed, folder);
    if (isEmptyQuery(query)) return [];
    const { fromDay, beforeDay } = query;
    const [required, excluded, channels, excludedChannels] = [
      query.required.map(toPattern),
      query.excluded.map(toPattern),
      query.channels.map(toPattern),
      query.excludedChannels.map(toPattern),
    ];
    const isFound = ({ texts, channel, day }: (typeof documents)[number]) =>
      ((fromDay === null && beforeDay === null) ||
        (day > 0 && day >= (fromDay ?? 0) && day < (beforeDay ?? Infinity))) &&
      channels.every((pattern) => pattern.test(channel)) &&
      !excludedChannels.some((pattern) => pattern.test(channel)) &&
      required.every((pattern) => texts.some((text) => pattern.test(text))) &&
      !excluded.some((pattern) => texts.some((text) => pattern.test(text)));
    return documents.flatMap((document, place) => (isFound(document) ? [place] : []));
  };
}

const UNSPACED = String.raw`\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}`;
const LETTER = String.raw`(?:(?![${UNSPACED}])[\p{L}\p{N}\p{M}])`;
const BETWEEN = String.raw`[^\p{L}\p{N}\p{M}]*`;

function toPattern(phrase: Phrase): RegExp {
  const words = phrase.map(({ text, isBeginning }) => {
    const isUnspaced = new RegExp(`^[${UNSPACED}]`, 'u').test(text);
    // A word without spaces may run over the end of a line.
    if (isUnspaced) return Array.from(text).join('\n?');
    return `(?<!${LETTER})${text}${isBeginning ? `${LETTER}*` : ''}(?!${LETTER})`;
  });
  return new RegExp(words.join(BETWEEN), 'u');
}
