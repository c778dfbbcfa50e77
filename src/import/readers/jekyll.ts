/** Reads the folder of a Jekyll site: https://jekyllrb.com/docs/structure/. */
import type { ForeignFolder } from '../folder/model.ts';
import type { ReadPost } from '../matter/model.ts';
import { zoneNameOf } from '../settings/zoneName.ts';
import { htmlFile } from '../syntax/htmlFile.ts';
import { kramdownPasses } from '../syntax/kramdown/kramdownPasses.ts';
import { liquidPass } from '../syntax/liquid/liquidPass.ts';
import { addressesOf } from './jekyll/addresses.ts';
import { readConfig } from './jekyll/config.ts';
import { findPosts } from './jekyll/findPosts.ts';
import { settingsOf } from './jekyll/settings.ts';
import { liquidSiteOf } from './jekyll/variables.ts';
import { markdown } from './markdown.ts';
import type { ForeignSite, Reader } from './model.ts';

/** The reader of Jekyll. */
export const jekyll: Reader = {
  ...markdown,
  tool: 'jekyll',
  title: 'a Jekyll site',
  isRoot: isJekyll,
  read: async (folder) => readJekyll(folder),
  keys: {},
  // https://jekyllrb.com/docs/posts/#tags
  tagHabits: { splitsAtSpaces: true, ignored: [] },
  passes: kramdownPasses,
};

/** GitHub Pages builds a folder without settings too, so `_posts` is a mark as well. Sites in JavaScript may have one, too. */
function isJekyll(names: ReadonlySet<string>): boolean {
  if (names.has('_config.yml') || names.has('_config.yaml')) return true;
  const isOther = names.has('package.json') && !['Gemfile', '_layouts', '_includes'].some((name) => names.has(name));
  return names.has('_posts') && !isOther;
}

function readJekyll(folder: ForeignFolder): ForeignSite {
  const config = readConfig(folder.read('_config.yml') ?? folder.read('_config.yaml') ?? '');
  const settings = settingsOf(config, folder);
  const timezone = zoneNameOf(settings.timezone ?? 'UTC') ?? 'UTC';
  const { posts, leftOut, files } = findPosts(folder, config);
  const known = new Map<string, string[]>();
  const addresses = (post: ReadPost) => {
    const file = files.get(post.file);
    if (file === undefined) return [];
    const found = known.get(post.file) ?? addressesOf(post, file, config, timezone);
    known.set(post.file, found);
    return found;
  };
  const liquid = liquidSiteOf({ folder, config, files, timezone, url: settings.url, addressesOf: addresses });
  return {
    settings,
    posts,
    leftOut,
    publicFolders: [config.source],
    addressesOf: addresses,
    passes: [liquidPass(liquid), htmlFile],
  };
}
