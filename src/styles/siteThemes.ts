/**
 * The colours of a site's themes. Without `accent` and `paper` in site.yaml, they are those of themes.ts. With one of
 * the two, all other colours are fitted to it: hue and chroma follow the author's colour, and the lightness moves only
 * as far as the contrast needs.
 */
import type { SiteColours, Theme, ThemeName } from '../types/theme.ts';
import { fittedColours } from './fittedColours.ts';
import { themes } from './themes.ts';

/** Returns the colours of every theme. A colour in `theme` is used as it is. */
export function siteThemes(colours: SiteColours): Record<ThemeName, Theme> {
  const isFitted = colours.accent !== null || colours.paper !== null;
  const themeOf = (name: ThemeName) => ({
    ...(isFitted ? fittedColours(name, colours) : themes[name]),
    ...colours.theme[name],
  });
  return {
    green: themeOf('green'),
    paper: themeOf('paper'),
    amber: themeOf('amber'),
    'contrast-dark': themeOf('contrast-dark'),
    'contrast-light': themeOf('contrast-light'),
  };
}
