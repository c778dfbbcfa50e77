/** Finds the addresses that posts and pages had. The source is https://jekyllrb.com/docs/permalinks/. */
import { posix } from 'node:path';
import { withoutEnding } from '../../folder/markdownNames.ts';
import type { ReadPost } from '../../matter/model.ts';
import type { JekyllConfig } from './config.ts';
import { dateParts, writtenDay } from './dateParts.ts';
import { casedSlug, slugify } from './slugs.ts';

/** A file as Jekyll sees it: its type and its path in the source, such as `posts` and `news/_posts/2020-01-31-x.md`. */
export type JekyllFile = { type: 'posts' | 'pages' | (string & {}); path: string };

const styles: ReadonlyMap<string, string> = new Map([
  ['date', '/:categories/:year/:month/:day/:title:output_ext'],
  ['pretty', '/:categories/:year/:month/:day/:title/'],
  ['ordinal', '/:categories/:year/:y_day/:title:output_ext'],
  ['weekdate', '/:categories/:year/W:week/:short_day/:title:output_ext'],
  ['none', '/:categories/:title:output_ext'],
]);

/**
 * Returns the addresses of a file, the usual one first. The home page is catpost's own. Polyglot publishes a translation below
 * its language.
 */
export function addressesOf(post: ReadPost, file: JekyllFile, config: JekyllConfig, timezone: string): string[] {
  const own = post.values.permalink;
  const template = typeof own === 'string' && own.trim() !== '' ? own.trim() : templateOf(file, config);
  const name = posix.basename(withoutHtmlEnding(file.path));
  const parts = file.type === 'pages' ? pageParts(file.path) : documentParts(post, file, name);
  const written = writtenDay(post.meaning.date ?? '');
  // The day was that of the time zone of the machine that built the site, and of the file before a post had a date.
  const days = [post.meaning.date, written, post.date].filter((date) => date !== null);
  // A draft without a date has never been published.
  if (days.length === 0 && hasDate(template)) return [];
  const addresses = (days.length === 0 ? [null] : days).map((date) =>
    fill(template, { ...parts, ...(date === null ? {} : dateParts(date, timezone)) }),
  );
  const root = post.language === null ? '' : `/${post.language}`;
  return [...new Set(addresses)].filter((address) => address !== '/').map((address) => root + address);
}

function hasDate(template: string): boolean {
  return Object.keys(dateParts('1970-01-01', 'UTC')).some((name) => template.includes(`:${name}`));
}

/** Returns the pattern of a file without one of its own. */
function templateOf({ type, path }: JekyllFile, { permalink, collections }: JekyllConfig): string {
  const style = styles.get(permalink) ?? permalink;
  if (type === 'posts') return styledOr(collections.get('posts')?.permalink ?? style);
  if (type === 'pages') return isIndex(path) ? '/:path/' : withSuffix('/:path/:basename', permalink);
  return styledOr(collections.get(type)?.permalink ?? withSuffix('/:collection/:path', permalink));
}

function styledOr(pattern: string): string {
  return styles.get(pattern) ?? pattern;
}

/** Adds the ending of a page's or document's address, which follows the style of the posts. */
function withSuffix(template: string, permalink: string): string {
  if (permalink === 'pretty' || permalink.endsWith('/')) return `${template}/`;
  return styles.has(permalink) || permalink.endsWith(':output_ext') ? `${template}:output_ext` : template;
}

function isIndex(path: string): boolean {
  return /(?:^|\/)index\.[^/]+$/.test(path);
}

type Parts = Readonly<Record<string, string>>;

function pageParts(path: string): Parts {
  const folder = posix.dirname(path);
  return { path: folder === '.' ? '' : folder, basename: posix.basename(withoutHtmlEnding(path)) };
}

function documentParts(post: ReadPost, { type, path }: JekyllFile, name: string): Parts {
  const [, withoutDate = name] = /^\d{2,4}-\d{1,2}-\d{1,2}-(.*)$/.exec(name) ?? [];
  const { slug } = post.values;
  const slugText = typeof slug === 'string' || typeof slug === 'number' ? String(slug) : withoutDate;
  const categories = categoriesOf(post, path);
  const inCollection = withoutHtmlEnding(path.replace(/^(?:.*\/)?_[^/]+\//, ''));
  return {
    categories: categories.map((category) => category.toLowerCase()).join('/'),
    slugified_categories: categories.map((category) => slugify(category)).join('/'),
    title: casedSlug(slugText, 'pretty'),
    slug: slugify(slugText),
    name: slugify(name),
    path: inCollection,
    collection: type,
  };
}

/** Returns the categories of a post: the folders above `_posts`, and those of its front matter. */
function categoriesOf({ values }: Pick<ReadPost, 'values'>, path: string): string[] {
  const plural = typeof values.categories === 'string' ? values.categories.split(/\s+/) : values.categories;
  const written = [values.category, plural]
    .flat()
    .filter((each) => typeof each === 'string' || typeof each === 'number');
  return [...new Set([...pathCategories(path), ...written.map(String)])].filter((category) => category !== '');
}

/** Returns the folders above `_posts` or `_drafts`. */
export function pathCategories(path: string): string[] {
  const [, folders = ''] = /^(.*\/)_(?:posts|drafts)\//.exec(path) ?? [];
  return folders.split('/').filter((folder) => folder !== '');
}

function fill(template: string, parts: Parts): string {
  const all: Parts = { output_ext: '.html', ...parts };
  const filled = template.replace(/:([a-z_]+)/g, (written, name: string) => {
    // A name may be followed by letters, as in `/:titlex`.
    const known = Object.keys(all)
      .filter((key) => name.startsWith(key))
      .sort((a, b) => b.length - a.length)[0];
    return known === undefined ? written : (all[known] ?? '') + name.slice(known.length);
  });
  return `/${filled}`.replace(/\/{2,}/g, '/');
}

function withoutHtmlEnding(path: string): string {
  return withoutEnding(path).replace(/\.html?$/i, '');
}
