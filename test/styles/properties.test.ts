import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { knownProperties, stableProperties } from '../../src/styles/properties.ts';

/** Every custom property that a stylesheet sets or uses. */
const used = new Set(
  readdirSync('src/styles', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => readFileSync(`src/styles/${file}`, 'utf8').match(/(?<![\w-])--[a-z][\w-]*/g) ?? []),
);

test('all custom properties of the stylesheets are known, and the known ones are used', () => {
  expect([...used].toSorted()).toEqual([...knownProperties].toSorted());
});

test.each(stableProperties)('docs/themes.md explains %s', (name) => {
  expect(readFileSync('docs/themes.md', 'utf8')).toContain(`| \`${name}\``);
});
