/**
 * The stylesheets in `optional/`. A site that does not need one does not carry it, so that the stylesheet of every other
 * site stays small. The settings decide, except for those of covers, layouts and languages, which posts ask for too: the first
 * post that does so, and the removal of the last one, change the stylesheet of the whole site and with it the marker of
 * every page. A tab that is open then loads its next page as a new document, as after an upgrade of catpost. That is
 * rare, and better than a setting that an author has to remember, or rules that every page of every site carries.
 */
import type { Layout, ListStyle, SiteConfig } from '../types/config.ts';
import type { Post } from '../types/content.ts';

/** What decides which stylesheets a site needs. */
export type StyledSite = {
  config: SiteConfig;
  /** All posts and pages of the site. */
  posts: Post[];
  /** The layouts of its texts. */
  layouts: Layout[];
  /** The custom properties that the author's stylesheet names. */
  properties: string[];
};

/** Returns whether a site needs the stylesheet of each name, which is that of its file. */
const optionalStyles: Record<string, (site: StyledSite) => boolean> = {
  portrait: ({ config }) => config.home.portrait !== null,
  photos: ({ layouts }) => layouts.includes('photos'),
  links: ({ layouts }) => layouts.includes('links'),
  cover: ({ posts }) => posts.some(({ cover }) => cover !== null),
  excerpts: ({ config }) => hasList(config, 'excerpts') || hasList(config, 'cards'),
  cards: ({ config }) => hasList(config, 'cards'),
  faces: ({ properties }) => faces.some((face) => properties.includes(face)),
  radius: ({ properties }) => properties.includes('--radius'),
  arabic: (site) => hasLanguage(site, /^(?:ar|ckb|fa|ps|sd|ug|ur)\b/i),
  japanese: (site) => hasLanguage(site, /^ja\b/i),
  korean: (site) => hasLanguage(site, /^ko\b/i),
  chinese: (site) => hasLanguage(site, /^zh\b/i),
  hyphens: (site) => hasLanguage(site, longWords),
  services: ({ config }) => (config.comments ?? config.newsletter ?? config.webmention) !== null,
};

/** The names of all optional stylesheets. */
export const optionalStyleNames = Object.keys(optionalStyles);

/** Returns the names of the optional stylesheets that a site needs, in the order in which they are added. */
export function neededStyles(site: StyledSite): string[] {
  return optionalStyleNames.filter((name) => optionalStyles[name]?.(site));
}

/** The typefaces of parts of a page, which optional/faces.css applies. */
const faces = ['--text-face', '--heading-face', '--code-face'];

/** The languages in which a word of an ordinary text may be longer than a third of a line on a phone. */
const longWords = /^(?:cs|da|de|es|et|fi|fr|hu|is|it|lt|lv|nb|nl|nn|no|pl|pt|ru|sk|sl|sv|tr|uk)\b/i;

/** Returns whether the site or one of its posts is in such a language. */
function hasLanguage({ config, posts }: StyledSite, languages: RegExp): boolean {
  return languages.test(config.language) || posts.some(({ language }) => language !== null && languages.test(language));
}

/** Returns whether some listing of the site is of this style. */
function hasList({ list, collections }: SiteConfig, style: ListStyle): boolean {
  return [list, ...Object.values(collections).map((collection) => collection.list)].includes(style);
}
