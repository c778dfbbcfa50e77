/** The markdown of a post as readers get it at its `.md` address: the body as written, with what names it above. */

import { stringify } from 'yaml';
import type { Post, Site } from '../../types/content.ts';
import { absoluteUrl } from '../paths/absoluteUrl.ts';
import { withoutUnseenComments } from './comments.ts';

/** Front matter with title, date, tags, provenance and URL, then the body. Other keys and all comments stay with the author. */
export function rawMarkdown(site: Site, post: Post): string {
  const url = absoluteUrl(site, post.path);
  const known = texts.get(post);
  if (known?.url === url) return known.text;
  const text = textOf(post, url);
  texts.set(post, { url, text });
  return text;
}

/** Lists of directories need its length, before and beside the file itself. */
const texts = new WeakMap<Post, { url: string; text: string }>();

function textOf(post: Post, url: string): string {
  const matter = [
    line('title', post.title),
    ...(post.date === null ? [] : [line('date', post.date.day)]),
    ...(post.updated === null ? [] : [line('updated', post.updated.day)]),
    ...(post.tags.length === 0 ? [] : ['tags:\n', ...post.tags.map((tag) => `  - ${scalar(tag)}`)]),
    ...(post.by === null ? [] : [line('by', post.by)]),
    line('url', url),
  ];
  return `---\n${matter.join('')}---\n\n${withoutUnseenComments(post.body).trim()}\n`;
}

function line(key: string, value: string): string {
  return `${key}: ${scalar(value)}`;
}

/** With the end of its line. A few words need no library to say whether they need quotes: it takes 30 µs for each. */
function scalar(value: string): string {
  if (/^[A-Z][a-z]+(?: [a-z\d]+)+$|^https?:[\w\-./]+$/.test(value)) return `${value}\n`;
  const known = scalars.get(value) ?? stringify(value, { lineWidth: 0 });
  scalars.set(value, known);
  return known;
}

/** Tags and days come again. */
const scalars = new Map<string, string>();
