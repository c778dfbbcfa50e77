/** `npm run new`: a markdown file with front matter, named after its title. */
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { markdownFilesNamed } from './markdownFiles.ts';
import { slugFromTitle } from './paths/paths.ts';

/**
 * Makes `content/<collection>/<slug>.md` as a draft of today and returns its path. A title's ` / ` becomes part of
 * one name, not a folder. Throws a plain sentence where the title has no letters or the file is there already.
 */
export async function createPost(content: string, collection: string, title: string): Promise<string> {
  if (!/^[\p{L}\p{N}][\p{L}\p{N} _-]*$/u.test(collection)) {
    throw new Error(`--in is the name of one folder of the content folder, such as post, not ${collection}.`);
  }
  const slug = slugFromTitle(title.replaceAll('/', ' ')).replace(/^-+|-+$/g, '');
  if (!/[\p{L}\p{N}]/u.test(slug)) throw new Error(`The title ${title} has no letter or digit to name a file after.`);
  const file = join(content, collection, `${slug}.md`);
  for (const name of markdownFilesNamed(`${collection}/${slug}`)) {
    const taken = join(content, name);
    if (await stat(taken).catch(() => null)) throw new Error(`${taken} is there already: give the post another title.`);
  }
  await mkdir(dirname(file), { recursive: true });
  const today = new Date().toISOString().slice(0, 10);
  const matter = stringify({ title, date: today, tags: [], draft: true }, { lineWidth: 0 });
  await writeFile(file, `---\n${matter}---\n\n`, { flag: 'wx' });
  return file;
}
