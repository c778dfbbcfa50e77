/** Reads the folder of an Astro site. */
import type { ForeignFolder } from '../folder/model.ts';
import type { ReadPost } from '../matter/model.ts';
import { containerPasses } from '../syntax/containers/containerPasses.ts';
import { aliasedPaths } from './astro/aliasedPaths.ts';
import { astroCollections } from './astro/collections.ts';
import { type AstroAddress, placeAstroTexts } from './astro/placeTexts.ts';
import { astroSettings } from './astro/settings.ts';
import type { ForeignSite, Reader } from './model.ts';

/** Astro has content collections, and pages in markdown: https://docs.astro.build/en/guides/markdown-content/ */
export const astro: Reader = {
  tool: 'astro',
  title: 'an Astro site',
  isRoot: (names) => [...names].some((name) => /^astro\.config\.[cm]?[jt]s$/.test(name)),
  readsFile: null,
  read: readAstro,
  keys: {
    pubdatetime: 'date',
    moddatetime: 'updated',
    postslug: 'slug',
    coverimage: 'cover',
    sidebar: 'drop',
    head: 'drop',
    tableofcontents: 'drop',
    editurl: 'drop',
    pagefind: 'drop',
    prev: 'drop',
    next: 'drop',
  },
  passes: containerPasses,
};

async function readAstro(folder: ForeignFolder): Promise<ForeignSite> {
  const { settings, locales } = await astroSettings(folder);
  const collections = await astroCollections(folder);
  const { posts, leftOut, addresses } = placeAstroTexts(folder, collections, { locales, main: settings.language });
  return {
    settings,
    posts,
    leftOut,
    publicFolders: ['public'],
    addressesOf: (post) => addressesOf(post, addresses.get(post.file) ?? []),
    passes: [await aliasedPaths(folder)],
  };
}

/** The slug of the front matter takes the place of the whole id. The home page is one that catpost makes. */
function addressesOf({ meaning, values, collection }: ReadPost, places: AstroAddress[]): string[] {
  const { permalink } = values;
  const own = typeof permalink === 'string' && permalink.startsWith('/') ? [permalink] : [];
  const slug = collection === null ? null : meaning.slug;
  const named = places.map(({ route, id }) => ({ route, name: slug ?? id })).filter(({ name }) => name !== '');
  return [...own, ...named.map(({ route, name }) => `${route}${name}/`)];
}
