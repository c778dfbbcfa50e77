/** Makes the markdown that readers get at a post's `.md` address. */
import { stringify } from 'yaml';
import type { Post, Site } from '../../types/content.ts';
import { absoluteUrl } from '../paths/absoluteUrl.ts';
import { withoutUnseenComments } from './unseenComments.ts';

/**
 * Returns front matter with title, dates, tags, provenance and URL, and the body as written. The author's other keys
 * and all comments are left out.
 */
export function rawMarkdown(site: Site, post: Post): string {
  const url = absoluteUrl(site, post.path);
  const known = texts.get(post);
  if (known?.url === url) return known.text;
  const text = markdownOf(post, url);
  texts.set(post, { url, text });
  return text;
}

/** Directory lists need the length of each text as well. */
const texts = new WeakMap<Post, { url: string; text: string }>();

function markdownOf(post: Post, url: string): string {
  const matter = [
    line('title', post.title),
    ...(post.date === null ? [] : [line('date', post.date.day)]),
    ...(post.updated === null ? [] : [line('updated', post.updated.day)]),
    ...(post.tags.length === 0 ? [] : ['tags:\n', ...post.tags.map((tag) => `  - ${scalarLine(tag)}`)]),
    ...(post.by === null ? [] : [line('by', post.by)]),
    line('url', url),
  ];
  return `---\n${matter.join('')}---\n\n${withoutUnseenComments(post.body).trim()}\n`;
}

function line(key: string, value: string): string {
  return `${key}: ${scalarLine(value)}`;
}

/** Returns a value as YAML, with a line break. Plain words and URLs skip the library, which takes 30 µs for each. */
function scalarLine(value: string): string {
  if (/^[A-Z][a-z]+(?: [a-z\d]+)+$|^https?:[\w\-./]+$/.test(value)) return `${value}\n`;
  const known = scalarLines.get(value) ?? stringify(value, { lineWidth: 0 });
  scalarLines.set(value, known);
  return known;
}

/** Tags and days repeat. */
const scalarLines = new Map<string, string>();
