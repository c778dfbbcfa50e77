/** The parts of a site's stylesheet that depend on the site, in their order around the bundled stylesheet. */
import { builtPosts, introsOf } from '../content/arrange/postLists.ts';
import { faceProperties, fontCss } from '../extensions/fonts/fontCss.ts';
import type { Component } from '../extensions/model.ts';
import { hasBlocks } from '../markdown/components/hasBlocks.ts';
import type { Prepared } from '../plan/model.ts';
import { digitsCss } from '../styles/digitsCss.ts';
import { neededStyles } from '../styles/optionalStyles.ts';
import { printCss } from '../styles/printCss.ts';
import { siteThemes } from '../styles/siteThemes.ts';
import { themeCss } from '../styles/themeCss.ts';

/** The texts of the parts. */
export type SiteStyle = {
  /** The colours. They come before the bundled stylesheet. */
  themes: string;
  /** The optional stylesheets that the settings ask for, and the author's own. They come after it. */
  own: string;
  /** The rules for paper that name the host. They come last. */
  print: string;
};

/** Returns the parts. `optionalStyle` returns the text of an optional stylesheet by its name. */
export function siteStyleOf(
  { site, extensions }: Pick<Prepared, 'site' | 'extensions'>,
  optionalStyle: (name: string) => string,
): SiteStyle {
  const { config } = site;
  const { text = '', properties: own = [] } = extensions.stylesheet ?? {};
  const properties = [...own, ...extensions.fonts.map(({ role }) => faceProperties[role])];
  const posts = builtPosts(site);
  const layouts = [...posts, ...introsOf(site)].flatMap(({ layout }) => layout ?? []);
  const needed = neededStyles({ config, posts, layouts, properties });
  return {
    themes: themeCss(siteThemes(config)),
    own:
      needed.map(optionalStyle).join('') +
      digitsCss([config.language, ...posts.flatMap(({ language }) => language ?? [])].sort()) +
      fontCss(extensions.fonts, site.base) +
      componentStyles(extensions.components.list) +
      text,
    print: printCss(config.url),
  };
}

/**
 * Returns the stylesheets of components, which theme.css may change. A browser shows elements that it does not know in
 * the line, so those with blocks are made blocks, with the margins of other blocks.
 */
function componentStyles(components: Component[]): string {
  const blocks = components.filter(({ html }) => hasBlocks(html)).map(({ name }) => name);
  const display = blocks.length === 0 ? '' : `${blocks.join(',')}{display:block}`;
  return display + components.map(({ stylesheet }) => stylesheet?.text ?? '').join('');
}
