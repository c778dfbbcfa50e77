import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrastRatio } from '../../src/styles/contrast.ts';
import { themes } from '../../src/styles/themes.ts';
import { type ColourToken, themeNames } from '../../src/types/theme.ts';

/** The colours of tokens and line numbers, and the backgrounds of marked lines: 8 % of a tone over --raised. */
const inks: ColourToken[] = ['ink', 'quiet', 'accent', 'link', 'visited', 'warn'];
const tones: ColourToken[] = ['raised', 'warn', 'accent', 'error'];
const share = 0.08;

test('the stylesheet mixes colours as this test does', () => {
  expect(readFileSync('src/styles/code.css', 'utf8')).toContain('color-mix(in srgb, var(--tone) 8%, var(--raised))');
});

test.each(themeNames)('code in the theme %s has a contrast of at least 4.5:1', (name) => {
  const theme = themes[name];
  const low = tones.flatMap((tone) => {
    const background = mix(theme.raised, theme[tone]);
    return inks.flatMap((ink) => {
      const ratio = contrastRatio(theme[ink], background);
      return ratio >= 4.5 ? [] : [`${ink} on ${tone}: ${ratio.toFixed(2)}`];
    });
  });
  expect(low).toEqual([]);
});

function mix(ground: string, tone: string): string {
  const parts = [1, 3, 5].map((start) => {
    const [from = 0, to = 0] = [ground, tone].map((colour) => Number.parseInt(colour.slice(start, start + 2), 16));
    return Math.round(from * (1 - share) + to * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}
