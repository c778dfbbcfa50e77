/** The contrast of code on marked lines, whose background is 8 % of a tone over --raised. */
import { contrastRatio } from '../../src/styles/contrast.ts';
import type { ColourToken, Theme } from '../../src/types/theme.ts';

/** The colours of tokens and line numbers, and the tones of marked lines. */
const inks: ColourToken[] = ['ink', 'quiet', 'accent', 'link', 'visited', 'warn'];
const tones: ColourToken[] = ['raised', 'warn', 'accent', 'error'];
const share = 0.08;

/** Returns the pairs that are not readable, such as `ink on warn: 4.21`. */
export function markedLinePairs(theme: Theme): string[] {
  return tones.flatMap((tone) => {
    const background = mix(theme.raised, theme[tone]);
    return inks.flatMap((ink) => {
      const ratio = contrastRatio(theme[ink], background);
      return ratio >= 4.5 ? [] : [`${ink} on ${tone}: ${ratio.toFixed(2)}`];
    });
  });
}

function mix(ground: string, tone: string): string {
  const parts = [1, 3, 5].map((start) => {
    const [from = 0, to = 0] = [ground, tone].map((colour) => Number.parseInt(colour.slice(start, start + 2), 16));
    return Math.round(from * (1 - share) + to * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}
