/** Writes a converted site into the content folder of an author, where it replaces only what is known to be nobody's. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSafePath } from '../targets/safePath.ts';
import { type FileSource, fileStateOf, removeFile, removeTemporary, writeWhole } from './contentFolder.ts';
import { findUntouched } from './findUntouched.ts';
import { hashOfFile, hashOfText } from './hashes.ts';
import type { ConvertedSite } from './model.ts';
import { type FileState, filesAfter, planWrites, type WritePlan } from './planWrites.ts';
import { type ImportRecord, readRecord, recordName, recordText } from './record.ts';
import { siteYamlOf } from './siteYaml.ts';

/** What was done, for the report. */
export type Written = {
  plan: WritePlan;
  /** The files of a new site or of the sample site that were replaced or removed. */
  replaced: string[];
  isRecordDamaged: boolean;
  /** The settings of the old blog, also where the author's own were kept. */
  siteYaml: string;
};

/** Where the blog came from whose files would be lost. */
export type OtherBlog = { otherBlog: string };

/**
 * Writes the texts, the settings and the copies. Each file appears whole, and after an interruption the next call writes
 * the rest. If nothing has changed, nothing is written. `from` is the name of the old blog for the record. If the folder
 * has another one, nothing is written either. `onProgress` is called after each file.
 */
export function writeFolder(
  folder: string,
  site: ConvertedSite,
  from: string,
  onProgress: (done: number, total: number) => void,
): Written | OtherBlog {
  const found = readRecord(folder);
  const before = found === null || found === 'damaged' ? noRecord : found;
  const untouched = found === null ? findUntouched(folder) : { files: new Map<string, string>(), initial: null };
  const settings = untouched.initial === null ? before.settings : textsOf(untouched.initial);
  const siteYaml = siteYamlOf(site, settings);
  const sources = sourcesOf(site, siteYaml);
  const wanted = new Map([...sources].map(([path, source]) => [path, hashOf(path, source)]));
  if (before.from !== from && isOtherBlog(before.files, wanted)) return { otherBlog: before.from ?? 'another folder' };
  const own = new Map(before.files);
  for (const [path, hash] of untouched.files) own.set(path, [hash]);
  const plan = planWrites(wanted, { stateOf: (path) => stateIn(folder, path), files: own });
  if (plan.written.length + plan.removed.length > 0) {
    removeTemporary(folder);
    writeRecord(folder, { from, files: filesAfter(plan, wanted, own, false), settings });
  }
  for (const [index, path] of plan.written.entries()) {
    const source = sources.get(path);
    if (source !== undefined) writeWhole(folder, path, source);
    onProgress(index + 1, plan.written.length);
  }
  for (const path of plan.removed) removeFile(folder, path);
  writeRecord(folder, { from, files: filesAfter(plan, wanted, own, true), settings });
  const replaced = [...untouched.files.keys()].filter((path) => !plan.same.includes(path));
  return { plan, replaced, isRecordDamaged: found === 'damaged', siteYaml };
}

const noRecord: ImportRecord = { from: null, files: new Map(), settings: {} };

/**
 * Returns whether most files of the last import are not those of this one, as with two blogs. A blog that was only moved
 * has the same files.
 */
function isOtherBlog(before: ImportRecord['files'], wanted: ReadonlyMap<string, string>): boolean {
  const files = [...before].filter(([path]) => path !== 'site.yaml');
  const same = files.filter(([path, hashes]) => hashes.includes(wanted.get(path) ?? ''));
  return same.length * 2 < files.length;
}

/** Returns what each file gets. A path that would lead out of the folder is left out, which no conversion makes. */
function sourcesOf({ files, made, copies }: ConvertedSite, siteYaml: string): Map<string, FileSource> {
  const sources: [string, FileSource][] = [
    ['site.yaml', { text: siteYaml }],
    ...[...files, ...made].map(({ path, text }): [string, FileSource] => [path, { text }]),
    ...copies.map(({ path, absolute }): [string, FileSource] => [path, { absolute }]),
  ];
  return new Map(sources.filter(([path]) => isSafePath(path)));
}

function hashOf(path: string, source: FileSource): string {
  return 'text' in source ? hashOfText(source.text, path) : hashOfFile(source.absolute, path);
}

/** Settings of the author in a module must not be joined by a second file of settings. */
function stateIn(folder: string, path: string): FileState {
  const hasModule = path === 'site.yaml' && moduleNames.some((name) => existsSync(join(folder, name)));
  return hasModule ? { kind: 'blocked' } : fileStateOf(folder, path);
}

const moduleNames = ['ts', 'js', 'mts', 'mjs'].map((ending) => `site.config.${ending}`);

function textsOf(initial: object): Record<string, string> {
  return Object.fromEntries(Object.entries(initial).filter(([, value]) => typeof value === 'string' && value !== ''));
}

function writeRecord(folder: string, record: ImportRecord): void {
  const text = recordText(record);
  try {
    if (readFileSync(join(folder, recordName), 'utf8') === text) return;
  } catch {
    // There is none yet.
  }
  writeWhole(folder, recordName, { text });
}
