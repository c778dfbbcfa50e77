/** Texts of many signs that nothing closes take no longer than other texts of their length. */
import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { withoutCode } from '../../../src/import/body/code.ts';
import { leftSyntax } from '../../../src/import/body/leftSyntax.ts';
import { findLinks } from '../../../src/import/body/links.ts';

const count = 100_000;

test.each(['](', '](<', '![](', '<a ', '<a "', '<img src=', '[a]: <', '`a` ', '\\`', '[[', '{{ '])('%j', (sign) => {
  const text = sign.repeat(count);
  const start = performance.now();
  findLinks(text);
  leftSyntax(text);
  withoutCode(text);
  // Quadratic time would be minutes.
  expect(performance.now() - start).toBeLessThan(8_000);
});
