/** Finds the posts, pages and documents of a Jekyll site. */
import { posix } from 'node:path';
import { reasonNoPost, withoutEnding } from '../../folder/markdownNames.ts';
import type { ForeignFolder, ForeignPost, LeftOut } from '../../folder/model.ts';
import { namedPost } from '../../folder/nameParts.ts';
import { isBelow, pathBelow } from '../../folder/pathsBelow.ts';
import { unplacedPost } from '../../folder/unplacedPost.ts';
import type { ForeignValues } from '../../matter/model.ts';
import { type JekyllFile, pathCategories } from './addresses.ts';
import { classifyFile } from './classifyFile.ts';
import { defaultsFor, type JekyllConfig } from './config.ts';

/** The texts of a site. `files` has what Jekyll took each of them for, by its file. */
export type JekyllTexts = { posts: ForeignPost[]; leftOut: LeftOut[]; files: ReadonlyMap<string, JekyllFile> };

/** Returns the texts below the folder that the author named. */
export function findPosts({ inside, files, read }: ForeignFolder, config: JekyllConfig): JekyllTexts {
  const posts: ForeignPost[] = [];
  const leftOut: LeftOut[] = [];
  const types = new Map<string, JekyllFile>();
  for (const { file } of files.filter((each) => isBelow(each.file, config.source) && isBelow(each.file, inside))) {
    const classified = classifyFile(pathBelow(file, config.source), config);
    if (classified === null) continue;
    const text = 'why' in classified ? null : read(file);
    const why = 'why' in classified ? classified.why : reasonLeftOut(classified, text);
    if (why !== null) {
      leftOut.push({ file, why });
    } else if (!('why' in classified) && text !== null) {
      types.set(file, classified);
      posts.push(postOf(file, text, classified, config));
    }
  }
  return { posts, leftOut, files: types };
}

/** Returns why a text is not converted, or null. */
function reasonLeftOut({ type, path }: JekyllFile, text: string | null): string | null {
  if (text === null) return 'its text is not UTF-8';
  const end = /^---[ \t]*\n/.test(text) ? text.indexOf('\n---', 3) : -1;
  const matter = text.slice(0, Math.max(end, 0));
  const target = /^redirect_to:[ \t]*(.*)$/m.exec(matter)?.[1];
  if (target !== undefined) return `it only redirects${target === '' ? '' : ` to ${target.trim()}`}`;
  if (type !== 'pages') return null;
  if (end === -1) return reasonNoPost(path) ?? 'it has no front matter, so Jekyll copied it as it is';
  if (/(?:^|\/)(?:readme|404)\.\w+$/i.test(path)) return reasonNoPost(path.replace(/\.html?$/i, '.md'));
  const isHome = /^index\.\w+$/i.test(path) || /^permalink:[ \t]*["']?\/["']?[ \t]*$/m.test(matter);
  const isEmpty =
    text
      .slice(end)
      .replace(/^\n---[ \t]*/, '')
      .trim() === '';
  if (isHome && (isEmpty || /\.html?$/i.test(path))) return 'it is the home page, which catpost makes';
  return listsPosts(text) ? 'it lists posts, which catpost does itself' : null;
}

/** Returns whether a page is made of the list of posts, as those of archives, tags and feeds are. */
function listsPosts(text: string): boolean {
  return /\{%-?\s*for\s+\w+\s+in\s+(?:site\.(?:posts|categories|tags|related_posts)|paginator\.posts)\b/.test(text);
}

function postOf(
  file: string,
  text: string,
  { type, path, isDraft }: JekyllFile & { isDraft: boolean },
  config: JekyllConfig,
): ForeignPost {
  const { collection, name, date } = placeOf({ type, path }, text);
  const defaults = defaultsFor(path, type, config);
  const written = languageOf(text, defaults, config);
  // Jekyll publishes nothing in `_posts` without a date in its name.
  const isUndated = type === 'posts' && date === null;
  return {
    ...unplacedPost(file, text),
    collection,
    // Files of translations may have the language in their names: `hello-de`.
    name: written === null ? name : withoutLanguage(name, written),
    date,
    isDraft: isDraft || isUndated,
    defaults,
    language: written === config.polyglot?.main ? null : written,
    tags: type === 'posts' ? pathCategories(path) : [],
  };
}

function withoutLanguage(name: string, language: string): string {
  const isNamed = ['-', '.'].some((sign) => name.endsWith(`${sign}${language}`));
  return isNamed ? name.slice(0, -1 - language.length) : name;
}

/** Returns the language of a text among those of Polyglot; null without one. */
function languageOf(text: string, { lang }: ForeignValues, { polyglot }: JekyllConfig): string | null {
  const [, matter = ''] = /^---[ \t]*\n([\s\S]*?)\n---/.exec(text) ?? [];
  const written = /^lang:[ \t]*["']?([\w-]+)["']?[ \t]*$/m.exec(matter)?.[1] ?? lang;
  return typeof written === 'string' && polyglot?.languages.has(written) ? written : null;
}

/** Returns where a text goes. Pages have no folders in catpost, so one in a folder is named by its address or path. */
function placeOf({ type, path }: JekyllFile, text: string): Pick<ForeignPost, 'collection' | 'name' | 'date'> {
  const plain = withoutEnding(path).replace(/\.html?$/i, '');
  if (type === 'pages') {
    const [, permalink = null] = /^permalink:[ \t]*["']?\/?([\w-]+)(?:\/|\.html)?["']?[ \t]*$/m.exec(text) ?? [];
    const name = plain === 'index' ? 'home' : (permalink ?? plain.replace(/\/index$/, '').replaceAll('/', '-'));
    return { collection: null, name, date: null };
  }
  const inCollection = plain.replace(/^(?:.*\/)?_[^/]+\//, '');
  const { name, date } = namedPost(inCollection);
  return { collection: type === 'posts' ? 'post' : type, name: type === 'posts' ? posix.basename(name) : name, date };
}
