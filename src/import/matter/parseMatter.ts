/** Parses the text of a front matter in the languages that other tools accept. Code is never run. */
import { parseToml } from '../../content/frontMatter/parseToml.ts';
import { parseYaml } from '../../content/yaml/parseYaml.ts';
import { mergedYaml } from '../settings/mergedYaml.ts';
import type { ForeignValues } from './model.ts';
import { type LineMessage, repairYaml } from './repairYaml.ts';

/** The values, what was repaired, and why they may not be all, as the end of a sentence. */
export type ParsedMatter = { values: ForeignValues; repairs: LineMessage[]; fault: string | null };

/** Parses the lines between the fences. */
export function parseMatter(matter: string, language: string): ParsedMatter {
  switch (language) {
    case 'yaml':
    case 'yml':
      return parsedYaml(matter);
    case 'toml': {
      const parsed = parseToml(matter, 1);
      if ('values' in parsed) return { values: parsed.values, repairs: [], fault: null };
      const asYaml = parseYaml(matter, 1);
      return 'values' in asYaml
        ? { values: asYaml.values, repairs: [], fault: null }
        : { values: {}, repairs: [], fault: parsed.message };
    }
    case 'json': {
      // JSON is YAML, and a front matter between two lines of ;;; has no braces.
      const text = matter.trim().startsWith('{') ? matter : `{${matter}}`;
      const parsed = parseYaml(text, 1);
      const values = 'values' in parsed ? parsed.values : mergedYaml(text);
      if (values !== null) return { values, repairs: [], fault: null };
      return {
        values: {},
        repairs: [],
        fault: `it is not valid JSON${'message' in parsed ? `: ${parsed.message}` : ''}`,
      };
    }
    default:
      return {
        values: {},
        repairs: [],
        fault: `it is written in ${language}, which catpost never runs; write it as YAML between two lines of ---`,
      };
  }
}

function parsedYaml(matter: string): ParsedMatter {
  const parsed = parseYaml(matter, 1);
  const valid = 'values' in parsed ? parsed.values : mergedYaml(matter);
  if (valid !== null) return { values: valid, repairs: [], fault: null };
  const { values, repairs, fault } = repairYaml(matter);
  return { values, repairs, fault: fault === null ? null : fault.message };
}
