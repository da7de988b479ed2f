import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import { readTtmlClock, type TtmlClock } from './ttml-time';
import { findXmlElements, xmlTextOf, type XmlElement } from './xml-tree';

/** What holds for the whole document. */
export interface TtmlSetting {
  readonly clock: TtmlClock;
  readonly isAbsolute: boolean;
  /** The names of speakers by their ids. */
  readonly agents: ReadonlyMap<string, string>;
  /** The ids of styles whose text is set beside the line, as syllables above Japanese characters. */
  readonly rubyStyles: ReadonlySet<string>;
  readonly problems: ProblemList;
  readonly lineNumberAt: (offset: number) => number;
}

/** Values of `tts:ruby` for text that is set beside the line. */
export const TTML_RUBY_TEXT: ReadonlySet<string> = new Set(['text', 'textContainer', 'delimiter']);

/** Reads what the root and the head of a TTML document say for all of it. */
export function readTtmlSetting(
  root: XmlElement,
  lineNumberAt: (offset: number) => number,
  problems: ProblemList,
): TtmlSetting {
  return {
    clock: readTtmlClock(root.attributes),
    // Apple's namespaces are `xmlns:itunes` in lyrics and `xmlns:podcasts` in podcasts.
    isAbsolute: root.attributes.has('itunes') || root.attributes.has('podcasts'),
    agents: readAgents(root),
    rubyStyles: readRubyStyles(root),
    problems,
    lineNumberAt,
  };
}

function readAgents(root: XmlElement): ReadonlyMap<string, string> {
  const agents = new Map<string, string>();
  for (const agent of findXmlElements(root, 'agent')) {
    const [name] = findXmlElements(agent, 'name');
    agents.set(agent.attributes.get('id') ?? '', name ? xmlTextOf(name).trim() : '');
  }
  return agents;
}

function readRubyStyles(root: XmlElement): ReadonlySet<string> {
  const styles = [...findXmlElements(root, 'style')].filter(({ attributes }) =>
    TTML_RUBY_TEXT.has(attributes.get('ruby') ?? ''),
  );
  return new Set(styles.map(({ attributes }) => attributes.get('id') ?? ''));
}
