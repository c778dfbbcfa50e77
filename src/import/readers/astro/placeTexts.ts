/** Finds the texts of an Astro site, and decides where they go. */
import { slug } from 'github-slugger';
import { isForeignMarkdown, reasonNoPost, withoutEnding } from '../../folder/markdownNames.ts';
import type { ForeignFolder, ForeignPost, LeftOut } from '../../folder/model.ts';
import { namedPost } from '../../folder/nameParts.ts';
import { isBelow } from '../../folder/pathsBelow.ts';
import { unplacedPost } from '../../folder/unplacedPost.ts';
import type { AstroCollection } from './collections.ts';

/** Where a text was published: below one of `routes`, by its id or the slug of its front matter. */
export type AstroAddress = { routes: string[]; id: string };

/** The posts, and their addresses by file. */
type PlacedTexts = { posts: ForeignPost[]; leftOut: LeftOut[]; addresses: Map<string, AstroAddress> };

/** A text that Astro publishes: in a collection, or as a page of its own. */
type AstroText = { collection: string | null; path: string; routes: string[]; isExcluded: boolean };

/** Places every text below `inside`. */
export function placeAstroTexts(
  { files, inside, read }: ForeignFolder,
  collections: AstroCollection[],
  locales: ReadonlySet<string>,
): PlacedTexts {
  const placed: PlacedTexts = { posts: [], leftOut: [], addresses: new Map() };
  for (const { file } of files.filter((each) => isBelow(each.file, inside) && isForeignMarkdown(each.file))) {
    const found = textOf(file, collections);
    const text = read(file);
    const why =
      reasonNoPost(file) ??
      (found === null ? 'it is in no collection and no page' : null) ??
      (found?.isExcluded ? 'the pattern of its collection excludes it' : null);
    if (found === null || why !== null || text === null) {
      placed.leftOut.push({ file, why: why ?? 'its text is not UTF-8' });
      continue;
    }
    const { collection, path, routes } = found;
    const [first = '', ...rest] = path.split('/');
    const language = rest.length > 0 && locales.has(first) ? first : null;
    const { name, date } = namedPost(language === null ? path : rest.join('/'));
    // Astro publishes no file and no folder whose name begins with an underscore.
    const isDraft = path.split('/').some((part) => part.startsWith('_'));
    // The first page of a language is a page of its own; that of the site is the text above the listing.
    const own = language === null ? name : `${name || 'home'}.${language}`;
    placed.posts.push({ ...unplacedPost(file, text), collection, name: own, date, isDraft, language });
    const id = path
      .split('/')
      .map((part) => slug(part))
      .join('/')
      .replace(/(?:^|\/)index$/, '');
    placed.addresses.set(file, { routes, id });
  }
  return placed;
}

function textOf(file: string, collections: AstroCollection[]): AstroText | null {
  const path = withoutEnding(file);
  const collection = collections
    .filter(({ folder }) => file.startsWith(`${folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
  if (collection !== undefined) {
    const { name, folder, routes } = collection;
    // Starlight publishes its collection at the root.
    const usual = name === 'docs' ? ['/', '/docs/'] : [`/${name}/`, '/'];
    // A collection that is published in one folder has the name of that, which readers know.
    const [, published = name] = /^\/([\w-]+)\/$/.exec(routes[0] ?? '') ?? [];
    const isPublishedOnce = routes.length === 1;
    return {
      collection: isPublishedOnce ? published : name,
      path: path.slice(folder.length + 1),
      routes: routes.length > 0 ? routes : usual,
      isExcluded: collection.isExcluded(file),
    };
  }
  if (!path.startsWith('src/pages/')) return null;
  const [first = '', ...rest] = path.slice('src/pages/'.length).split('/');
  if (rest.length === 0 || rest.join('/') === 'index')
    return { collection: null, path: first, routes: ['/'], isExcluded: false };
  return { collection: first, path: rest.join('/'), routes: [`/${first}/`], isExcluded: false };
}
