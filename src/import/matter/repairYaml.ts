/** Reads YAML that a parser refuses, key by key, where it is certain what the author meant. */
import { foldKey } from '../../content/keys/foldKey.ts';
import { postKeyOf } from '../../content/keys/postKeys.ts';
import { hidingKeys } from '../../content/visibility/hidingKeys.ts';
import { parseYaml } from '../../content/yaml/parseYaml.ts';
import type { ForeignValues } from './model.ts';
import { type YamlEntry, yamlEntries } from './yamlEntries.ts';

/** What is said about a line of the text, which counts from 0. */
export type LineMessage = { line: number; message: string };

/** The values that could be read, what was repaired, and the first line that has no certain meaning. */
export type RepairedYaml = { values: ForeignValues; repairs: LineMessage[]; fault: LineMessage | null };

/** Reads every key of a YAML text by itself, so that a fault of one does not take the others away. */
export function repairYaml(text: string): RepairedYaml {
  const written = text.split('\n');
  const lines = withKnownKeys(written);
  const { entries, loose } = yamlEntries(lines);
  const values = new Map<string, unknown>();
  const repairs: LineMessage[] = [];
  const faults = loose.map((line): LineMessage => ({ line, message: 'this line has no key' }));
  for (const entry of entries) {
    const { key, line } = entry;
    if (key === '<<') {
      faults.push({ line, message: 'it merges other keys (<<), and other lines of it are not valid YAML' });
      continue;
    }
    const read = readEntry(lines, entry);
    if (read === null) {
      faults.push({ line, message: `${key} has a value that is not valid YAML` });
      continue;
    }
    if (values.has(key)) {
      const isSame = JSON.stringify(values.get(key)) === JSON.stringify(read.value);
      if (!isSame && hidingKeys.has(foldKey(key))) faults.push({ line, message: `${key} is written twice` });
      else repairs.push({ line, message: `${key} is written twice; the last one counts` });
    }
    values.set(key, read.value);
    const repair =
      read.repair ?? (lines[line] === written[line] ? null : 'is read as a key, although spaces are missing');
    if (repair !== null) repairs.push({ line, message: `${key} ${repair}` });
  }
  const fault = faults.sort((a, b) => a.line - b.line)[0] ?? null;
  return { values: Object.fromEntries(values), repairs, fault };
}

/** Adds the space that is missing in `title:Hello`, and removes spaces before known keys that begin the text. */
function withKnownKeys(lines: string[]): string[] {
  return lines.map((line) => {
    const [, key = '', rest = ''] = /^([A-Za-z][\w-]{0,40}):([^\s:/].*)$/.exec(line) ?? [];
    if (key !== '' && isKnown(key)) return `${key}: ${rest}`;
    const [, indented = ''] = /^ {1,3}([A-Za-z][\w-]{0,40}):(?:\s|$)/.exec(line) ?? [];
    return indented !== '' && postKeyOf(indented) !== undefined && foldKey(indented) === 'title' ? line.trim() : line;
  });
}

function isKnown(key: string): boolean {
  return postKeyOf(key) !== undefined || hidingKeys.has(foldKey(key));
}

/** Returns the value of an entry, and how it was repaired; null if it has no certain meaning. */
function readEntry(lines: string[], { key, line, end }: YamlEntry): { value: unknown; repair: string | null } | null {
  const own = lines.slice(line, end);
  const template = templateIn(own.join('\n'));
  if (template !== null) return { value: template, repair: 'has a template, which is not filled in' };
  const parsed = parsedValue(own.join('\n'), key);
  if (parsed !== null) return { ...parsed, repair: null };
  const spaced = parsedValue(
    own.map((each) => each.replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', '  '))).join('\n'),
    key,
  );
  if (spaced !== null) return { ...spaced, repair: 'is indented by tabs, which are read as spaces' };
  const written = (own[0] ?? '').replace(/^.*?:(?=\s|$)/, '').trim();
  const rest = own
    .slice(1)
    .map((each) => each.trim())
    .filter((each) => each !== '' && !each.startsWith('#'));
  const value = written === '' ? itemsOf(rest) : repairedText(written, rest);
  return value === null ? null : { value, repair: 'is read as text, because it is not valid YAML' };
}

/** Returns the value of a key if it is a template such as `{{ now }}`, which YAML reads as an object; null for any other. */
export function templateIn(entry: string): string | null {
  return /^[^\n]*?:\s+(\{\{[^\n]*)\s*$/.exec(entry)?.[1] ?? null;
}

function parsedValue(text: string, key: string): { value: unknown } | null {
  const parsed = parseYaml(text, 1);
  return 'values' in parsed && Object.hasOwn(parsed.values, key) ? { value: parsed.values[key] } : null;
}

/** Returns the texts of a list in which each item is on one line. */
function itemsOf(rest: string[]): string[] | null {
  return rest.length > 0 && rest.every((line) => line.startsWith('- '))
    ? rest.map((line) => unquoted(line.slice(2).trim()))
    : null;
}

/** Returns a text as it was meant. The lines below a plain text continue it. */
function repairedText(written: string, rest: string[]): string | string[] | null {
  if (/^[|>][+\d-]*$/.test(written)) return null;
  if (rest.some((line) => /^(?:- |(?:[\w-]+|<<):(?:\s|$))/.test(line))) return null;
  const whole = [written, ...rest].join(' ');
  if (whole.startsWith('[') && whole.endsWith(']')) return listOf(whole.slice(1, -1));
  if (/^\[[^\]]*$/.test(whole)) return listOf(whole.slice(1));
  if (/^\{(?!\{)/.test(whole)) return null;
  return unquoted(whole);
}

function listOf(items: string): string[] {
  return items
    .split(',')
    .map((item) => unquoted(item.trim()))
    .filter((item) => item !== '');
}

/** Removes the quotes around a text, also if one of them is missing. */
function unquoted(written: string): string {
  const [quote = ''] = written;
  if (quote !== '"' && quote !== "'") return written.replace(/^[>|][ \t]+/, '');
  const inner = written.slice(1);
  const isWhole = inner.endsWith(quote);
  // `"Stop" said the cat` begins with a quotation, which is part of the text.
  if (!isWhole && inner.includes(quote)) return written;
  const text = isWhole ? inner.slice(0, -1) : inner;
  return quote === '"' ? text.replace(/\\(["\\])/g, '$1') : text.replaceAll("''", "'");
}
