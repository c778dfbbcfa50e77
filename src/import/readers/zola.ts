/** Reads the folder of a Zola site: https://www.getzola.org/documentation/getting-started/directory-structure/ */
import type { ForeignFolder } from '../folder/model.ts';
import { pathMatcher } from '../folder/pathPatterns.ts';
import { listAt, parseDataSettings, recordAt, type SettingValues, textAt } from '../settings/dataSettings.ts';
import { blockAttributes, summaryEnds } from '../syntax/goldmark/attributes.ts';
import { zolaNotation } from '../syntax/shortcodes/notations.ts';
import { shortcodePass } from '../syntax/shortcodes/shortcodePass.ts';
import type { ForeignSite, Reader } from './model.ts';
import { zolaAddresses } from './zola/addresses.ts';
import { placeZolaTexts } from './zola/placeTexts.ts';
import { zolaSettings } from './zola/settings.ts';

/** The reader of Zola. */
export const zola: Reader = {
  tool: 'zola',
  title: 'a Zola site',
  isRoot: (_, read) => ['config.toml', 'zola.toml'].some((file) => /^base_url\s*=/m.test(read(file) ?? '')),
  readsFile: null,
  read: async (folder) => readZola(folder),
  // Aliases are read by addresses.ts. The others are for templates and lists.
  keys: { aliases: 'address', insertanchorlinks: 'drop', pagetemplate: 'drop', sortby: 'drop', transparent: 'drop' },
  passes: [blockAttributes, summaryEnds],
};

function readZola(folder: ForeignFolder): ForeignSite {
  const config = configOf(folder);
  const main = textAt(config, 'default_language') ?? 'en';
  const languages = new Set([main, ...Object.keys(recordAt(config, 'languages'))]);
  // https://www.getzola.org/documentation/getting-started/configuration/
  const isIgnored = pathMatcher(listAt(config, 'ignored_content').map(String));
  const { texts, posts, leftOut } = placeZolaTexts(folder, { languages, main, isIgnored });
  return {
    settings: zolaSettings(config),
    posts,
    leftOut,
    publicFolders: ['static', 'content'],
    passes: [shortcodePass(zolaNotation(folder, config))],
    addressesOf: (post) => {
      const text = texts.get(post.file);
      return text === undefined ? [] : zolaAddresses(text, post, config);
    },
  };
}

function configOf({ read }: ForeignFolder): SettingValues {
  const name = read('config.toml') === null ? 'zola.toml' : 'config.toml';
  return parseDataSettings(name, read(name) ?? '', { foldsKeys: false }) ?? {};
}
