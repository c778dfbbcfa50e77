/** Creates the file of a new post, for the command `new`. */
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { markdownFilesNamed } from './files/markdownFiles.ts';
import { slugFromTitle } from './paths/slug.ts';
import { isPageLanguage } from './values/language.ts';
import { dayIn } from './values/zones.ts';

/**
 * Creates `content/<collection>/<slug>.md`, a draft dated today, and returns its path. The collection may be in the folder
 * of a language: `de/post`. A `/` in the title makes no folder. Throws an error with a plain sentence if the title has no letters or digits, or if the file exists.
 */
export async function createPost(content: string, collection: string, title: string): Promise<string> {
  const [, language, name] = /^(?:([^/]+)\/)?([\p{L}\p{N}][\p{L}\p{N} _-]*)$/u.exec(collection) ?? [];
  if (name === undefined || (language !== undefined && !isPageLanguage(language))) {
    throw new Error(
      `--in must be the name of a folder in the content folder, such as post or de/post, not ${collection}.`,
    );
  }
  const slug = slugFromTitle(title.replaceAll('/', ' ')).replace(/^-+|-+$/g, '');
  if (!/[\p{L}\p{N}]/u.test(slug)) throw new Error(`The title ${title} has no letter or digit for the name of a file.`);
  for (const other of markdownFilesNamed(`${collection}/${slug}`)) {
    const existing = join(content, other);
    if (await stat(existing).catch(() => null)) {
      throw new Error(`${existing} already exists: give the post another title.`);
    }
  }
  const file = join(content, collection, `${slug}.md`);
  await mkdir(dirname(file), { recursive: true });
  // In the author's own zone: in the evening, the day in UTC may be another one.
  const today = dayIn(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  const matter = stringify({ title, date: today, tags: [], draft: true }, { lineWidth: 0 });
  await writeFile(file, `---\n${matter}---\n\n`, { flag: 'wx' });
  return file;
}
