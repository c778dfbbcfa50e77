/** Finds the backgrounds of a theme, and how much colour its neutral colours have, from the author's colours. */
import type { SiteColours, ThemeName } from '../types/theme.ts';
import { contrastRatio, isDark } from './contrast.ts';
import { nearestLightness } from './nearestLightness.ts';
import { hexOf, type Oklch, oklchOf } from './oklch.ts';
import { schemes, themes } from './themes.ts';

/** The backgrounds of a theme. `tinted` gives a neutral colour of the built-in theme the site's hue. */
export type Grounds = { paper: Oklch; raised: Oklch; tinted: Tint };

type Tint = (neutral: Oklch) => Oklch;

/**
 * Returns the backgrounds of a theme. The author's paper is the background of the theme `paper` if it is light, and of
 * `green` if it is dark. The contrast themes stay black and white. All others get a tint of the author's colour.
 */
export function groundsOf(name: ThemeName, colours: SiteColours): Grounds {
  const changed = colours.theme[name] ?? {};
  const tinted = tintOf(name, colours);
  const paper = changed.paper === undefined ? paperOf(name, colours.paper, tinted) : oklchOf(changed.paper);
  const raised = changed.raised === undefined ? raisedOn(name, paper) : oklchOf(changed.raised);
  return { paper, raised, tinted };
}

/** The contrast that black or white must have on `raised`, so that colours which need 4.5:1 can differ. */
const room = 9;

function paperOf(name: ThemeName, paper: string | null, tinted: Tint): Oklch {
  const takesPaper = name === 'green' || name === 'paper';
  if (paper === null || !takesPaper || isDark(paper) !== (schemes[name] === 'dark')) {
    return tinted(oklchOf(themes[name].paper));
  }
  const [end, text] = isDark(paper) ? ([0, '#fff'] as const) : ([1, '#000'] as const);
  const hasRoom = (hex: string) => contrastRatio(text, hexOf(raisedOn(name, oklchOf(hex)))) >= room;
  return nearestLightness(oklchOf(paper), end, hasRoom);
}

/** Returns a background a little lighter than a dark one, or darker than a light one, as in the built-in theme. */
function raisedOn(name: ThemeName, paper: Oklch): Oklch {
  const [from, to] = [oklchOf(themes[name].paper), oklchOf(themes[name].raised)];
  const step = Math.abs(to.lightness - from.lightness) * (isDark(hexOf(paper)) ? 1 : -1);
  return { ...paper, lightness: paper.lightness + step, chroma: paper.chroma * 1.5 };
}

/** The chroma from which a colour gives its full tint. A greyer one gives less, and a grey gives none. */
const fullTint = { paper: 0.01, accent: 0.1 };

/** `amber` looks like a screen of one colour, so its tint is that of the accent. */
function tintOf(name: ThemeName, { accent, paper }: SiteColours): Tint {
  const [source, full] = paper !== null && name !== 'amber' ? [paper, fullTint.paper] : [accent, fullTint.accent];
  if (source === null) return (neutral) => neutral;
  const { chroma, hue } = oklchOf(source);
  const share = Math.min(1, chroma / full);
  return (neutral) => ({ ...neutral, chroma: neutral.chroma * share, hue });
}
