/** Styles follow the direction of the page, so none of them names a left or a right side. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = readdirSync('src/styles', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
const physical =
  /(?:margin|padding|border|inset)-(?:left|right)|^\s*(?:left|right):|(?:float|clear|text-align): (?:left|right)/m;
/** Four values of which the second and the fourth, the sides, differ. */
const unequal = /(?:margin|padding): [^\s(;]+ ([^\s(;]+) [^\s(;]+ (?!\1;)[^\s(;]+;/;

test.each(files)('%s has only logical sides', (file) => {
  // The insets of a screen with a notch have only physical names.
  const css = readFileSync(`src/styles/${file}`, 'utf8').replaceAll('safe-area-inset-left', 'safe-area');
  expect(css).not.toMatch(physical);
  expect(css).not.toMatch(unequal);
});
