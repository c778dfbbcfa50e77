/** Says how to correct a wrong value in site.yaml. */
import { languageLine } from '../keys/languageShape.ts';
import { quotedLine } from '../yaml/quotedLine.ts';
import { yamlLine } from '../yaml/slips/yamlLine.ts';

/**
 * Returns what to type in place of a value. `key` is its path, as in `collections.post.pageSize`, `message` says what it
 * must be, and `line` is the source line of the value.
 */
export function siteValueHint(key: string, message: string, line: string | null): string {
  const right = line === null ? null : correctedLine(key, message, line);
  return right === null ? 'correct the value, or remove the line to use the default' : `write it as ${right}`;
}

function correctedLine(key: string, message: string, line: string): string | null {
  const { value, mark, key: written } = yamlLine(line);
  const before = `${mark}${written}:`;
  const [, inner] = /^[“”„‟«‘’](.*)[“”„‟»‘’]$/.exec(value) ?? [];
  if (inner !== undefined) return `${before} "${inner}", with straight quotes`;
  if (key === 'language') return languageLine(line);
  const example = examples[key];
  if (example !== undefined) return example;
  if (/must be true or false/.test(message)) return booleanLine(before, value);
  if (/must be text|must be a colour/.test(message) && /^[#\d]|^(?:true|false|null|~)$/i.test(value)) {
    return quotedLine(line);
  }
  if (/must be an address/.test(message) && /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(value)) {
    return `${before} https://${value}`;
  }
  return null;
}

/** Lists are written wrongly in many ways, so the hint is a whole example. */
const examples: Record<string, string> = {
  collections: 'collections: { post: { title: Posts } }',
  navigation: 'navigation: [{ label: About, url: /about/ }]',
  links: 'links: [{ label: Elsewhere, url: "https://example.org" }]',
};

function booleanLine(before: string, value: string): string | null {
  const word = value.replace(/^["']|["']$/g, '');
  if (/^(?:yes|y|on|1|ja|oui|si|true)$/i.test(word)) return `${before} true`;
  return /^(?:no|n|off|0|nein|non|false)$/i.test(word) ? `${before} false` : null;
}
