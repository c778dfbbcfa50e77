/** Reads the folder of an Eleventy site: https://www.11ty.dev/docs/. */
import type { Pass } from '../body/model.ts';
import type { ForeignFolder } from '../folder/model.ts';
import { pathBelow } from '../folder/pathsBelow.ts';
import type { ReadPost } from '../matter/model.ts';
import { headingIds } from '../syntax/headingIds/headingIds.ts';
import { liquidPass } from '../syntax/liquid/liquidPass.ts';
import type { LiquidSite } from '../syntax/liquid/model.ts';
import { nunjucks } from '../syntax/liquid/nunjucks.ts';
import { addressesOf, pageVariables } from './eleventy/addresses.ts';
import { configNames, type EleventyConfig, readEleventyConfig } from './eleventy/config.ts';
import { readDataFiles, readGlobalData } from './eleventy/dataFiles.ts';
import { findPosts } from './eleventy/findPosts.ts';
import { settingsOf } from './eleventy/settings.ts';
import { markdown } from './markdown.ts';
import type { ForeignSite, Reader } from './model.ts';

/** Tags that name the list that a post belongs to, and say nothing about it. */
const listTags = ['post', 'posts', 'blog', 'all', 'nav', 'page', 'pages', 'article', 'articles', 'note', 'notes'];

/** The reader of Eleventy. */
export const eleventy: Reader = {
  ...markdown,
  tool: 'eleventy',
  title: 'an Eleventy site',
  isRoot: (names) => configNames.some((name) => names.has(name)),
  read: readEleventy,
  keys: { eleventynavigation: 'drop', eleventycomputed: 'drop' },
  tagHabits: { splitsAtSpaces: false, ignored: listTags },
  passes: [headingIds],
};

async function readEleventy(folder: ForeignFolder): Promise<ForeignSite> {
  const config = await readEleventyConfig(folder);
  const data = await readGlobalData(folder, config.data);
  const { posts, leftOut } = findPosts(folder, config, await readDataFiles(folder, config.input));
  const pages = posts.filter(({ collection }) => collection === null);
  const settings = settingsOf(data, config, pages);
  const pathOf = ({ file }: ReadPost) => pathBelow(file, config.input);
  const addresses = (post: ReadPost) => addressesOf(post, pathOf(post));
  const liquid: LiquidSite = {
    shared: () => data,
    ofPost: (post) => pageVariables(post, pathOf(post), addresses(post)[0] ?? ''),
    includesFolders: config.includes,
    source: config.input,
    timezone: 'UTC',
    tags: {},
  };
  return {
    settings,
    posts,
    leftOut,
    publicFolders: [...new Set([config.input, '', ...config.publicFolders])],
    addressesOf: addresses,
    passes: passesOf(config, liquid),
  };
}

/** Returns the passes for the templates in markdown files. */
function passesOf({ markdownEngine }: EleventyConfig, liquid: LiquidSite): Pass[] {
  switch (markdownEngine) {
    case 'njk':
      return [nunjucks, liquidPass(liquid)];
    case 'liquid':
      return [liquidPass(liquid)];
    case null:
      return [];
  }
}
