/** Fits the colours of one theme to the author's accent and paper. */
import type { ColourToken, SiteColours, Theme, ThemeName } from '../types/theme.ts';
import { contrastRatio, isDark } from './contrast.ts';
import { groundsOf } from './grounds.ts';
import { nearestLightness } from './nearestLightness.ts';
import { hexOf, type Oklch, oklchOf } from './oklch.ts';
import { themes } from './themes.ts';

/** Returns all colours of a theme. Each has at least the contrast that contrast.ts requires of it. */
export function fittedColours(name: ThemeName, colours: SiteColours): Theme {
  const { paper, raised, tinted } = groundsOf(name, colours);
  const built = (token: ColourToken) => oklchOf(themes[name][token]);
  const least = name.startsWith('contrast') ? 7 : 4.5;
  const fitted = (start: Oklch, needed = least) => readableOn(start, textGrounds(paper, raised, needed));
  const changed = colours.theme[name] ?? {};
  const chosen = changed.accent ?? colours.accent;
  const accent = chosen === null ? null : fitted(accentOn(paper, chosen));
  const marks = accent && marksBeside(accent, name, isDark(hexOf(paper)));
  const bar = changed.bar === undefined ? apartFrom(paper, marks?.bar ?? built('bar')) : oklchOf(changed.bar);
  const lineStep = built('line').lightness - built('paper').lightness;
  return {
    paper: hexOf(paper),
    raised: hexOf(raised),
    ink: hexOf(fitted(tinted(built('ink')), 7)),
    quiet: hexOf(fitted(tinted(built('quiet')))),
    accent: hexOf(accent ?? fitted(built('accent'))),
    link: hexOf(fitted(marks?.link ?? built('link'))),
    visited: hexOf(fitted(marks?.visited ?? built('visited'))),
    warn: hexOf(fitted(built('warn'))),
    error: hexOf(fitted(built('error'))),
    line: hexOf({ ...tinted(built('line')), lightness: paper.lightness + lineStep }),
    bar: hexOf(bar),
    'bar-ink': hexOf(readableOn(marks?.barInk ?? built('bar-ink'), [{ hex: hexOf(bar), needed: least }])),
  };
}

/** Returns the accent. A black or grey one becomes as light on dark paper as it is dark on light paper, and vice versa. */
function accentOn(paper: Oklch, accent: string): Oklch {
  const start = oklchOf(accent);
  const isMirrored = start.chroma < 0.02 && isDark(accent) === isDark(hexOf(paper));
  return isMirrored ? { ...start, lightness: 1 - start.lightness } : start;
}

/** Returns a bar that is lighter than dark paper. On light paper it is dark anyway. */
function apartFrom(paper: Oklch, bar: Oklch): Oklch {
  return isDark(hexOf(paper)) ? { ...bar, lightness: Math.max(bar.lightness, paper.lightness + 0.1) } : bar;
}

/** The colours of links and of the bar that belong to an accent. */
type Marks = Record<'link' | 'visited' | 'bar' | 'barInk', Oklch>;

/**
 * Links stand out from the background a little more than the accent. Visited links do so less, are greyer, and are
 * turned towards purple, their usual colour.
 */
function marksBeside(accent: Oklch, name: ThemeName, isOnDark: boolean): Marks {
  const built = (token: ColourToken) => oklchOf(themes[name][token]);
  const share = accent.chroma / built('accent').chroma;
  const visited = built('visited').lightness;
  const inAccent = (token: 'bar' | 'bar-ink') => ({
    ...built(token),
    chroma: built(token).chroma * share,
    hue: accent.hue,
  });
  return {
    link: { ...accent, lightness: accent.lightness + (isOnDark ? 0.05 : -0.05), chroma: accent.chroma * 0.85 },
    visited: {
      lightness: isOnDark ? Math.min(visited, accent.lightness) : Math.max(visited, accent.lightness),
      chroma: accent.chroma * 0.7,
      hue: accent.hue + turnToPurple(accent.hue),
    },
    bar: inAccent('bar'),
    barInk: inAccent('bar-ink'),
  };
}

/** Returns 50° in the direction of purple, or 50° away from it if the hue is nearly purple. */
function turnToPurple(hue: number): number {
  const purple = 310;
  const way = ((purple - hue + 540) % 360) - 180;
  const isPurple = Math.abs(way) < 35;
  return (way < 0 ? -50 : 50) * (isPurple ? -1 : 1);
}

/** A background, and the contrast that text on it needs. */
type Ground = { hex: string; needed: number };

/**
 * The backgrounds of text. The last is a marked line of code: code.css has 8 % of a colour over `raised`, which is at
 * most as light or as dark as 8 % of white or black.
 */
function textGrounds(paper: Oklch, raised: Oklch, needed: number): Ground[] {
  const extreme = isDark(hexOf(paper)) ? 255 : 0;
  const marked = hexOf(raised).replace(/[\da-f]{2}/g, (part) => {
    const mixed = Math.round(Number.parseInt(part, 16) * 0.92 + extreme * 0.08);
    return mixed.toString(16).padStart(2, '0');
  });
  return [
    { hex: hexOf(paper), needed },
    { hex: hexOf(raised), needed },
    { hex: marked, needed: 4.5 },
  ];
}

function readableOn(start: Oklch, grounds: Ground[]): Oklch {
  const end = grounds.some(({ hex }) => isDark(hex)) ? 1 : 0;
  return nearestLightness(start, end, (hex) =>
    grounds.every((ground) => contrastRatio(hex, ground.hex) >= ground.needed),
  );
}
