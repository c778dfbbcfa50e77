/** The frame of every page: status bar, prompt and footer. */

import { shownCollections } from '../content/arrange/postLists.ts';
import { pathIn } from '../content/paths/editionPaths.ts';
import { hrefOf } from '../content/paths/href.ts';
import { wordsFilePath } from '../plan/wordsFiles.ts';
import { siteName } from '../text/siteName.ts';
import type { Site } from '../types/content.ts';
import type { Frame } from '../types/page.ts';
import { type Words, wordsFor } from '../words/wordsFor.ts';
import { authorLanguage, inOwnDirection } from './authorTexts.ts';
import { pathInOwnEdition } from './counterparts.ts';

/**
 * Returns the frame of a page. `path` is the path of the page, null for the 404 page. `collection` is the name of the
 * collection that the page belongs to. `directory` is the working directory of the prompt. `language` is that of the page.
 */
export function frameOf(
  site: Site,
  path: string | null,
  collection: string | null,
  directory = site.root,
  language = site.config.language,
): Frame {
  const { config, base } = site;
  const words = wordsFor(site, language);
  const author = authorLanguage(site, 'footer');
  return {
    name: siteName(config.title),
    prompt: config.prompt,
    place: path === site.root ? words.build.homeWindow : homePlace(path),
    directory: homePlace(directory),
    windows: windowsOf(site, path, collection, words),
    search: hrefOf(pathIn(site.root, '/search/'), base),
    links: config.links.map(({ label, url, rel }) => ({ label, href: configuredHref(url, base), rel })),
    footer: inOwnDirection(site.texts.footer.shown, author, language),
    language: author === words.language ? undefined : author,
    words: words.page,
    moreWords: hrefOf(wordsFilePath(words), base),
    percent: zeroPercent(words.language),
  };
}

/**
 * Returns the windows: home, every collection with posts or an index.md, and the links of `navigation`. A link to a window that is
 * there already only renames it. The current window is that of the collection, or else the nearest above the page.
 */
function windowsOf(site: Site, path: string | null, collection: string | null, words: Words): Frame['windows'] {
  const { config, base } = site;
  const home = hrefOf(site.root, base);
  const shown = shownCollections(site);
  const labels = new Map([
    [home, words.build.homeWindow],
    ...shown.map(({ name, path: folder }) => [hrefOf(folder, base), name] as const),
    ...config.navigation.map(({ label, url }) => [configuredHref(pathInOwnEdition(site, url), base), label] as const),
  ]);
  const own = shown.find(({ name }) => name === collection)?.path ?? path;
  const page = own === null ? '' : hrefOf(own, base);
  const isAbove = (href: string) => href !== home && href.endsWith('/') && page.startsWith(href);
  const above = [...labels.keys()].filter((href) => href === page || isAbove(href));
  const current = above.toSorted((a, b) => b.length - a.length)[0];
  return [...labels].map(([href, label]) => ({ label, href, current: href === current }));
}

/** Remembered by language, because every page has it. */
function zeroPercent(language: string): string {
  const known = zeroPercents.get(language) ?? (0).toLocaleString(language, { style: 'percent' });
  zeroPercents.set(language, known);
  return known;
}

const zeroPercents = new Map<string, string>();

/** Returns a path as the shell shows it: `~/post` for `/post/`. The 404 page has none. */
function homePlace(path: string | null): string {
  return path === null ? '' : `~${path.replace(/\/$/, '')}`;
}

/** Returns the href of a link of site.yaml, which is either a path from the site's root or a whole URL. */
export function configuredHref(url: string, base: string): string {
  if (!url.startsWith('/') || url.startsWith('//')) return url;
  const path = url.replace(/[?#].*$/s, '');
  return hrefOf(path, base) + url.slice(path.length);
}
