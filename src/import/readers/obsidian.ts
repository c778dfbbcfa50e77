/** Reads a vault of Obsidian (https://help.obsidian.md/data-storage). */
import { basename, posix } from 'node:path';
import { isForeignMarkdown, withoutEnding } from '../folder/markdownNames.ts';
import type { ForeignFolder, ForeignPost, LeftOut } from '../folder/model.ts';
import { namedPost } from '../folder/nameParts.ts';
import { pathMatcher } from '../folder/pathPatterns.ts';
import { isBelow } from '../folder/pathsBelow.ts';
import type { ReadPost } from '../matter/model.ts';
import { listAt, parseDataSettings, type SettingValues, textAt } from '../settings/dataSettings.ts';
import { inlineTags } from '../syntax/wiki/inlineTags.ts';
import { obsidianPasses } from '../syntax/wiki/wikiPasses.ts';
import { readMarkdown } from './markdown/readMarkdown.ts';
import type { ForeignSite, Reader } from './model.ts';

/** The reader of Obsidian. */
export const obsidian: Reader = {
  tool: 'obsidian',
  title: 'a vault of Obsidian',
  isRoot: (names) => names.has('.obsidian'),
  readsFile: null,
  read: readVault,
  // The aliases of a note are names by which notes link to it, and no addresses.
  keys: { aliases: 'names', alias: 'names', cssclasses: 'drop', cssclass: 'drop' },
  // https://help.obsidian.md/tags
  tagHabits: { splitsAtSpaces: true, ignored: [] },
  passes: obsidianPasses,
};

async function readVault(folder: ForeignFolder): Promise<ForeignSite> {
  const leftOut = folder.files.flatMap(({ file }) => reasonOf(file, templateFolders(folder), folder.inside) ?? []);
  const skipped = new Set(leftOut.map(({ file }) => file));
  const site = await readMarkdown({ ...folder, files: folder.files.filter(({ file }) => !skipped.has(file)) });
  const drawings = site.posts.filter(isDrawing);
  const isExcluded = pathMatcher(excludedFolders(folder));
  leftOut.push(...drawings.map(({ file }) => ({ file, why: drawing })));
  return {
    ...site,
    settings: { ...site.settings, title: site.settings.title ?? basename(folder.root) },
    posts: site.posts.filter((post) => !isDrawing(post)).map((post) => asNote(post, isExcluded(post.file))),
    leftOut: [...site.leftOut, ...leftOut],
    addressesOf: (post) => [...site.addressesOf(post), ...publishAddress(post)],
  };
}

/** Returns the address of a note in Obsidian Publish (https://help.obsidian.md/publish/permalinks), which has `+` for spaces. */
function publishAddress({ file }: ReadPost): string[] {
  return file.includes(' ') ? [`/${withoutEnding(file).replaceAll(' ', '+')}`] : [];
}

const drawing = 'it is a drawing of Excalidraw, which only opens in Obsidian';

/** The title of a note is the name of its file, and its text has tags. */
function asNote(post: ForeignPost, isExcluded: boolean): ForeignPost {
  const written = namedPost(withoutEnding(posix.basename(post.file)));
  const title = written.name === '' ? posix.basename(posix.dirname(post.file)) : written.name;
  return {
    ...post,
    isDraft: post.isDraft || isExcluded,
    defaults: { title, ...post.defaults },
    tags: [...(post.tags ?? []), ...inlineTags(bodyOf(post.text))],
  };
}

function bodyOf(text: string): string {
  return text.replace(/^\uFEFF?---[ \t]*\n[\s\S]*?\n---[ \t]*(?:\n|$)/, '');
}

function isDrawing({ file, text }: ForeignPost): boolean {
  return /\.excalidraw\.md$/i.test(file) || /^excalidraw-plugin:/m.test(text.slice(0, 1_000));
}

function reasonOf(file: string, templates: string[], inside: string): LeftOut | null {
  if (!isBelow(file, inside)) return null;
  if (/\.(?:canvas|base)$/i.test(file)) return { file, why: 'it only opens in Obsidian' };
  const isTemplate = isForeignMarkdown(file) && templates.some((folder) => file.startsWith(`${folder}/`));
  return isTemplate ? { file, why: 'it is a template' } : null;
}

/** Returns the folders that the plugins for templates name, or the usual ones. */
function templateFolders({ read }: ForeignFolder): string[] {
  const named = [
    textOf(read('.obsidian/templates.json'), 'folder'),
    textOf(read('.obsidian/plugins/templater-obsidian/data.json'), 'templates_folder'),
  ].filter((folder) => folder !== null);
  return named.length > 0 ? named : ['Templates', 'templates', '_templates'];
}

/** Returns the folders that Obsidian Publish leaves out (https://help.obsidian.md/publish/setup). */
function excludedFolders({ read }: ForeignFolder): string[] {
  return listAt(settingsOf(read('.obsidian/publish.json')), 'excluded').map(String);
}

/** Returns the text of a key in a file of settings; null if there is none. */
function textOf(json: string | null, key: string): string | null {
  return textAt(settingsOf(json), key)?.replace(/\/+$/, '') ?? null;
}

function settingsOf(json: string | null): SettingValues {
  return parseDataSettings('settings.json', json ?? '', { foldsKeys: false }) ?? {};
}
