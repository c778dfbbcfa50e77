/**
 * Remembers what the last build was made from, what it reported, and what it wrote. If nothing has changed, the next build
 * is over when it has checked its output (lastOutput.ts). If only texts of posts have changed, `edit/` makes a few files.
 */
import { hash } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { z } from 'zod';
import { checksumOfFile, readChecked, writeChecked } from '../cache/checked.mjs';
import { dayIn } from '../content/values/zones.ts';
import { buildRecordName, readBuildRecord } from '../disk/buildRecord.ts';
import { type BuiltFolders, writeBuiltFolders } from '../disk/builtFolders.ts';
import type { FileManifest } from '../disk/fileManifest.ts';
import { wantsCompressed } from '../disk/precompress.ts';
import type { Host } from '../types/config.ts';
import type { BuildOptions } from './buildOptions.ts';
import type { Inputs } from './inputs.ts';
import { type SiteReport, siteReportShape } from './siteReport.ts';

/** A build whose output is complete. */
export type LastBuild = {
  inputs: Inputs;
  report: SiteReport;
  /** A hash of the manifest, which a build that was killed later may have replaced. */
  written: string;
  /** The names and checksums of the files that are not in the manifest. */
  others: [string, string][];
  /** What `edit/` has saved of the site and its texts: the names of the plan and of the texts; null if it has not. */
  saved: { plan: string; texts: string } | null;
};

const lastBuildShape: z.ZodType<LastBuild, unknown> = z.object({
  inputs: z.object({
    settings: z.string(),
    files: z.custom<Record<string, string>>().transform((files) => new Map(Object.entries(files))),
  }),
  report: siteReportShape,
  written: z.string(),
  others: z.array(z.tuple([z.string(), z.string()])),
  saved: z.object({ plan: z.string(), texts: z.string() }).nullable(),
});

/** Returns the file with the manifest of the output. */
export function manifestFileOf({ cacheFolder, out }: BuildOptions): string {
  return join(cacheFolder, `written-${outputId(out)}.tsv`);
}

/** Returns the file with the stamps of its folders. */
export function foldersFileOf({ cacheFolder, out }: BuildOptions): string {
  return join(cacheFolder, `folders-${outputId(out)}.tsv`);
}

/** Returns the folder that `disk/spareFolder.ts` keeps for the next build. */
export function spareFolderOf({ cacheFolder, out }: BuildOptions): string {
  return join(cacheFolder, 'spare', outputId(out));
}

/** Returns a short name for an output folder. */
export function outputId(out: string): string {
  return hash('sha256', resolve(out)).slice(0, 16);
}

/** Returns the last build of today, or null if it is not known or was on another day. */
export function readLastBuild(options: BuildOptions): LastBuild | null {
  const bytes = readChecked(fileOf(options));
  const last = bytes === null ? null : (lastBuildShape.safeParse(JSON.parse(bytes.toString())).data ?? null);
  if (last === null) return null;
  const { today, timezone } = last.report;
  return (options.now ?? dayIn(Date.now(), timezone)) === today ? last : null;
}

/** What a build has written. `written` is the hash of the manifest; `folders` is null if it is not known. */
type BuiltOutput = { manifest: FileManifest; written: string; folders: BuiltFolders | null };

/** Stores a build. `inputs` are those that it has read. `manifest` describes all files but compressed and kept ones. */
export async function rememberBuild(
  options: BuildOptions,
  { inputs, report, saved }: Pick<LastBuild, 'inputs' | 'report' | 'saved'>,
  { manifest, written, folders }: BuiltOutput,
  host: Host[],
): Promise<void> {
  const { out } = options;
  if (!isFolder(out)) return;
  const { kept } = await readBuildRecord(out);
  const compressed = wantsCompressed(host) ? namesBelow(out).filter((name) => !manifest.has(name)) : [];
  const names = new Set([...compressed, ...kept.flatMap(({ files }) => files), buildRecordName]);
  const checksums = [...names].map((name) => [name, checksumOfFile(join(out, name), name) ?? '']);
  const { settings, files } = inputs;
  const named = { settings, files: Object.fromEntries(files) };
  if (folders !== null) writeBuiltFolders(foldersFileOf(options), written, folders);
  writeChecked(fileOf(options), JSON.stringify({ inputs: named, report, written, others: checksums, saved }));
}

function fileOf({ cacheFolder, out }: BuildOptions): string {
  return join(cacheFolder, `last-${outputId(out)}.json`);
}

/** Returns whether the output is a folder, and not a link, which each build moves to a new folder. */
function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Returns the names of all files of a folder. `relative` would take 60 ms for 20,000 files. */
function namesBelow(folder: string): string[] {
  const root = resolve(folder);
  const items = readdirSync(root, { recursive: true, withFileTypes: true });
  return items
    .filter((item) => !item.isDirectory())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(root.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort();
}
