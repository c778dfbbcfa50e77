/** The site's files and directories, from the lists that the build wrote and the published markdown. */

import type { ListLine } from '../../text/directoryListFormat.ts';
import { encodedPath } from '../../text/encoded.ts';
import { type List, listFiles, onlyFolder } from './directoryLists.ts';
import type { FileEntry, FileSystem } from './fileSystem.ts';
import { baseName, directoryName, resolvePath } from './paths.ts';
import { siteHistory } from './siteHistory.ts';
import { keptTexts } from './textCache.ts';

/** How many texts are kept for the next command. */
const mostTexts = 300;

/** `base` has both slashes. Nothing is fetched before it is asked for. */
export function siteFiles(base: string, fetcher: typeof fetch = fetch): FileSystem {
  const files = listFiles(base, fetcher);
  const texts = keptTexts(fetcher, mostTexts);
  const hrefOf = (path: string) => base + encodedPath(path.slice(1));

  async function entry(path: string, signal: AbortSignal): Promise<FileEntry | null> {
    const place = await placeOf(path, signal);
    if (place === null) return null;
    const { list, rest } = place;
    if (rest === '') return listEntry(list);
    const line = await list.find(rest, signal);
    return line && lineEntry(list, line);
  }

  /** The list that a path is in, and its name there, which is empty for the directory itself. */
  async function placeOf(typed: string, signal: AbortSignal): Promise<{ list: List; rest: string } | null> {
    const names = namesOf(typed);
    if (names === null) return null;
    const depth = deep.has(names[0] ?? '') ? 2 : 1;
    const directory = `/${names.slice(0, depth).join('/')}`;
    if (directory === '/' || (await mayHaveList(directory, signal))) {
      const list = await files.list(directory, signal);
      if (list !== null) return { list, rest: names.slice(depth).join('/') };
    }
    const root = depth === 1 ? await files.list('/', signal) : null;
    return root && { list: root, rest: names.join('/') };
  }

  /** Spares asking for a list where the one above is here and has no such directory, or where the name is a file's. */
  async function mayHaveList(directory: string, signal: AbortSignal): Promise<boolean> {
    const above = directoryName(directory);
    if (!files.has(above) && !directory.endsWith('.md')) return true;
    const line = await (await files.list(above, signal))?.find(baseName(directory), signal);
    return line?.name.endsWith('/') === true;
  }

  function listEntry({ directory, entries, date, title }: List): FileEntry {
    return directoryEntry(directory, directory, { title, size: entries, date });
  }

  function lineEntry({ directory }: List, line: ListLine): FileEntry {
    const { name, size, date, title, target, tags } = line;
    const path = (directory === '/' ? '/' : `${directory}/`) + name;
    if (name.endsWith('/')) {
      const own = path.slice(0, -1);
      return directoryEntry(own, title === '' ? directory : own, { title: title || baseName(own), size, date });
    }
    const href = `${hrefOf((target ?? path).replace(/\.md$/, ''))}/`;
    return { kind: target === null ? 'file' : 'link', path, href, title, date, size, tags, target };
  }

  /** `page` is the directory whose page shows it. */
  function directoryEntry(path: string, page: string, about: Pick<FileEntry, 'title' | 'size' | 'date'>): FileEntry {
    const shown = page === '/by' ? '/tags' : page;
    const href = shown === '/' ? base : `${hrefOf(shown)}/`;
    return { kind: 'directory', path, href, ...about, tags: [], target: null };
  }

  return {
    entry,
    async *list(path, order, signal) {
      const place = await placeOf(path, signal);
      const own = place && (place.rest === '' ? null : await place.list.find(place.rest, signal));
      if (place === null || (place.rest !== '' && own?.name.endsWith('/') !== true)) return;
      const { list, rest } = place;
      const before = own?.name ?? '';
      const seen = new Set<string>();
      for await (const line of list.lines(order, rest, signal)) {
        const end = line.name.indexOf('/', before.length);
        const name = end === -1 ? line.name : line.name.slice(0, end + 1);
        if (!name.startsWith(before) || name === before || seen.has(name)) continue;
        seen.add(name);
        yield lineEntry(list, name === line.name ? line : onlyFolder(line, name));
        if (seen.size === (own?.size ?? list.entries)) return;
      }
    },
    async pinned(path, signal) {
      const place = await placeOf(path, signal);
      return place?.rest === '' ? place.list.pinned.map((name) => `${place.list.directory}/${name}`) : [];
    },
    async read(path, signal) {
      const file = await entry(path, signal);
      if (file === null) throw new Error(`${path} is not there.`);
      if (file.kind === 'directory') throw new Error(`${path} is a directory.`);
      const wanted = { href: hrefOf(file.target ?? file.path), what: file.path, signal };
      const { text } = await texts.get(wanted);
      if (text === null) throw new Error(`${file.path} is listed, but not there any more.`);
      return text;
    },
    history: siteHistory(base),
  };
}

/** The directories whose directories have lists. */
const deep = new Set(['tags', 'by']);

/** Longer than any name of a file system. */
const longest = 255;

/** Null where no file of the site can have that path. */
function namesOf(path: string): string[] | null {
  const names = resolvePath(path, '/')
    .normalize('NFC')
    .split('/')
    .filter((name) => name !== '');
  // A lone half of a character cannot stand in an address.
  const isName = (name: string) => name.length <= longest && !/[\p{Surrogate}\0\t\n]/u.test(name);
  return names.every(isName) ? names : null;
}
