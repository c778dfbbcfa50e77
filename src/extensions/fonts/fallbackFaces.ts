/**
 * Makes typefaces of system fonts with the measures of an author's font, so that a page keeps its height and nearly all
 * its line ends when the font arrives. The method is that of https://developer.chrome.com/blog/font-fallbacks.
 */
import type { FontFacts } from '../model.ts';

/** System fonts with the same average width, as a share of the size. */
type SystemFonts = { names: string[]; width: number };

/**
 * The widths are those of https://github.com/seek-oss/capsize, which weighs letters by their frequency as sfnt.ts does,
 * and for DejaVu those that sfnt.ts measures. In the monospaced fonts, all letters have the width that face.css names.
 */
const systemFonts: Record<FontFacts['kind'], SystemFonts[]> = {
  serif: [
    { names: ['Georgia'], width: 0.4458 },
    { names: ['Noto Serif'], width: 0.481 },
    { names: ['DejaVu Serif'], width: 0.5126 },
    { names: ['Times New Roman', 'Liberation Serif'], width: 0.4063 },
  ],
  sans: [
    { names: ['Arial', 'Roboto', 'Helvetica', 'Liberation Sans'], width: 0.4458 },
    { names: ['DejaVu Sans'], width: 0.5073 },
  ],
  mono: [
    { names: ['Menlo', 'DejaVu Sans Mono'], width: 0.602 },
    { names: ['Consolas'], width: 0.55 },
    { names: ['Roboto Mono', 'Droid Sans Mono', 'Courier New', 'Liberation Mono'], width: 0.6 },
  ],
};

/** The families that are used if no named font is there. */
const generic = { serif: 'serif', sans: 'sans-serif', mono: 'monospace' };

/**
 * Returns the rules of the fallback, and the list of families to use, without the font itself. `name` begins the names
 * of the families.
 */
export function fallbackFaces(name: string, font: FontFacts): { rules: string; families: string[] } {
  const faces = systemFonts[font.kind].map(({ names, width }, index) => {
    const adjust = font.width === 0 ? 1 : font.width / width;
    const measures = {
      'size-adjust': adjust,
      'ascent-override': font.ascent / adjust,
      'descent-override': font.descent / adjust,
      'line-gap-override': font.lineGap / adjust,
    };
    const family = `${name} ${index + 1}`;
    const written = Object.entries(measures).map(([key, share]) => `${key}:${percent(share)}`);
    const sources = names.map((local) => `local("${local}")`).join(',');
    return { family, rule: `@font-face{font-family:"${family}";src:${sources};${written.join(';')}}` };
  });
  return {
    rules: faces.map(({ rule }) => rule).join(''),
    families: [...faces.map(({ family }) => `"${family}"`), generic[font.kind]],
  };
}

/** Two decimals are a hundredth of a pixel of a letter. */
function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
