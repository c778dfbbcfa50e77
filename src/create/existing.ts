/** Looks at what is in a folder before a site is made in it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMarkdownFile } from '../content/files/markdownFiles.ts';
import { runGit } from '../content/history/git.ts';
import { slotFileNames } from '../extensions/slots/slotNames.ts';
import { compare } from '../text/compare.ts';
import type { Existing } from './model.ts';

/** Looks at `folder`, which exists. Reads only two levels of folders, because it may be somebody's home. */
export async function lookAt(folder: string): Promise<Existing> {
  const inContent = await markdownFolders(join(folder, 'content'));
  const beside = await markdownFolders(folder);
  const { text, failure } = await runGit(folder, ['rev-parse', '--show-toplevel']);
  return {
    collections: inContent.map((each) => each.folder).filter((name) => name !== '.'),
    hasMarkdown: inContent.length > 0,
    otherMarkdown: beside.filter((each) => !ownFolders.has(each.folder)),
    manifest: await readFile(join(folder, 'package.json'), 'utf8').catch(() => null),
    settings: await settingsIn(folder),
    repository: failure === null ? text.trim() : null,
  };
}

async function settingsIn(folder: string): Promise<Existing['settings']> {
  const names = await readdir(join(folder, 'content')).catch(() => []);
  const name = names.find((each) => settingsFile.test(each));
  if (name === undefined) return null;
  return { file: `content/${name}`, text: await readFile(join(folder, 'content', name), 'utf8') };
}

/** The two kinds of files for the settings: `site.yaml`, and `site.config.ts` or `.js`. */
const settingsFile = /^site\.(?:yaml|config\.m?[jt]s)$/;

/** Folders whose markdown is not meant for a site. */
const ownFolders = new Set(['content', 'public', 'dist', 'node_modules', 'vendor', 'components', 'plugins']);

/** Names of files that explain a folder, and are no posts. Texts on pages, such as `footer.md`, are none either. */
const explaining = /^(?:readme|license|licence|changelog|contributing|code_of_conduct|security)\b/i;

/** Counts the markdown files of a folder, as `.`, and of each folder in it. Returns those that have some. */
async function markdownFolders(folder: string): Promise<{ folder: string; count: number }[]> {
  const items = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const folders = items.filter((item) => item.isDirectory() && !item.name.startsWith('.')).map(({ name }) => name);
  const counts = ['.', ...folders.sort(compare)].map(async (name) => {
    const names = name === '.' ? items.map((item) => item.name) : await readdir(join(folder, name)).catch(() => []);
    const isPost = (each: string) => isMarkdownFile(each) && !explaining.test(each) && !slotFileNames.includes(each);
    const count = names.filter(isPost).length;
    return { folder: name, count };
  });
  return (await Promise.all(counts)).filter(({ count }) => count > 0);
}
