/** The site as a file system: reads the lists of directories that the build wrote, and the published markdown. */
import type { Order } from '../../text/directoryListFormat.ts';
import { createDirectoryLists, type DirectoryLists } from './directoryLists.ts';
import { entryOfLine, entryOfList, hrefOfFile } from './entries.ts';
import type { FileEntry, FileSystem } from './fileSystem.ts';
import { onlyFolder } from './listParts.ts';
import { findPlace } from './place.ts';
import { siteHistory } from './siteHistory.ts';
import { createTextCache, type TextCache } from './textCache.ts';

/** The number of markdown files that are kept for the next command. */
const maxTexts = 300;

/** `base` is the path that the site lives under, with both slashes. Nothing is fetched until it is asked for. */
export function siteFiles(base: string, fetcher: typeof fetch = fetch): FileSystem {
  const site: SiteFiles = {
    base,
    lists: createDirectoryLists(base, fetcher),
    texts: createTextCache(fetcher, maxTexts),
  };
  return {
    entry: (path, signal) => findEntry(site, path, signal),
    list: (path, order, signal) => listDirectory(site, path, order, signal),
    pinned: async (path, signal) => {
      const place = await findPlace(site.lists, path, signal);
      return place?.rest === '' ? place.list.pinned.map((name) => `${place.list.directory}/${name}`) : [];
    },
    read: (path, signal) => readFile(site, path, signal),
    history: siteHistory(base),
  };
}

type SiteFiles = { base: string; lists: DirectoryLists; texts: TextCache };

async function findEntry({ base, lists }: SiteFiles, path: string, signal: AbortSignal): Promise<FileEntry | null> {
  const place = await findPlace(lists, path, signal);
  if (place === null) return null;
  const { list, rest } = place;
  if (rest === '') return entryOfList(base, list);
  const line = await list.find(rest, signal);
  return line && entryOfLine(base, list.directory, line);
}

/** Yields each name once: a list has the files of a folder inside it under names such as `folder/file.md`. */
async function* listDirectory(
  { base, lists }: SiteFiles,
  path: string,
  order: Order,
  signal: AbortSignal,
): AsyncGenerator<FileEntry, undefined> {
  const place = await findPlace(lists, path, signal);
  if (place === null) return;
  const { list, rest } = place;
  const folder = rest === '' ? null : await list.find(rest, signal);
  if (rest !== '' && folder?.name.endsWith('/') !== true) return;
  const prefix = folder?.name ?? '';
  const seen = new Set<string>();
  for await (const line of list.lines(order, rest, signal)) {
    const end = line.name.indexOf('/', prefix.length);
    const name = end === -1 ? line.name : line.name.slice(0, end + 1);
    if (!name.startsWith(prefix) || name === prefix || seen.has(name)) continue;
    seen.add(name);
    yield entryOfLine(base, list.directory, name === line.name ? line : onlyFolder(line, name));
    if (seen.size === (folder?.size ?? list.entries)) return;
  }
}

async function readFile(site: SiteFiles, path: string, signal: AbortSignal): Promise<string> {
  const file = await findEntry(site, path, signal);
  if (file === null) throw new Error(`${path} does not exist.`);
  if (file.kind === 'directory') throw new Error(`${path} is a directory.`);
  const href = hrefOfFile(site.base, file.target ?? file.path);
  const { text } = await site.texts.get({ href, what: file.path, signal });
  if (text === null) throw new Error(`${file.path} is listed, but no longer exists.`);
  return text;
}
