/** Parses settings of other tools in YAML, TOML and JSON, and finds values in them. Nothing is run. */
import { parse as parseToml, TomlError } from 'smol-toml';
import { isRecord } from '../../content/yaml/locatedValues.ts';
import { readYaml } from './readYaml.ts';

/** Settings as a tool has them, which are not checked. */
export type SettingValues = Record<string, unknown>;

/**
 * Parses settings by the ending of their file. Lines that are not valid are left out. Returns null for what is no list of keys
 * and values.
 * With `foldsKeys`, keys are in lower case, for tools that do not tell letter cases apart.
 */
export function parseDataSettings(
  file: string,
  text: string,
  { foldsKeys }: { foldsKeys: boolean },
): SettingValues | null {
  const values = parsed(file, text);
  if (!isRecord(values)) return null;
  return foldsKeys ? withFoldedKeys(values) : values;
}

/** Returns the text at the end of a path of keys: a text, a number, or null. */
export function textAt(values: unknown, ...path: string[]): string | null {
  const value = valueAt(values, path);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** Returns the keys and values at the end of a path of keys; none if there is something else. */
export function recordAt(values: SettingValues, ...path: string[]): SettingValues {
  const value = valueAt(values, path);
  return isRecord(value) ? value : {};
}

/** Returns the list at the end of a path of keys; one value is a list of one, and nothing is an empty list. */
export function listAt(values: SettingValues, ...path: string[]): unknown[] {
  const value = valueAt(values, path);
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function valueAt(values: unknown, path: string[]): unknown {
  let current = values;
  for (const key of path) current = isRecord(current) && Object.hasOwn(current, key) ? current[key] : undefined;
  return current;
}

/** JSON is read as YAML, which allows comments too. */
function parsed(file: string, text: string): unknown {
  return /\.toml$/i.test(file) ? repairedToml(text) : readYaml(text);
}

/** How many lines of a file may be wrong before nothing is read of it. */
const mostFaults = 20;

function repairedToml(text: string): unknown {
  const lines = text.split('\n');
  for (let faults = 0; faults <= mostFaults; faults += 1) {
    try {
      return parseToml(lines.join('\n'));
    } catch (error) {
      if (!(error instanceof TomlError)) return null;
      lines[error.line - 1] = '';
    }
  }
  return null;
}

function withFoldedKeys(values: SettingValues): SettingValues {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key.toLowerCase(), foldedValue(value)]));
}

function foldedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(foldedValue);
  return isRecord(value) ? withFoldedKeys(value) : value;
}
