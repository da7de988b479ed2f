import { JSON_FAMILIES } from './json-families';
import { parseJson } from './parse-json';
import {
  bindFamily,
  pickFamily,
  type DetectedFamily,
} from '@/utils/transcript/formats/pick-family';

/**
 * Parses the text of a JSON file, once, and tells its format; `null` where it is no JSON, or holds
 * no transcript. Where the JSON is damaged, that is reported before what its reader finds.
 */
export function detectJsonFamily(text: string, name: string): DetectedFamily | null {
  const json = parseJson(text);
  const picked = json && pickFamily(JSON_FAMILIES, json.value, name);
  if (!picked) return null;
  const family = bindFamily(picked, json.value);
  const { problem } = json;
  return {
    ...family,
    read(problems) {
      if (problem) problems.add(problem.code, problem.line, problem.message);
      return family.read(problems);
    },
  };
}
