import type { Problem } from '@/utils/transcript/model';

import {
  findArchiveHeader,
  opensWithArchiveKey,
  type ArchiveHeader,
} from '@/utils/transcript/formats/archive/archive-header';
import { CAPTION_FAMILIES } from '@/utils/transcript/formats/captions/caption-families';
import { explainBrokenArchive, explainUnknown } from './explain-unknown';
import { bindFamily, pickFamily, type DetectedFamily } from './pick-family';
import { explainUnreadFormat } from './unread-formats';

/** What a text is, how that is known, and how to go on. */
export type Detected =
  | { readonly kind: 'archive'; readonly header: ArchiveHeader }
  | ({ readonly kind: 'family' } & DetectedFamily)
  | { readonly kind: 'unknown'; readonly problem: Problem };

/** Above this, a format's own mark was seen, and no other needs to be asked. */
const CERTAIN = 0.9;

const JSON_OPENING = /^\s*[[{]/;

/**
 * Tells the format of a file's text by its content: names and extensions are often wrong. That of
 * `name` counts only between formats that are as likely. What is needed only for other files than
 * the archive's and captions is loaded here. Never throws for any text.
 */
export async function detectFormat(text: string, name: string): Promise<Detected> {
  const header = findArchiveHeader(text);
  if (header) return { kind: 'archive', header };
  // An archive file that breaks off would else be read as other Markdown, without its lines.
  if (opensWithArchiveKey(text)) return { kind: 'unknown', problem: explainBrokenArchive(text) };
  return (await detectJson(text, name)) ?? detectText(text, name);
}

async function detectJson(text: string, name: string): Promise<Detected | null> {
  if (!JSON_OPENING.test(text)) return null;
  const { detectJsonFamily } = await import('@/utils/transcript/formats/json/detect-json-family');
  const family = detectJsonFamily(text, name);
  return family && { kind: 'family', ...family };
}

async function detectText(text: string, name: string): Promise<Detected> {
  const captions = pickFamily(CAPTION_FAMILIES, text, name);
  if (captions && captions.confidence > CERTAIN) {
    return { kind: 'family', ...bindFamily(captions, text) };
  }
  const unread = explainUnreadFormat(text);
  if (unread !== null) return { kind: 'unknown', problem: explainUnknown(text, unread) };
  const { MORE_TEXT_FAMILIES } = await import('@/utils/transcript/formats/text/more-text-families');
  const picked = pickFamily([...CAPTION_FAMILIES, ...MORE_TEXT_FAMILIES], text, name);
  if (picked) return { kind: 'family', ...bindFamily(picked, text) };
  const { whyNotProse } = await import('@/utils/transcript/formats/text/why-not-prose');
  return { kind: 'unknown', problem: explainUnknown(text, whyNotProse(text)) };
}
