/** Writes the output of a build into a new folder, and swaps it in. */
import { basename } from 'node:path';
import { versionOf } from '../bootstrap/ownVersion.mjs';
import { type BuiltFolders, stampFiles } from '../disk/builtFolders.ts';
import type { FileManifest } from '../disk/fileManifest.ts';
import { replaceFolder } from '../disk/outputFolder.ts';
import { precompress, wantsCompressed } from '../disk/precompress.ts';
import { warns, withSeverity } from '../problems/problem.ts';
import { writtenProblems } from '../publish/hosts/limits.ts';
import type { Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';
import type { BuildOptions } from './buildOptions.ts';
import { spareFolderOf } from './lastBuild.ts';

/** The counts of a written folder, and the problems that were found only while it was written. */
type Written = { pages: number; bytes: number; problems: Problem[] };

/** How an output is filled, and what is known of its folders afterwards. */
type Output = {
  /** Filled by `write`. */
  manifest: FileManifest;
  write: (folder: string, oldFolder: string) => Promise<Written>;
  /** Stamps the folders when the output is in its place. `others` are its files that are not in the manifest. */
  stamp: (others: string[]) => BuiltFolders;
};

/** What was written. `folders` is null if the output is a symbolic link, or is not written. */
export type WrittenOutput = Written & { isOverLimits: boolean; folders: BuiltFolders | null };

/**
 * Fills a new folder, compresses it if a host wants that, and measures it. Swaps it in if it is within the limits of its
 * hosts.
 */
export async function writeOutput(
  options: BuildOptions,
  site: Site,
  { manifest, write, stamp }: Output,
): Promise<WrittenOutput> {
  const { packageRoot, out, protectedPaths, content, onStep } = options;
  let written: Written = { pages: 0, bytes: 0, problems: [] };
  let overLimits: Problem[] = [];
  let folders: BuiltFolders | null = null;
  const { host, keep } = site.config;
  onStep('write');
  try {
    const damaged = await replaceFolder({
      out,
      protectedPaths,
      keep,
      today: site.today,
      version: versionOf(packageRoot),
      spare: spareFolderOf(options),
      manifest,
      write: async (folder, oldFolder) => {
        written = await write(folder, oldFolder);
        if (wantsCompressed(host)) {
          onStep('compress');
          await precompress(folder);
        }
        overLimits = await writtenProblems(site, content, folder);
        if (!overLimits.every(warns))
          throw new Error('The site exceeds the limits of its host, so the old folder was kept.');
      },
      onSwapped: (others) => {
        stampFiles(out, manifest);
        folders = stamp(others);
      },
    });
    const lost = damaged.map((file) => notKept(site, out, file));
    return { ...written, problems: [...written.problems, ...overLimits, ...lost], isOverLimits: false, folders };
  } catch (error) {
    if (overLimits.every(warns)) throw error;
    return { ...written, problems: [...written.problems, ...overLimits], isOverLimits: true, folders };
  }
}

/** Returns the problem of a damaged file of an earlier build, which is lost, because its sources are gone. */
function notKept({ config }: Site, out: string, file: string): Problem {
  const message = 'this file of an earlier build was damaged on the disk, so it is not kept';
  const hint = 'a tab that has been open since before that build may need a reload';
  return withSeverity({ rule: 'kept-file-damaged', file: `${basename(out)}/${file}`, message, hint }, config.problems);
}
