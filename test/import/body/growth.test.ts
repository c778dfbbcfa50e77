/** What every body goes through takes linear time, also for a text of signs that nothing closes. */
import { expect, test } from 'vitest';
import { withoutCode } from '../../../src/import/body/code.ts';
import { leftSyntax } from '../../../src/import/body/leftSyntax.ts';
import { findLinks } from '../../../src/import/body/links.ts';
import { lostProse } from '../../../src/import/body/lostProse.ts';
import { shortBody } from '../../../src/import/syntax/rawHtml/shortBody.ts';
import { sampled } from '../../sampled.ts';

/** Four times the text takes four times as long, or sixteen times in quadratic time. */
const limit = 10;

/** In milliseconds. Below that, the clock and the JavaScript compiler matter more than the text. */
const least = 40;

const signs = [
  '<',
  '[',
  '{{',
  '{%',
  '` ',
  '%%',
  ':::\n',
  '](',
  '](a',
  '<a ',
  '<a href="',
  '<!--',
  '<!-- -->',
  '\n- <b>',
];
const grown = (length: number) => Array.from({ length: length / 100 }, (_, index) => '`'.repeat((index % 200) + 1));

const others = ['](<', '![](', '<a "', '<img src=', '[a]: <', '`a` ', '[['];

const all = [...signs, '\n- a\n- b', '\n```\n\n', 'http://', '\\`', '$$', '![[', '\n[a]: ', ...others];

test.each(sampled(all))('%j', (sign) => {
  expectLinear((length) => sign.repeat(length / sign.length));
});

test('runs of backticks of many lengths', () => expectLinear((length) => grown(length).join(' ')));

function expectLinear(textOf: (length: number) => string): void {
  const [short, long] = [timeOf(textOf(25_000)), timeOf(textOf(100_000))];
  expect(long / Math.max(short, least), `${short} ms, then ${long} ms`).toBeLessThan(limit);
}

/** Returns the processor time in milliseconds. */
function timeOf(body: string): number {
  const before = process.cpuUsage();
  withoutCode(body);
  findLinks(body);
  leftSyntax(body);
  lostProse(body, 'other');
  shortBody(body);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
