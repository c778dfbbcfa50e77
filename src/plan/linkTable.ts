/** The table that links are resolved against. */

import { builtPosts, introsOf } from '../content/arrange/postLists.ts';
import { hrefOf } from '../content/paths/href.ts';
import { homeLanguages } from '../content/values/language.ts';
import type { Extensions } from '../extensions/model.ts';
import { noExtensions } from '../extensions/readExtensions.ts';
import { maskedAddresses } from '../extensions/slots/variables.ts';
import type { LinkTable } from '../markdown/model.ts';
import type { Site } from '../types/content.ts';
import type { Entry } from './model.ts';

/** Returns the hrefs of every content file, every planned path and every former path. */
export function linkTableOf(
  site: Site,
  plan: Entry[],
  { slots, components }: Extensions = noExtensions.extensions,
): LinkTable {
  const posts = builtPosts(site);
  const files = [...posts, ...introsOf(site), ...site.assets].map(({ file, path }) => [file, hrefOf(path, site.base)]);
  const planned = plan.map(({ path }) => [path, hrefOf(path, site.base)]);
  // A link of a slot may begin with a variable, which each page replaces.
  const variables = slots.length === 0 ? [] : maskedAddresses.map((masked) => [`../${masked}`, masked]);
  // A link to a former path leads straight to the current one, without the redirect.
  const paths = [...planned, ...site.redirects.map(({ from, to }) => [from, hrefOf(to, site.base)])];
  const modules = components.list.flatMap(({ name, hasModule }) => {
    const script = hasModule && components.scripts.find(({ path }) => path.endsWith(`/${name}.js`));
    return script ? [[`/assets/components/${name}.js`, hrefOf(script.path, site.base)]] : [];
  });
  const { media } = site.config;
  const url = site.isConfigured ? { url: site.config.url } : {};
  const languages = homeLanguages(site.config);
  return {
    base: site.base,
    ...url,
    ...(media.length === 0 ? {} : { media }),
    ...(languages.length === 0 ? {} : { languages }),
    files: Object.fromEntries([...files, ...variables]),
    paths: Object.fromEntries([...paths, ...modules]),
  };
}
