/** The module with which the React peers read posts: one for each page, and all of them for the list. */

/** Exports `slugs`, `readPost` and `listPosts`, which returns the newest first. */
export const reactPosts = `import { readdir, readFile } from 'node:fs/promises';
import matter from 'gray-matter';

const folder = process.cwd() + '/posts/';

export async function slugs() {
  return (await readdir(folder)).map((file) => file.replace(/\\.md$/, ''));
}

export async function readPost(slug) {
  const { data, content } = matter(await readFile(folder + slug + '.md', 'utf8'));
  return { slug, title: data.title, date: data.date, description: data.description, tags: data.tags, body: content };
}

export async function listPosts() {
  const posts = await Promise.all((await slugs()).map(readPost));
  return posts
    .map(({ slug, title, date, description }) => ({ slug, title, date, description }))
    .sort((a, b) => b.date.localeCompare(a.date));
}
`;
