/** Puts the author's own content in place of the samples of a clone, for `npm run new-site`. */
import { readdirSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runGit } from '../content/history/git.ts';
import { expectedError } from '../errors/expectedError.ts';
import { compare } from '../text/compare.ts';
import { settingsOfMachine } from './machine.ts';
import { contentFiles } from './siteFiles.ts';

/**
 * Removes all files of content/ in the clone `root`, and writes those of a new site. Returns a report with the names of
 * all files. Throws an expected error, and changes nothing, unless git has every file and they are the samples.
 */
export async function replaceSamples(root: string): Promise<string> {
  const content = join(root, 'content');
  await refuseToLose(root);
  const removed = filesIn(content);
  const site = { ...(await settingsOfMachine(root)), host: null, dependency: null };
  const files = contentFiles(site, { collections: [], hasMarkdown: false, settings: null });
  await rm(content, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const lines = (paths: string[]) => paths.map((path) => `  ${path}`).join('\n');
  return [
    `Removed the samples:\n${lines(removed)}`,
    `Written:\n${lines(Object.keys(files))}`,
    'Get a sample back with: git checkout HEAD -- content/post/hello.md',
    'Next:\n  npm run dev',
  ].join('\n\n');
}

async function refuseToLose(root: string): Promise<void> {
  const { text, failure } = await runGit(root, [
    '-c',
    'core.quotePath=false',
    'status',
    '--porcelain',
    '--ignored',
    '--',
    'content',
  ]);
  if (failure !== null) {
    throw expectedError(
      'This folder is not a git repository, so nothing is removed: run git init, git add -A and git commit first.',
    );
  }
  if (text !== '') {
    throw expectedError(
      `content/ has changes that git does not have, so nothing is removed. Commit them first:\n${text.trimEnd()}`,
    );
  }
  const settings = await readFile(join(root, 'content/site.yaml'), 'utf8').catch(() => '');
  if (!settings.includes(sampleUrl)) {
    throw expectedError(`content/ is no longer the sample site, whose url is ${sampleUrl}, so nothing is removed.`);
  }
}

/** The address in the settings of the sample site. */
const sampleUrl = 'https://catpost.example';

/** Returns the files of the content folder as `content/post/hello.md`. */
function filesIn(content: string): string[] {
  const items = readdirSync(content, { recursive: true, withFileTypes: true }).filter((item) => !item.isDirectory());
  const paths = items.map((item) => join('content', item.parentPath.slice(content.length), item.name));
  return paths.map((path) => path.replaceAll('\\', '/')).sort(compare);
}
