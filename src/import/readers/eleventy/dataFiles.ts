/** Reads the data files of Eleventy: https://www.11ty.dev/docs/data/. Nothing in them is run. */
import { posix } from 'node:path';
import { isRecord } from '../../../content/yaml/locatedValues.ts';
import type { ForeignFolder } from '../../folder/model.ts';
import { isBelow, pathBelow } from '../../folder/pathsBelow.ts';
import type { ForeignValues } from '../../matter/model.ts';
import { readSettings } from '../../settings/readSettings.ts';
import { readYaml } from '../../settings/readYaml.ts';

/** Returns the values that a file has from the data files beside and above it. The nearest file wins. */
export type DataOf = (file: string) => ForeignValues;

/** The endings of data files, those that win last. */
const endings = ['.json', '.11tydata.json', '.11tydata.js', '.11tydata.mjs', '.11tydata.cjs', '.11tydata.ts'];

/** Reads the data files below the input. */
export async function readDataFiles({ files, read }: ForeignFolder, input: string): Promise<DataOf> {
  const byPath = new Map<string, ForeignValues>();
  for (const ending of endings) {
    for (const { file } of files.filter((each) => each.file.endsWith(ending) && isBelow(each.file, input))) {
      const value = await valueOfFile(file, read);
      const path = file.slice(0, -ending.length);
      if (isRecord(value)) byPath.set(path, { ...byPath.get(path), ...value });
    }
  }
  return (file) => {
    const own = file.replace(/\.[^./]+$/, '');
    const folders = foldersOf(file, input).map((folder) => posix.join(folder, posix.basename(folder)));
    return Object.assign({}, ...[...folders, own].map((path) => byPath.get(path) ?? {}));
  };
}

/** Returns the global data by the names of the files, such as `metadata`. */
export async function readGlobalData({ files, read }: ForeignFolder, folder: string): Promise<ForeignValues> {
  const data: ForeignValues = {};
  for (const { file } of files.filter((each) => isBelow(each.file, folder))) {
    const value = await valueOfFile(file, read);
    const name = pathBelow(file, folder).replace(/\.[^./]+$/, '');
    if (value !== undefined && value !== null && !name.includes('/')) data[name] = value;
  }
  return data;
}

async function valueOfFile(file: string, read: ForeignFolder['read']): Promise<unknown> {
  if (/\.(?:json|ya?ml)$/.test(file)) return readYaml(read(file) ?? '');
  if (!/\.[cm]?[jt]s$/.test(file)) return undefined;
  const { main, named } = await readSettings(file, read);
  return main ?? (Object.keys(named).length > 0 ? named : undefined);
}

/** Returns the folders from the input to that of a file. */
function foldersOf(file: string, input: string): string[] {
  const folders: string[] = [];
  for (
    let folder = posix.dirname(file);
    folder !== '.' && isBelow(`${folder}/`, input);
    folder = posix.dirname(folder)
  ) {
    folders.unshift(folder);
  }
  return folders;
}
