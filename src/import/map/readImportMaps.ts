/** Reads import-map.yaml, with which an author says what becomes of components and shortcodes. */
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../../content/yaml/locatedValues.ts';
import { parseYaml } from '../../content/yaml/parseYaml.ts';
import { typedPath } from '../../disk/typedPath.ts';
import { expectedError } from '../../errors/expectedError.ts';

/** The name of the file. */
const importMapName = 'import-map.yaml';

/**
 * Returns the HTML for components and shortcodes, by name. If several folders have an entry of one name, that of the first
 * folder is used. Throws an expected error, with file and line, if a file is not valid.
 */
export function readImportMaps(folders: string[]): Map<string, string> {
  const entries = new Map<string, string>();
  for (const folder of new Set(folders)) {
    const file = join(folder, importMapName);
    if (!existsSync(file)) continue;
    const shown = typedPath(file);
    // What a link in a foreign folder leads to may be private.
    if (!lstatSync(file).isFile()) throw expectedError(`${shown} is no file. Put the file itself there.`);
    for (const [name, html] of readImportMap(readFileSync(file, 'utf8'), shown)) {
      if (!entries.has(name)) entries.set(name, html);
    }
  }
  return entries;
}

/** Reads the text of one file. `file` is its name in messages. */
export function readImportMap(text: string, file: string): Map<string, string> {
  const parsed = parseYaml(text, 1);
  if ('message' in parsed)
    throw expectedError(`${file}:${parsed.position?.line ?? 1} ${parsed.message}. ${parsed.hint}`);
  if (!isRecord(parsed.values)) throw expectedError(`${file}:1 must have lines such as ${example}`);
  return new Map(
    Object.entries(parsed.values).map(([name, html]) => {
      if (typeof html === 'string') return [name, html];
      const line = parsed.locateKey([name])?.line ?? 1;
      throw expectedError(`${file}:${line} ${name} must be HTML in quotes, such as ${example}`);
    }),
  );
}

const example = `Chart: '<figure data-name="chart">{children}</figure>'`;
