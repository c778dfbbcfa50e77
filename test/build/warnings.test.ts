/** Builds faulty sites whose rules all warn: the build leaves out what it cannot make, and the rest is complete. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { buildSite } from '../../src/build/build.ts';
import type { SiteReport } from '../../src/build/siteReport.ts';
import { formatProblem } from '../../src/problems/formatProblem.ts';
import { rules } from '../../src/problems/rules.ts';
import { filesBelow } from '../builtFiles.ts';
import { sharedWorker } from '../markdown/sharedRenderer/sharedWorker.ts';
import { bundleWorker } from '../markdown/workerBundle.ts';
import { sampled } from '../sampled.ts';
import type { Files } from '../temporaryFolder.ts';
import { folderToBuild, optionsIn } from './builtFolder.ts';
import { config, faultySites, good, inContent, post, slow } from './faultySites.ts';

const everyRuleWarns = `problems: ${JSON.stringify(Object.fromEntries(Object.keys(rules).map((rule) => [rule, 'warn'])))}\n`;

type Built = SiteReport & { isWritten: boolean; out: string };

/**
 * Builds the files after making every rule warn. Returns the result and the output folder. Only the real worker stops a
 * body that takes too long.
 */
async function built(files: Files): Promise<Built> {
  const isSlow = Object.values(files).some((text) => text.includes(slow));
  vi.stubEnv('CATPOST_WITHOUT_SEARCH', '1');
  const written = String(files['content/site.yaml'] ?? config);
  const settings = `${written.replace(/^problems:.*\n(?:[ \t].*\n)*/m, '')}\n${everyRuleWarns}`;
  const folder = await folderToBuild({ ...files, 'content/site.yaml': settings });
  const { siteFolder: _, ...options } = optionsIn(folder);
  const { out } = options;
  const worker = isSlow ? await bundleWorker() : await sharedWorker();
  const result = await buildSite({ ...options, isRecordReadOnly: true, worker, limit: isSlow ? 400 : 10_000 });
  return { ...result.report, isWritten: result.isWritten, out };
}

/** Expects that no problem fails, that every page is complete, and that no URL in it is dead. */
function expectWhole({ out, problems }: Built): void {
  expect(problems.filter(({ severity }) => severity === 'fail').map(formatProblem)).toEqual([]);
  for (const file of filesBelow(out).filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(file, 'utf8');
    if (!html.includes('<meta name="catpost"')) continue;
    expect([file, html.trimEnd().endsWith('</html>')]).toEqual([file, true]);
    // Only the content: links of site.yaml are not checked.
    const main = /<main.*<\/main>/s.exec(html)?.[0] ?? '';
    const addresses = [...main.matchAll(/ (?:href|src)="(\/[^"#?]*)/g)].map(([, address = '']) => decodeURI(address));
    const dead = addresses.filter((address) => {
      const target = join(out, address.endsWith('/') ? `${address}index.html` : address);
      return !existsSync(target) || !statSync(target).isFile();
    });
    expect([file, dead]).toEqual([file, []]);
  }
}

// Each case is a separate build, so short runs test every ninth one.
const few = <Item>(all: readonly Item[]) => sampled(sampled(all));

test.each(few(faultySites))(
  '%s: builds the rest of the site if every rule warns',
  { timeout: 60_000 },
  async (_, files) => {
    const result = await built(inContent(files));
    expect(result.isWritten).toBe(true);
    expectWhole(result);
  },
);

const fixtures = ['test/fixtures/content', 'test/fixtures/output'].flatMap((folder) =>
  readdirSync(folder).map((name) => join(folder, name)),
);

test.each(few(fixtures))(
  '%s: builds a complete site, or writes nothing and reports problems that fail',
  { timeout: 60_000 },
  async (fixture) => {
    const content = Object.fromEntries(
      filesBelow(join(fixture, 'content')).map((file) => [file.slice(fixture.length + 1), readFileSync(file)]),
    );
    const result = await built(content);
    expect(result.isWritten).toBe(result.problems.every(({ severity }) => severity === 'warn'));
    if (result.isWritten) expectWhole(result);
  },
);

test('reports a post that cannot be rendered, and mentions it in no file', { timeout: 60_000 }, async () => {
  const files = inContent({
    'post/a.md': post('tags: [only]\n', slow).replace('A title', 'Unmade'),
    'post/b.md': good,
  });
  const { out, problems, pages } = await built(files);
  expect(problems.filter(({ rule }) => rule === 'parse-timeout')).toMatchObject([
    { file: 'content/post/a.md', severity: 'warn' },
  ]);
  const made = filesBelow(out).filter((file) => readFileSync(file, 'utf8').includes('Unmade') || file.includes('only'));
  expect(made).toEqual([]);
  const { pages: others } = await built(inContent({ 'post/b.md': good }));
  expect(pages).toBe(others);
});
