import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSite } from '../../src/content/readSite.ts';
import { formatProblem } from '../../src/problems/formatProblem.ts';
import { sortProblems } from '../../src/problems/problem.ts';

const fixtures = 'test/fixtures/content';

/** One folder for each way to get a file wrong: `content/`, and the lines that it must report. */
test.each(readdirSync(fixtures))('%s', async (name) => {
  const content = join(process.cwd(), fixtures, name, 'content');
  const expected = join(fixtures, name, 'expected.txt');
  const { problems } = await readSite({
    content,
    contentName: 'content',
    base: null,
    now: '2026-06-01',
    includesDrafts: false,
  });
  const printed = sortProblems(problems).map((problem) => `${formatProblem(problem)}\n`);
  if (process.env.CATPOST_RECORD) await writeFile(expected, printed.join(''));
  expect(printed.join('')).toBe(await readFile(expected, 'utf8'));
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});
