/** The markdown of a post as readers get it at its `.md` address: the body as written, with what names it above. */
import { stringify } from 'yaml';
import type { Post, Site } from '../types.ts';
import { absoluteUrl } from './frame.ts';

/** Front matter with title, date, tags, provenance and URL, then the body. Drafts' and unknown keys stay with the author. */
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
  const matter = {
    title: post.title,
    ...(post.date === null ? {} : { date: post.date.day }),
    ...(post.updated === null ? {} : { updated: post.updated.day }),
    ...(post.tags.length === 0 ? {} : { tags: post.tags }),
    ...(post.by === null ? {} : { by: post.by }),
    url,
  };
  return `---\n${stringify(matter, { lineWidth: 0 })}---\n\n${post.body.trim()}\n`;
}
