import { assert, constantFrom, oneof, option, property, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import { contrastRatio, unreadablePairs } from '../../src/styles/contrast.ts';
import { oklchOf } from '../../src/styles/oklch.ts';
import { siteThemes } from '../../src/styles/siteThemes.ts';
import { themes } from '../../src/styles/themes.ts';
import { type Theme, themeNames } from '../../src/types/theme.ts';
import { markedLinePairs } from './markedLines.ts';

const none = { accent: null, paper: null, theme: {} };
const extremes = ['#000', '#fff', '#808080', '#777', '#ff0', '#39ff14', '#f0f', '#00f', '#f00', '#0ff', '#010101'];
const anyColour = oneof(constantFrom(...extremes), stringMatching(/^#[0-9a-f]{6}$/));

/** Everything in a set of themes that nobody could read. */
function unreadableIn(made: Record<string, Theme>) {
  return themeNames.flatMap((name) => {
    const theme = made[name] ?? themes.green;
    return [...unreadablePairs(theme, name.startsWith('contrast') ? 7 : 0), ...markedLinePairs(theme)].map((pair) => ({
      name,
      pair,
    }));
  });
}

test('any accent on any paper gives five readable themes', () => {
  const colours = property(option(anyColour), option(anyColour), (accent, paper) => {
    expect(unreadableIn(siteThemes({ ...none, accent, paper }))).toEqual([]);
  });
  assert(colours, process.env.CATPOST_LONG ? { numRuns: 2000 } : { numRuns: 100, seed: 1 });
}, 30_000);

test('without an accent and a paper, the themes are the built-in ones with the changes of the author', () => {
  expect(siteThemes(none)).toEqual(themes);
  const changed = siteThemes({ ...none, theme: { amber: { link: '#fff' } } });
  expect(changed).toEqual({ ...themes, amber: { ...themes.amber, link: '#fff' } });
});

test('an accent that can be read is used as it is', () => {
  expect(siteThemes({ ...none, accent: '#a02050' }).paper.accent).toBe('#a02050');
  expect(siteThemes({ ...none, accent: '#ff9ac0' }).green.accent).toBe('#ff9ac0');
});

test.each(['#c0392b', '#2b6cb0', '#6b4fbb', '#0f766e', '#b45309'])(
  'title, links and bar have the hue of %s',
  (accent) => {
    const { hue } = oklchOf(accent);
    const made = siteThemes({ ...none, accent });
    for (const name of themeNames) {
      const coloured = [made[name].accent, made[name].link, name.startsWith('contrast') ? accent : made[name].bar];
      for (const colour of coloured) expect(turn(oklchOf(colour).hue, hue)).toBeLessThan(6);
    }
  },
);

test('links that were visited differ from those that were not', () => {
  assert(
    property(anyColour, (accent) => {
      for (const { link, visited } of Object.values(siteThemes({ ...none, accent }))) {
        expect(distance(link, visited)).toBeGreaterThan(0.03);
      }
    }),
  );
});

test('the paper of the author is the background of the theme of its scheme, and tints the other', () => {
  const cream = siteThemes({ ...none, paper: '#fdf6e3' });
  expect(cream.paper.paper).toBe('#fdf6e3');
  expect(turn(oklchOf(cream.green.paper).hue, oklchOf('#fdf6e3').hue)).toBeLessThan(6);
  expect(siteThemes({ ...none, paper: '#002b36' }).green.paper).toBe('#002b36');
  expect(cream['contrast-light'].paper).toBe('#ffffff');
});

test('the bar differs from any paper', () => {
  assert(
    property(option(anyColour), anyColour, (accent, paper) => {
      for (const theme of Object.values(siteThemes({ ...none, accent, paper }))) {
        expect(distance(theme.bar, theme.paper)).toBeGreaterThan(0.07);
      }
    }),
  );
});

test('a grey accent gives themes without colour, apart from warnings and errors', () => {
  const { warn, error, ...rest } = siteThemes({ ...none, accent: '#808080' }).green;
  for (const colour of Object.values(rest)) expect(oklchOf(colour).chroma).toBeLessThan(0.01);
  expect(oklchOf(warn).chroma).toBeGreaterThan(0.05);
  expect(oklchOf(error).chroma).toBeGreaterThan(0.05);
});

test('a black accent is white on dark paper', () => {
  const made = siteThemes({ ...none, accent: '#000' });
  expect([made.green.accent, made.paper.accent]).toEqual(['#ffffff', '#000000']);
});

test('a changed colour of a theme wins, and the others are fitted to it', () => {
  const theme = { green: { paper: '#303030', accent: '#ffffff' } };
  const { green } = siteThemes({ accent: '#c0392b', paper: '#fff', theme });
  expect([green.paper, green.accent]).toEqual(['#303030', '#ffffff']);
  expect(contrastRatio(green.link, '#303030')).toBeGreaterThanOrEqual(4.5);
  const bar = siteThemes({ ...none, accent: '#c0392b', theme: { paper: { bar: '#ffffff', accent: '#005' } } }).paper;
  expect(contrastRatio(bar['bar-ink'], '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(turn(oklchOf(bar.link).hue, oklchOf('#005').hue)).toBeLessThan(6);
});

function turn(one: number, other: number): number {
  return Math.abs(((one - other + 540) % 360) - 180);
}

/** The distance in OKLab. */
function distance(one: string, other: string): number {
  const [a, b] = [oklchOf(one), oklchOf(other)];
  const angle = ((a.hue - b.hue) * Math.PI) / 180;
  const chroma = a.chroma ** 2 + b.chroma ** 2 - 2 * a.chroma * b.chroma * Math.cos(angle);
  return Math.hypot(a.lightness - b.lightness, Math.sqrt(Math.max(0, chroma)));
}
