import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Color = [number, number, number];

/** The colours of each scheme in tokens.css that has a background for code. */
const schemes = [...readFileSync('src/styles/tokens.css', 'utf8').matchAll(/\{([^{}]*)\}/g)]
  .map(
    ([, rule = '']) =>
      new Map([...rule.matchAll(/--([\w-]+): (#[\da-f]{3,6})\b/g)].map(([, name, hex]) => [name, hex])),
  )
  .filter((tokens) => tokens.has('raised'));

/** What tokens and line numbers are written in, and the backgrounds of marked lines: 8 % of a tone over --raised. */
const inks = ['ink', 'quiet', 'accent', 'link', 'visited', 'warn'];
const tones = ['raised', 'warn', 'accent', 'error'];

test('there are schemes to measure, and the stylesheet mixes as it is measured here', () => {
  expect(schemes.length).toBeGreaterThan(1);
  expect(readFileSync('src/styles/code.css', 'utf8')).toContain('color-mix(in srgb, var(--tone) 8%, var(--raised))');
});

test('every colour of code has a contrast of 4.5:1 or more on every background, in every scheme', () => {
  const low: string[] = [];
  schemes.forEach((tokens, index) => {
    const color = (name: string) => rgb(tokens.get(name) ?? '');
    for (const tone of tones) {
      const background = mix(color('raised'), color(tone), 0.08);
      for (const ink of inks) {
        const ratio = contrast(color(ink), background);
        if (!(ratio >= 4.5)) low.push(`${ink} on ${tone} in scheme ${index}: ${ratio.toFixed(2)}`);
      }
    }
  });
  expect(low).toEqual([]);
});

function rgb(hex: string): Color {
  const long = hex.length === 4 ? hex.replace(/[\da-f]/g, '$&$&') : hex;
  const part = (at: number) => Number.parseInt(long.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

function mix([r, g, b]: Color, [r2, g2, b2]: Color, share: number): Color {
  const one = (from: number, to: number) => from * (1 - share) + to * share;
  return [one(r, r2), one(g, g2), one(b, b2)];
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: Color, b: Color): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: Color): number {
  const [r = 0, g = 0, b = 0] = color.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
