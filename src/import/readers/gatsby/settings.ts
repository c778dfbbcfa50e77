/** Reads the settings of a Gatsby site. */
import { posix } from 'node:path';
import type { ForeignFolder, ForeignSettings } from '../../folder/model.ts';
import { pathMatcher } from '../../folder/pathPatterns.ts';
import { textAt } from '../../settings/dataSettings.ts';
import type { PlainValue } from '../../settings/model.ts';
import { isPlainObject, valueAt } from '../../settings/plainObject.ts';
import { readSettings } from '../../settings/readSettings.ts';

/** A folder that `gatsby-source-filesystem` reads, from the root, and whether its option `ignore` names a path. */
export type GatsbyFolder = { folder: string; isIgnored: (path: string) => boolean };

/** The settings, and the folders of texts. */
type GatsbySettings = { settings: ForeignSettings; folders: GatsbyFolder[] };

/** Reads `gatsby-config.*` (https://www.gatsbyjs.com/docs/reference/config-files/gatsby-config/). */
export async function gatsbySettings({ read }: ForeignFolder): Promise<GatsbySettings> {
  const files = ['js', 'ts', 'mjs', 'cjs'].map((ending) => `gatsby-config.${ending}`);
  const { main } = await readSettings(files.find((file) => read(file) !== null) ?? '', read);
  const site = valueAt(main, 'siteMetadata');
  const origin = textAt(site, 'siteUrl') ?? textAt(site, 'siteURL') ?? textAt(site, 'url');
  const prefix = textAt(main, 'pathPrefix') ?? '';
  const settings: ForeignSettings = {
    title: textAt(site, 'title') ?? textAt(site, 'siteTitle'),
    url: origin === null ? null : `${origin.replace(/\/$/, '')}/${prefix.replace(/^\/|\/$/g, '')}`.replace(/\/$/, ''),
    description: textAt(site, 'description') ?? textAt(site, 'siteDescription'),
    author: textAt(site, 'author', 'name') ?? textAt(site, 'author'),
    language: textAt(site, 'language') ?? textAt(site, 'lang') ?? textAt(site, 'siteLanguage'),
    timezone: null,
    navigation: navigationOf(site),
  };
  return { settings, folders: sourceFolders(valueAt(main, 'plugins')) };
}

/** Themes of the field list the links of the menu in `menuLinks`. */
function navigationOf(site: PlainValue | undefined): ForeignSettings['navigation'] {
  const links = ['menuLinks', 'navigation', 'menu', 'nav', 'navLinks']
    .map((name) => valueAt(site, name))
    .find(Array.isArray);
  if (!Array.isArray(links)) return [];
  return links.flatMap((each) => {
    const label = textAt(each, 'name') ?? textAt(each, 'label') ?? textAt(each, 'title') ?? textAt(each, 'text');
    const url =
      textAt(each, 'link') ?? textAt(each, 'url') ?? textAt(each, 'path') ?? textAt(each, 'to') ?? textAt(each, 'href');
    return label === null || url === null ? [] : [{ label, url }];
  });
}

/** Returns the paths of `gatsby-source-filesystem`, from the root, without those of pictures alone. */
function sourceFolders(plugins: PlainValue | undefined): GatsbyFolder[] {
  if (!Array.isArray(plugins)) return [];
  return plugins.flatMap((plugin) => {
    const path =
      isPlainObject(plugin) && plugin.resolve === 'gatsby-source-filesystem' ? textAt(plugin, 'options', 'path') : null;
    const folder = path === null ? '' : posix.normalize(path).replace(/^\.?\/|\/$/g, '');
    const ignore = valueAt(plugin, 'options', 'ignore');
    const patterns = Array.isArray(ignore) ? ignore.filter((pattern) => typeof pattern === 'string') : [];
    return folder === '' || folder === '.' ? [] : [{ folder, isIgnored: pathMatcher(patterns) }];
  });
}
