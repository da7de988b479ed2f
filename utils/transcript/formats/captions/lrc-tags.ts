import { lineAt } from '@/utils/transcript/formats/text/lines';
import { parseLooseTime } from './loose-time';
import type { RawHeader } from '@/utils/transcript/formats/reading';

/** What the tags of a file say. */
export interface LrcTags {
  readonly header: RawHeader;
  /** Lines are to be shown so much earlier than they say; below zero, later. */
  readonly offsetMs: number;
}

/** https://en.wikipedia.org/wiki/LRC_(file_format)#ID_tags, and a language, which some add. */
const TAG =
  /^\s*\[\s*(ti|ar|al|au|lr|by|re|ve|tool|offset|length|la|lang|language|id|encoding|#)\s*:(.*)\]\s*$/i;

/** The one program named in `[by:]` that is a recogniser of speech. */
const WHISPER_CPP = 'whisper.cpp';

/** Tells whether a line is like `[ti:Title]`. */
export function isLrcTag(content: string): boolean {
  return TAG.test(content);
}

/** Reads what the tags of a file say of its recording. Of tags that come twice the first counts. */
export function readLrcTags(text: string): LrcTags {
  const values = new Map<string, string>();
  for (let offset = 0; offset < text.length;) {
    const content = lineAt(text, offset);
    offset += content.length + 1;
    const [, name = '', value = ''] = TAG.exec(content) ?? [];
    if (!values.has(name.toLowerCase())) values.set(name.toLowerCase(), value.trim());
  }
  const offsetMs = Math.round(Number(values.get('offset') ?? 0));
  return {
    header: {
      title: values.get('ti') || null,
      channel: values.get('ar') || null,
      language: values.get('la') || values.get('lang') || values.get('language') || null,
      durationMs: parseLooseTime(values.get('length') ?? ''),
      model: values.get('by') === WHISPER_CPP ? WHISPER_CPP : null,
    },
    offsetMs: Number.isFinite(offsetMs) ? offsetMs : 0,
  };
}
