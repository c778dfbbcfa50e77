/** Finds the texts of an Astro site, and decides where they go. */
import { slug } from 'github-slugger';
import { isForeignMarkdown, reasonNoPost, withoutEnding } from '../../folder/markdownNames.ts';
import type { ForeignFolder, ForeignPost, LeftOut } from '../../folder/model.ts';
import { namedPost } from '../../folder/nameParts.ts';
import { isBelow } from '../../folder/pathsBelow.ts';
import { unplacedPost } from '../../folder/unplacedPost.ts';
import type { AstroCollection } from './collections.ts';

/** Where a text was published: below a route such as `/blog/`, by its id or the slug of its front matter. */
export type AstroAddress = { route: string; id: string };

/** The posts, and their addresses by file. */
type PlacedTexts = { posts: ForeignPost[]; leftOut: LeftOut[]; addresses: Map<string, AstroAddress[]> };

/** A text that Astro publishes: in a collection, or as a page of its own. `path` may begin with the folder of a language. */
type AstroText = { collection: string | null; path: string; routes: string[]; isExcluded: boolean };

/** The names of the folders of languages, and the language of the site. */
type Locales = { locales: ReadonlySet<string>; main: string | null };

/** Places every text below `inside`. */
export function placeAstroTexts(
  { files, inside, read }: ForeignFolder,
  collections: AstroCollection[],
  languages: Locales,
): PlacedTexts {
  const placed: PlacedTexts = { posts: [], leftOut: [], addresses: new Map() };
  for (const { file } of files.filter((each) => isBelow(each.file, inside) && isForeignMarkdown(each.file))) {
    const found = textOf(file, collections, languages.locales);
    const text = read(file);
    const why =
      reasonNoPost(file) ??
      (found === null ? 'it is in no collection and no page' : null) ??
      (found?.isExcluded ? 'the pattern of its collection excludes it' : null);
    if (found === null || why !== null || text === null) {
      placed.leftOut.push({ file, why: why ?? 'its text is not UTF-8' });
      continue;
    }
    const { collection, path } = found;
    const [first = '', ...rest] = path.split('/');
    const folder = rest.length > 0 && languages.locales.has(first) ? first : null;
    const language = folder === languages.main ? null : folder;
    const { name, date } = namedPost(folder === null ? path : rest.join('/'));
    // Astro publishes no file and no folder whose name begins with an underscore.
    const isDraft = path.split('/').some((part) => part.startsWith('_'));
    // The first page of a language is a page of its own; that of the site is the text above the listing.
    const own = language === null ? name : `${name || 'home'}.${language}`;
    placed.posts.push({ ...unplacedPost(file, text), collection, name: own, date, isDraft, language });
    placed.addresses.set(file, addressesOf(found, folder, languages));
  }
  return placed;
}

/**
 * Returns where a text was published, those places first that are for the language of its folder. A route may be that of one
 * language, `/de/blog/`, or of each, `/[lang]/blog/`.
 */
function addressesOf({ path, routes }: AstroText, folder: string | null, { locales, main }: Locales): AstroAddress[] {
  const id = idOf(path);
  const within = folder === null ? id : idOf(path.slice(folder.length + 1));
  const own: AstroAddress[] = [];
  const others: AstroAddress[] = [];
  for (const route of routes) {
    const [, first = '', rest = ''] = /^\/([^/]*)\/?(.*)$/.exec(route) ?? [];
    if (first === '[lang]') {
      const roots = folder === null ? ['/'] : folder === main ? [`/${folder}/`, '/'] : [`/${folder}/`];
      own.push(...roots.map((root) => ({ route: root + rest, id: within })));
    } else if (first === folder) {
      own.push({ route, id: within });
    } else if (!locales.has(first)) {
      others.push({ route, id });
    }
  }
  return [...own, ...others];
}

/** Returns the id that Astro gives to a path: https://docs.astro.build/en/reference/content-loader-reference/ */
function idOf(path: string): string {
  const segments = path.split('/').map((part) => slug(part));
  return segments.join('/').replace(/(?:^|\/)index$/, '');
}

function textOf(file: string, collections: AstroCollection[], locales: ReadonlySet<string>): AstroText | null {
  const path = withoutEnding(file);
  const collection = collections
    .filter(({ folder }) => file.startsWith(`${folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
  if (collection !== undefined) {
    const { name, folder, routes } = collection;
    // Starlight publishes its collection at the root.
    const usual = name === 'docs' ? ['/', '/docs/'] : [`/${name}/`, '/'];
    // A collection that is published in one folder has the name of that, which readers know.
    const [, published = name] = /^\/(?:\[lang\]\/)?([\w-]+)\/$/.exec(routes[0] ?? '') ?? [];
    const isPublishedOnce = routes.length === 1;
    return {
      collection: isPublishedOnce ? published : name,
      path: path.slice(folder.length + 1),
      routes: routes.length > 0 ? routes : usual,
      isExcluded: collection.isExcluded(file),
    };
  }
  if (!path.startsWith('src/pages/')) return null;
  const parts = path.slice('src/pages/'.length).split('/');
  const language = parts.length > 1 && locales.has(parts[0] ?? '') ? parts.splice(0, 1) : [];
  const root = ['', ...language, ''].join('/');
  const [first = '', ...rest] = parts;
  const inLanguage = (inner: string[]) => [...language, ...inner].join('/');
  if (rest.length === 0 || rest.join('/') === 'index')
    return { collection: null, path: inLanguage([first]), routes: [root], isExcluded: false };
  return { collection: first, path: inLanguage(rest), routes: [`${root}${first}/`], isExcluded: false };
}
