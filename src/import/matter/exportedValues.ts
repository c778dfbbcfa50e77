/** Reads the values that a post in MDX exports instead of having front matter. */
import type { ForeignPost } from '../folder/model.ts';
import type { PlainObject } from '../settings/model.ts';
import { moduleValues } from '../settings/moduleValues.ts';
import { parseSettings } from '../settings/parseSettings.ts';
import { isPlainObject } from '../settings/plainObject.ts';
import { findParts } from '../syntax/mdx/findParts.ts';
import { readMatter } from './readMatter.ts';

/** The usual names of an object with such values. */
const objectNames = ['metadata', 'meta', 'frontmatter', 'frontMatter', 'matter', 'post', 'attributes'];

/** Values that are exported by themselves. */
const valueNames = /^(?:title|date|description|summary|tags|draft|published|publishedAt|slug|image|author)$/;

/**
 * Returns a post with the values that it exports, as in `export const meta = { title: 'Rain' }`
 * (https://mdxjs.com/guides/frontmatter/). Front matter wins over them.
 */
export async function withExportedValues(post: ForeignPost): Promise<ForeignPost> {
  const { file, text } = post;
  if (!/\.mdx$/i.test(file) || !/^export\s+(?:const|let|var)\s/m.test(text)) return post;
  const { body } = readMatter(post);
  const modules = findParts(body).flatMap((part) => (part.kind === 'module' ? [body.slice(part.start, part.end)] : []));
  const program = await parseSettings('post.jsx', modules.join('\n'));
  if (program === null) return post;
  const { named } = moduleValues(program, new Map());
  const single: PlainObject = Object.fromEntries(Object.entries(named).filter(([name]) => valueNames.test(name)));
  const grouped = objectNames.map((name) => named[name]).find(isPlainObject) ?? {};
  return { ...post, defaults: { ...post.defaults, ...single, ...grouped } };
}
