/** Reads the folder of a Hugo site: https://gohugo.io/getting-started/directory-structure/ */

import type { ForeignFolder } from '../folder/model.ts';
import { isBelow } from '../folder/pathsBelow.ts';
import { blockAttributes, summaryEnds } from '../syntax/goldmark/attributes.ts';
import { goldmarkExtras } from '../syntax/goldmark/extras.ts';
import { hugoNotation } from '../syntax/shortcodes/notations.ts';
import { shortcodePass } from '../syntax/shortcodes/shortcodePass.ts';
import { hugoAddresses } from './hugo/addresses.ts';
import { cascadesOf } from './hugo/cascades.ts';
import { hasHugoConfig, readHugoConfig } from './hugo/config.ts';
import { hugoTexts } from './hugo/contentFiles.ts';
import { placeHugoTexts } from './hugo/placeTexts.ts';
import { hugoSettings } from './hugo/settings.ts';
import type { ForeignSite, Reader } from './model.ts';

/** The reader of Hugo. */
export const hugo: Reader = {
  tool: 'hugo',
  title: 'a Hugo site',
  isRoot: hasHugoConfig,
  readsFile: null,
  read: async (folder) => readHugo(folder),
  // Addresses and aliases are read by addresses.ts, because they depend on the section.
  keys: { aliases: 'address', cascade: 'drop', outputs: 'drop', menu: 'drop', menus: 'drop', type: 'drop' },
  passes: [blockAttributes, summaryEnds],
};

function readHugo(folder: ForeignFolder): ForeignSite {
  const config = readHugoConfig(folder);
  const { texts, leftOut } = hugoTexts(folder, config);
  const cascadeOf = cascadesOf(texts, config);
  const byFile = new Map(texts.map((text) => [text.file, text]));
  const named = texts.filter(({ file }) => isBelow(file, folder.inside));
  const { posts, empty } = placeHugoTexts(named, config.languages[0] ?? '');
  return {
    settings: hugoSettings(config),
    posts: posts.map(({ text, post }) => ({ ...post, defaults: cascadeOf(text) })),
    leftOut: [...leftOut, ...empty],
    publicFolders: [...config.publicFolders, ...config.contentFolders.map(({ folder: name }) => name)],
    passes: [shortcodePass(hugoNotation(folder, config.values)), ...goldmarkExtras(config.values)],
    addressesOf: (post) => {
      const text = byFile.get(post.file);
      return text === undefined ? [] : hugoAddresses(text, post, config);
    },
  };
}
