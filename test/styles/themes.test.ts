import { expect, test } from 'vitest';
import { choices } from '../../src/dom/settings.ts';
import { contrastRatio, unreadablePairs } from '../../src/styles/contrast.ts';
import { themeCss } from '../../src/styles/themeCss.ts';
import { themes } from '../../src/styles/themes.ts';
import { themeNames, tokens } from '../../src/types/theme.ts';

test('computes the contrast ratio of WCAG', () => {
  expect(contrastRatio('#000', '#ffffff')).toBeCloseTo(21);
  expect(contrastRatio('#777777', '#FFF')).toBeCloseTo(4.48, 2);
  expect(contrastRatio('#abc', '#aabbcc')).toBe(1);
});

test.each(themeNames)('the theme %s is readable, at level AAA if it is for high contrast', (name) => {
  expect(unreadablePairs(themes[name], name.startsWith('contrast') ? 7 : 0)).toEqual([]);
});

test('reports a colour with too little contrast on each background', () => {
  const problems = unreadablePairs({ ...themes.green, quiet: '#445044' });
  expect(problems.map(({ front, back, needed }) => [front, back, needed])).toEqual([
    ['quiet', 'paper', 4.5],
    ['quiet', 'raised', 4.5],
  ]);
  expect(unreadablePairs({ ...themes.paper, ink: '#777' }).map(({ needed }) => needed)).toEqual([7, 7]);
});

test('focus rings and borders of controls are visible on every background (WCAG 1.4.11)', () => {
  for (const theme of Object.values(themes)) {
    for (const [front, back] of [
      [theme.accent, theme.paper],
      [theme.quiet, theme.raised],
      [theme['bar-ink'], theme.bar],
    ] as const) {
      expect(contrastRatio(front, back)).toBeGreaterThanOrEqual(3);
    }
  }
});

test('writes every token of every theme, and a rule for every choice', () => {
  const css = themeCss(themes);
  for (const name of themeNames) {
    for (const token of tokens) expect(css).toContain(`--${token}:`);
    expect(css).toContain(`--raised:${themes[name].raised}`);
  }
  for (const theme of choices.theme.slice(1)) expect(css).toContain(`:root[data-theme=${theme}]{color-scheme:`);
});

test('writes a changed colour in every rule of its theme, and in no other', () => {
  const css = themeCss({ ...themes, paper: { ...themes.paper, accent: '#AABBCC' } });
  expect(css.match(/--accent:#abc;/g)).toHaveLength(2);
  expect(css).toContain(`--accent:${themes.green.accent}`);
  expect(css).not.toContain(`--accent:${themes.paper.accent}`);
});
