/** Reads which files the settings of a Hugo site keep from being published. */
import { posix } from 'node:path';
import { isRecord } from '../../../content/yaml/locatedValues.ts';
import { pathMatcher } from '../../folder/pathPatterns.ts';
import { listAt, recordAt, type SettingValues, textAt } from '../../settings/dataSettings.ts';

/**
 * Returns a function that returns why a file is not published: by `ignoreFiles` (https://gohugo.io/configuration/all/), by
 * `excludeFiles` of a mount, or because its language is disabled. Null for every other file.
 */
export function ignoredBy(values: SettingValues): (file: string, language: string | null) => string | null {
  const patterns = listAt(values, 'ignorefiles').flatMap(regularExpression);
  const isExcluded = pathMatcher(listAt(values, 'module', 'mounts').flatMap(excludedPaths));
  const disabled = disabledLanguages(values);
  return (file, language) => {
    if (patterns.some((pattern) => pattern.test(`/${file}`))) return 'ignoreFiles in the settings names it';
    if (isExcluded(file)) return 'excludeFiles in the settings names it';
    return language !== null && disabled.has(language) ? `the settings disable the language ${language}` : null;
  };
}

/** Hugo compares with the whole path of a file. Flags stand before an expression of Go: `(?i)draft`. */
function regularExpression(written: unknown): RegExp[] {
  const [, flags = '', source = ''] = /^(?:\(\?([a-z]+)\))?(.*)$/s.exec(String(written)) ?? [];
  try {
    return [new RegExp(source.replace(/^\^(?!\/)/, '^/'), flags.includes('i') ? 'i' : '')];
  } catch {
    return [];
  }
}

function excludedPaths(mount: unknown): string[] {
  if (!isRecord(mount)) return [];
  return listAt(mount, 'excludefiles').map((pattern) => posix.join(textAt(mount, 'source') ?? '', String(pattern)));
}

function disabledLanguages(values: SettingValues): Set<string> {
  const languages = recordAt(values, 'languages');
  const own = Object.keys(languages).filter((name) => recordAt(languages, name).disabled === true);
  return new Set([...own, ...listAt(values, 'disablelanguages').map((name) => String(name).toLowerCase())]);
}
