/** Finds out which version of catpost has last built a site. */
import { z } from 'zod';
import { runGit } from '../content/history/git.ts';
import { readBuildRecord } from '../disk/buildRecord.ts';

/** Returns the version that built the folder `out`, or else the one in the last commit; null if neither is known. */
export async function lastVersion(siteRoot: string, out: string): Promise<string | null> {
  return (await readBuildRecord(out)).version ?? (await committedVersion(siteRoot));
}

async function committedVersion(siteRoot: string): Promise<string | null> {
  const { text, failure } = await runGit(siteRoot, ['show', 'HEAD:./package-lock.json']);
  if (failure !== null) return null;
  try {
    return lockFile.parse(JSON.parse(text)).packages['node_modules/catpost'].version;
  } catch {
    return null;
  }
}

/** What is read of npm's lock file. */
const lockFile = z.object({
  packages: z.object({ 'node_modules/catpost': z.object({ version: z.string() }) }),
});
