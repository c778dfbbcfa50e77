/** Runs the hook `files` of all plugins, which adds files to the output. */
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { listedPosts } from '../content/arrange/postLists.ts';
import { filePathProblem } from '../content/paths/writtenPaths.ts';
import type { Entry } from '../plan/model.ts';
import type { RawProblem } from '../problems/problem.ts';
import type { Site } from '../types/content.ts';
import { pluginPost } from './changePosts.ts';
import type { LoadedPlugin, PluginSession } from './host/model.ts';
import { wrongResult } from './wrongResult.ts';

/** The folders of `files`: that of the site, and one that keeps what plugins make until it is copied. */
export type FileFolders = { siteFolder: string; kept: string };

/** Returns an entry for each file. Two claims on one path are found with those of all other entries. */
export async function addFiles(
  session: PluginSession,
  site: Site,
  folders: FileFolders,
): Promise<{ entries: Entry[]; problems: RawProblem[] }> {
  const entries: Entry[] = [];
  const problems: RawProblem[] = [];
  for (const plugin of session.plugins.filter(({ hooks }) => hooks.includes('files'))) {
    const posts = listedPosts(site).map((post) => pluginPost(post, site.config));
    const reply = await session.call(plugin, { hook: 'files', input: { title: site.config.title, posts } });
    if ('problem' in reply) problems.push(reply.problem);
    else {
      const checked = files.safeParse(reply.result);
      if (!checked.success) problems.push(wrongResult(plugin, 'files', checked.error));
      else for (const file of checked.data) addFile(file, plugin, folders, { entries, problems });
    }
  }
  return { entries, problems };
}

const path = z.string().superRefine((written, context) => {
  const problem = filePathProblem(written);
  if (problem !== null) context.addIssue({ code: 'custom', message: `${written} ${problem}` });
});

const files = z.array(
  z.union([
    z.strictObject({ path, contents: z.union([z.string(), z.instanceof(Uint8Array)]) }),
    z.strictObject({ path, copy: z.string() }),
  ]),
);

function addFile(
  file: z.infer<typeof files>[number],
  { name, shownFile }: LoadedPlugin,
  { siteFolder, kept }: FileFolders,
  { entries, problems }: { entries: Entry[]; problems: RawProblem[] },
): void {
  const absolute = 'copy' in file ? resolve(siteFolder, file.copy) : keep(file.contents, kept);
  if (statSync(absolute, { throwIfNoEntry: false })?.isFile()) {
    entries.push({ path: file.path.normalize('NFC'), owner: `the plugin ${name}`, source: { kind: 'copy', absolute } });
  } else {
    const message = `the plugin ${name} copies ${'copy' in file ? file.copy : file.path}, which is not a file`;
    problems.push({ rule: 'plugin-failed', file: shownFile, message, hint: 'paths start at the folder of the site' });
  }
}

/** Writes bytes into the folder, under the name of their hash, and returns the path. */
function keep(contents: string | Uint8Array, folder: string): string {
  const file = join(folder, createHash('sha256').update(contents).digest('hex'));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, contents);
  renameSync(`${file}.${process.pid}`, file);
  return file;
}
