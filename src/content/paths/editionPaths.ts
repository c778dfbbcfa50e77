/** Makes the paths of editions, the parts of a site in one language each. */
import type { SiteConfig } from '../../types/config.ts';
import { isSameLanguage } from '../values/language.ts';

/** Returns the path of the home page in one of the languages: `de` -> `/de/`, and `/` for the language of the site. */
export function rootOf({ language: siteLanguage }: Pick<SiteConfig, 'language'>, language: string): string {
  return isSameLanguage(language, siteLanguage) ? '/' : `/${language.toLowerCase()}/`;
}

/** Returns a path in the edition whose home page is `root`: `/post/` in `/de/` -> `/de/post/`. */
export function pathIn(root: string, path: string): string {
  return root + path.slice(1);
}

/** Returns how problems name a page or a list of an edition: `the home page`, and in `/de/` `the home page in /de/`. */
export function ownerIn(root: string, owner: string): string {
  return root === '/' ? owner : `${owner} in ${root}`;
}
