import { readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { prepareSite } from '../../src/build/prepare.ts';
import { contentsOf } from '../../src/documents/entryContents.ts';
import type { Prepared } from '../../src/plan/model.ts';
import { formatProblem } from '../../src/problems/formatProblem.ts';
import { sortProblems } from '../../src/problems/problem.ts';
import { rules } from '../../src/problems/rules.ts';
import { sharedWorker } from '../markdown/sharedRenderer/sharedWorker.ts';

const fixtures = 'test/fixtures/output';

let worker: URL;
beforeAll(async () => {
  worker = await sharedWorker();
});

// The problems of test/content/fixtures.test.ts show when files are read. These show when bodies are rendered.
test.each(readdirSync(fixtures))('%s', async (name) => {
  const expected = join(fixtures, name, 'expected.txt');
  const { problems } = await prepared(join(process.cwd(), fixtures, name, 'content'));
  const printed = sortProblems(problems).map((problem) => `${formatProblem(problem)}\n`);
  if (process.env.CATPOST_RECORD) await writeFile(expected, printed.join(''));
  expect(printed.join('')).toBe(await readFile(expected, 'utf8'));
});

const linkRules = ['dead-link', 'dead-anchor', 'missing-image', 'missing-media'];

test.each(linkRules)('problems: in site.yaml makes %s warn or fail', async (rule) => {
  const reported = (severity: string, { problems }: Prepared) =>
    problems.filter((problem) => problem.rule === rule && problem.severity === severity).length;
  const warned = await prepared(await deadLinks({ [rule]: 'warn' }));
  const failed = await prepared(await deadLinks({ [rule]: 'fail' }));
  expect(reported('warn', warned)).toBeGreaterThan(0);
  expect(reported('fail', failed)).toBe(reported('warn', warned));
  expect([reported('fail', warned), reported('warn', failed)]).toEqual([0, 0]);
  // The other rules keep their own severity.
  const others = warned.problems.filter((problem) => problem.rule !== rule && linkRules.includes(problem.rule));
  expect(others.map(({ severity }) => severity)).toEqual(others.map((problem) => rules[problem.rule]));
});

test('if dead links only warn, keeps their text and writes no dead URL', async () => {
  const site = await prepared(await deadLinks(Object.fromEntries(linkRules.map((rule) => [rule, 'warn']))));
  const entry = site.entries.find(({ path }) => path === '/post/a/');
  const template = { html: '<!--page-->', headStart: '', headEnd: '', base: '/', policy: '' };
  const made = entry ? contentsOf(entry, site, [], template) : { copy: '' };
  const html = 'text' in made ? made.text : '';
  for (const text of [
    'A dead link, and by path.',
    'a cat',
    'A file: the log.',
    'A draft, and one of a later day.',
    'wrong',
  ])
    expect(html).toContain(text);
  expect(html).not.toMatch(/heloo|helo\/|cta\.png|missing\.png|access\.lgo|Linux|nowhere|film|gone|scetion|sectoin/);
  expect(html).toContain('<a href="#top">anchor</a>');
  expect(html).toContain('<a href="/post/hello/">on another page</a>');
});

/** Copies the fixture with other severities, and returns the content folder. */
async function deadLinks(problems: Record<string, string>): Promise<string> {
  const content = join(await mkdtemp(join(tmpdir(), 'catpost-links-')), 'content');
  await cp(join(fixtures, 'dead-links/content'), content, { recursive: true });
  const file = join(content, 'site.yaml');
  await writeFile(file, `${await readFile(file, 'utf8')}\nproblems: ${JSON.stringify(problems)}\n`);
  return content;
}

async function prepared(content: string): Promise<Prepared> {
  return prepareSite({
    content,
    contentName: 'content',
    publicFolder: join(content, 'no-such-folder'),
    base: null,
    now: '2026-06-01',
    includesDrafts: false,
    isRecordReadOnly: false,
    worker,
    contentCache: join(await mkdtemp(join(tmpdir(), 'catpost-cache-')), 'made'),
    imageCache: null,
    limit: 10_000,
    onStep: () => {},
    onProgress: () => {},
  });
}
