import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { themes } from '../../src/styles/themes.ts';
import { themeNames } from '../../src/types/theme.ts';
import { markedLinePairs } from './markedLines.ts';

test('the stylesheet mixes colours as markedLines.ts does', () => {
  expect(readFileSync('src/styles/code.css', 'utf8')).toContain('color-mix(in srgb, var(--tone) 8%, var(--raised))');
});

test.each(themeNames)('code in the theme %s has a contrast of at least 4.5:1', (name) => {
  expect(markedLinePairs(themes[name])).toEqual([]);
});
