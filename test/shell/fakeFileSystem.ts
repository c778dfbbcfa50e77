/** A file system over files that a test defines. Tags are directories with links to the files. */
import type { FileEntry, FileSystem } from '../../src/shell/files/fileSystem.ts';
import { directoryName, resolvePath } from '../../src/shell/files/paths.ts';

/** The content of a file. Its path has no slash at the start: `post/hello.md`. */
export type FakeFile = { text: string; date?: string; title?: string; tags?: string[] };

/** The page of `post/x.md` is `/post/x/`. */
export function fakeFileSystem(files: Record<string, string | FakeFile>): FileSystem {
  const entries = new Map<string, FileEntry>();
  const texts = new Map<string, string>();
  addDirectory(entries, '/');
  for (const [name, file] of Object.entries(files)) {
    const fake = typeof file === 'string' ? { text: file } : file;
    addFile(entries, name, fake);
    texts.set(`/${name}`, fake.text);
  }
  countEntries(entries);
  return {
    entry: async (path) => entries.get(resolvePath(path, '/')) ?? null,
    list: async function* (path, order) {
      yield* childrenOf(entries, path).sort((a, b) => {
        const byName = a.path < b.path ? -1 : 1;
        return order === 'name' || a.date === b.date ? byName : (a.date ?? '') > (b.date ?? '') ? -1 : 1;
      });
    },
    pinned: async () => [],
    read: async (path) => {
      const text = texts.get(path);
      if (text === undefined) throw new Error(`${path} does not exist.`);
      return text;
    },
  };
}

type Entries = Map<string, FileEntry>;

function addFile(entries: Entries, name: string, { text, date, title = name, tags = [] }: FakeFile): void {
  const path = `/${name}`;
  const entry: FileEntry = {
    kind: 'file',
    path,
    href: path.replace(/\.md$/, '/'),
    title,
    date: date ?? null,
    size: new TextEncoder().encode(text).length,
    tags,
    target: null,
  };
  addEntry(entries, entry);
  for (const tag of tags) {
    addEntry(entries, { ...entry, kind: 'link', path: `/tags/${tag}/${name.split('/').at(-1)}`, target: path });
  }
}

function addEntry(entries: Entries, entry: FileEntry): void {
  entries.set(entry.path, entry);
  addDirectory(entries, directoryName(entry.path));
}

function addDirectory(entries: Entries, path: string): void {
  if (entries.has(path)) return;
  const href = path === '/' ? '/' : `${path}/`;
  entries.set(path, { kind: 'directory', path, href, title: path, date: null, size: 0, tags: [], target: null });
  if (path !== '/') addDirectory(entries, directoryName(path));
}

/** Gives each directory the number of its entries and the date of the newest. */
function countEntries(entries: Entries): void {
  for (const entry of entries.values()) {
    if (entry.kind !== 'directory') continue;
    const inside = childrenOf(entries, entry.path);
    const dates = inside.flatMap(({ date }) => date ?? []).sort();
    entry.size = inside.length;
    entry.date = dates.at(-1) ?? null;
  }
}

function childrenOf(entries: Entries, directory: string): FileEntry[] {
  return [...entries.values()].filter(({ path }) => path !== '/' && directoryName(path) === directory);
}
