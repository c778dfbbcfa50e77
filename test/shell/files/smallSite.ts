/** A small site with every kind of directory, and what the file system should return for it. */
import { hrefOf } from '../../../src/content/paths/href.ts';
import { rawMarkdown } from '../../../src/content/post/rawMarkdown.ts';
import type { FileEntry, FileSystem } from '../../../src/shell/files/fileSystem.ts';
import type { Order } from '../../../src/text/directoryListFormat.ts';
import type { Post, Site } from '../../../src/types/content.ts';
import { planned } from '../../sites/planned.ts';
import { servedTexts } from '../servedTexts.ts';

export const { signal } = new AbortController();

const post = (title: string, matter: string) => `---\ntitle: ${title}\n${matter}\n---\n\nThe text of ${title}.\n`;

/** A small site. */
export const small = {
  'site.yaml': 'title: Cat\nurl: https://example.org/blog\nby: ai\ncollections: { post: {}, haiku: {} }\n',
  'post/hello.md': post('Hello', 'date: 2020-01-01\ntags: [linux, C++]\npinned: true'),
  'post/hello.de.md': post('Hallo', 'date: 2020-01-02\nlang: de\nby: placeholder'),
  'post/new.md': post('New', 'date: 2024-02-03'),
  'post/extra.md': post('Same day', 'date: 2024-02-03\ntags: [café]'),
  'haiku/hello.md': post('A haiku', 'date: 2021-01-01\ntags: [Linux]'),
  'haiku/winter.md': post('Winter', 'date: 2021-06-01\nslug: frost/deep/winter'),
  'haiku/last.md': post('Last', 'date: 2022-01-01\nslug: frost/last'),
  'haiku/lone.md': post('Lone', 'date: 2023-01-01\nslug: one/two/lone'),
  'about.md': post('About', 'by: human'),
  'intro.md': post('Intro', 'slug: notes/intro'),
};

/** The planned site, with a `fetch` that serves its texts. */
export async function smallSite() {
  const { site, plan } = await planned(small);
  return { site, ...servedTexts(site, plan) };
}

/** The names of a directory's entries. */
export async function names(files: FileSystem, path: string, order: Order = 'name'): Promise<string[]> {
  return (await entriesOf(files, path, order)).map(({ path: child }) => child.slice(child.lastIndexOf('/') + 1));
}

/** Lists a directory. */
export async function entriesOf(files: FileSystem, path: string, order: Order): Promise<FileEntry[]> {
  const found: FileEntry[] = [];
  for await (const entry of files.list(path, order, signal)) found.push(entry);
  return found;
}

/** The entry of a post, made from the site alone. */
export function expectedEntry(site: Site, each: Post): FileEntry {
  return {
    kind: 'file',
    path: each.rawPath,
    href: hrefOf(each.path, site.base),
    title: each.title,
    date: each.date?.day ?? null,
    size: Buffer.byteLength(rawMarkdown(site, each)),
    tags: each.tags,
    target: null,
  };
}
