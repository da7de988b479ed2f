import { getRole } from 'dom-accessibility-api';
import { elementsBelow } from './element-tree';
import { nameOf, textOf } from './find-elements';
import { isShown } from './is-shown';

const LINE_LIMIT = 60;
const TEXT_LIMIT = 60;

/** Roles that say nothing about what a person could look for. */
const SILENT_ROLES = new Set(['document', 'generic', 'none', 'paragraph', 'presentation']);

/** Lists what is on the page by role and name, or text where there is no name, one a line, for an error message. */
export function describePage(): string {
  const lines = new Set<string>();
  for (const element of elementsBelow(document)) {
    const role = getRole(element);
    if (role === null || SILENT_ROLES.has(role) || !isShown(element)) continue;
    const words = nameOf(element) || textOf(element).slice(0, TEXT_LIMIT);
    lines.add(`  ${role} ${JSON.stringify(words)}`);
    if (lines.size === LINE_LIMIT) return [...lines, '  …'].join('\n');
  }
  return [...lines].join('\n');
}
