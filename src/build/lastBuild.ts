/**
 * Remembers what the last build was made from, what it reported, and what it wrote. If nothing has changed, the next build
 * is over when it has read its output once, to find a damaged file.
 */
import { hash } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { checksumOfFile, readChecked, writeChecked } from '../cache/checked.mjs';
import { dayIn } from '../content/values/zones.ts';
import { buildRecordName, readBuildRecord } from '../disk/buildRecord.ts';
import { checksumsOf, damagedOf, type FileManifest, readManifest } from '../disk/fileManifest.ts';
import { wantsCompressed } from '../disk/precompress.ts';
import type { Host } from '../types/config.ts';
import type { BuildOptions } from './buildOptions.ts';
import { type Inputs, inputsKey } from './inputs.ts';
import { type SiteReport, siteReportShape } from './siteReport.ts';

/** A build whose output is complete. */
type LastBuild = {
  report: SiteReport;
  /** A hash of the manifest, which a build that was killed later may have replaced. */
  written: string;
  /** The names and checksums of the files that are not in the manifest. */
  others: [string, string][];
};

const lastBuildShape: z.ZodType<LastBuild & { key: string }> = z.object({
  key: z.string(),
  report: siteReportShape,
  written: z.string(),
  others: z.array(z.tuple([z.string(), z.string()])),
});

/** Returns the file with the manifest of the output. */
export function manifestFileOf({ cacheFolder, out }: BuildOptions): string {
  return join(cacheFolder, `written-${outputId(out)}.json`);
}

/** Returns a short name for an output folder. */
export function outputId(out: string): string {
  return hash('sha256', resolve(out)).slice(0, 16);
}

/** Returns the report of the last build if this one would do the same, or null. */
export async function unchangedReport(options: BuildOptions, inputs: Inputs): Promise<SiteReport | null> {
  const bytes = readChecked(fileOf(options));
  const last = bytes === null ? null : (lastBuildShape.safeParse(JSON.parse(bytes.toString())).data ?? null);
  if (last === null || last.key !== inputsKey(inputs)) return null;
  const { today, timezone } = last.report;
  if ((options.now ?? dayIn(Date.now(), timezone)) !== today) return null;
  const written = checksumsOf(readManifest(manifestFileOf(options)));
  if (last.written !== hashOf(written)) return null;
  const checksums = [...written, ...last.others];
  // The threads read the files while this one lists them.
  const damaged = damagedOf(options.out, checksums, options.checksumThread);
  const names = isFolder(options.out) ? namesBelow(options.out) : [];
  const isWhole = (await damaged).length === 0 && names.length === checksums.length;
  return isWhole ? last.report : null;
}

/** Stores a build. `inputs` are those that it has read. `manifest` describes all files but compressed and kept ones. */
export async function rememberBuild(
  options: BuildOptions,
  inputs: Inputs,
  report: SiteReport,
  manifest: FileManifest,
  host: Host[],
): Promise<void> {
  const { out } = options;
  if (!isFolder(out)) return;
  const { kept } = await readBuildRecord(out);
  const compressed = wantsCompressed(host) ? namesBelow(out).filter((name) => !manifest.has(name)) : [];
  const names = new Set([...compressed, ...kept.flatMap(({ files }) => files), buildRecordName]);
  const checksums = [...names].map((name) => [name, checksumOfFile(join(out, name), name) ?? '']);
  writeChecked(
    fileOf(options),
    JSON.stringify({ key: inputsKey(inputs), report, written: hashOf(checksumsOf(manifest)), others: checksums }),
  );
}

function hashOf(checksums: [string, string][]): string {
  return hash('sha256', JSON.stringify(checksums));
}

function fileOf({ cacheFolder, out }: BuildOptions): string {
  return join(cacheFolder, `last-${outputId(out)}.json`);
}

/** Returns whether the output is a folder, and not a link, which each build moves to a new folder. */
function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Returns the names of all files of a folder. */
function namesBelow(folder: string): string[] {
  const items = readdirSync(folder, { recursive: true, withFileTypes: true });
  return items
    .filter((item) => !item.isDirectory())
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'))
    .sort();
}
