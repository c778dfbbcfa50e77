/** Reads exports of WordPress as streams, because they can be larger than a text may be. */
import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';
import type { ForeignFile } from '../../folder/model.ts';
import type { Item, WordpressExport } from './model.ts';

/** Reads the exports in order. Of an entry that several have, the first is taken. What is broken in the XML is skipped. */
export async function readExports(files: ForeignFile[]): Promise<WordpressExport> {
  const found: WordpressExport = { title: '', url: '', description: '', language: '', authors: new Map(), items: [] };
  const known = new Set<string>();
  const add = (item: Item) => {
    const key = `${item.type} ${item.id}`;
    if (item.id === '' || !known.has(key)) found.items.push(item);
    known.add(key);
  };
  for (const { file, absolute } of files) await readExport(file, absolute, found, add);
  return found;
}

async function readExport(
  file: string,
  absolute: string,
  found: WordpressExport,
  add: (item: Item) => void,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const path: string[] = [];
  let item: Item | null = null;
  let [text, domain, line, metaKey, login] = ['', '', 1, '', ''];
  const onText = (part: string) => {
    text += part;
  };
  parser.on('error', () => {});
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name);
    text = '';
    // The parser knows of a text when it has ended.
    line = parser.line;
    if (name === 'item') item = newItem(file);
    if (name === 'category') domain = attributes.domain ?? '';
    if (name === 'wp:comment' && item !== null) item.comments += 1;
  });
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', ({ name }) => {
    path.pop();
    const value = text;
    text = '';
    if (name === 'item' && item !== null) {
      add(item);
      item = null;
    } else if (item === null) {
      if (name === 'wp:author_login') login = value.trim();
      else if (name === 'wp:author_display_name') found.authors.set(login, value.trim());
      else readChannel(name, value.trim(), path, found);
    } else if (path.at(-1) === 'item') {
      if (name === 'category') item.terms.push({ domain, name: value.trim() });
      else readPart(name, value, line, item);
    } else if (name === 'wp:meta_key' && path.at(-1) === 'wp:postmeta') metaKey = value.trim();
    else if (name === 'wp:meta_value' && path.at(-1) === 'wp:postmeta') item.meta.set(metaKey, value);
  });
  for await (const chunk of createReadStream(absolute, 'utf8')) parser.write(String(chunk));
  parser.close();
}

function newItem(file: string): Item {
  return {
    ...{
      id: '',
      type: 'post',
      status: 'publish',
      title: '',
      link: '',
      slug: '',
      creator: '',
      content: '',
      excerpt: '',
    },
    ...{ date: '', utcDate: '', modified: '', hasPassword: false, isSticky: false, parent: '0', menuOrder: 0 },
    ...{ attachmentUrl: '', terms: [], meta: new Map(), comments: 0, file, line: 1 },
  };
}

/** Reads a part of the site. */
function readChannel(name: string, value: string, path: string[], found: WordpressExport): void {
  if (path.at(-1) !== 'channel' || value === '') return;
  if (name === 'title') found.title ||= value;
  else if (name === 'description') found.description ||= value;
  else if (name === 'language') found.language ||= value;
  else if (name === 'wp:base_blog_url') found.url = value;
  else if (name === 'link') found.url ||= value;
}

/** Reads a part of an entry. */
function readPart(name: string, value: string, line: number, item: Item): void {
  switch (name) {
    case 'content:encoded':
      item.content = value;
      item.line = line;
      break;
    case 'wp:post_password':
      item.hasPassword = value.trim() !== '';
      break;
    case 'wp:is_sticky':
      item.isSticky = value.trim() === '1';
      break;
    case 'wp:menu_order':
      item.menuOrder = Number(value) || 0;
      break;
    default: {
      const part = textParts.get(name);
      if (part !== undefined) item[part] = value.trim();
    }
  }
}

const textParts: ReadonlyMap<
  string,
  | 'id'
  | 'type'
  | 'status'
  | 'title'
  | 'link'
  | 'slug'
  | 'creator'
  | 'excerpt'
  | 'date'
  | 'utcDate'
  | 'modified'
  | 'parent'
  | 'attachmentUrl'
> = new Map([
  ['title', 'title'],
  ['link', 'link'],
  ['dc:creator', 'creator'],
  ['excerpt:encoded', 'excerpt'],
  ['wp:post_id', 'id'],
  ['wp:post_date', 'date'],
  ['wp:post_date_gmt', 'utcDate'],
  ['wp:post_modified', 'modified'],
  ['wp:post_name', 'slug'],
  ['wp:status', 'status'],
  ['wp:post_parent', 'parent'],
  ['wp:post_type', 'type'],
  ['wp:attachment_url', 'attachmentUrl'],
] as const);
