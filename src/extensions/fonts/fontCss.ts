/** Writes the rules for the author's fonts. */
import { hrefOf } from '../../content/paths/href.ts';
import type { FontRole } from '../../types/config.ts';
import type { SiteFont } from '../model.ts';
import { fallbackFaces } from './fallbackFaces.ts';

/** The custom property that sets the typeface of each part. */
export const faceProperties: Record<FontRole, string> = {
  text: '--text-face',
  headings: '--heading-face',
  code: '--code-face',
};

/**
 * Returns the stylesheet of the fonts; empty without fonts. The fonts are used when a script has loaded them, see
 * browser/inlineScript.ts. Without scripts they are used at once, but with `optional`, a browser that does not have one
 * yet keeps the fallback until the next page. So the text never moves.
 */
export function fontCss(fonts: SiteFont[], base: string): string {
  if (fonts.length === 0) return '';
  const faces = fonts.map(({ family, weight, style, path, format }) => {
    const source = `src:url(${hrefOf(path, base)}) format("${format}")`;
    return `@font-face{font-family:"${family}";${source};font-weight:${weight};font-style:${style};font-display:optional}`;
  });
  const families = new Map(fonts.map((font) => [font.family, font]));
  const fallbacks = new Map([...families].map(([name, { facts }]) => [name, fallbackFaces(`${name} like`, facts)]));
  const properties = (isLoaded: boolean) =>
    [...new Set(fonts.map(({ role }) => role))].map((role) => {
      const used = [...new Set(fonts.filter((font) => font.role === role).map(({ family }) => family))];
      const others = fallbacks.get(used[0] ?? '')?.families ?? [];
      return `${faceProperties[role]}:${[...(isLoaded ? used.map(quoted) : []), ...others].join(',')}`;
    });
  const loaded = properties(true).join(';');
  return [
    ...faces,
    ...[...fallbacks.values()].map(({ rules }) => rules),
    `:root{${properties(false).join(';')}}`,
    `[data-fonts],[data-plain]{${loaded}}`,
  ].join('');
}

/** Returns each font as in the property `font`, for the script that loads them. */
export function loadedFonts(fonts: SiteFont[]): string[] {
  return [
    ...new Set(fonts.map(({ style, weight, family }) => `${style} ${weight.split(' ')[0]} 1em ${quoted(family)}`)),
  ];
}

function quoted(family: string): string {
  return `"${family}"`;
}
