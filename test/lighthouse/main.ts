/**
 * `npm run lighthouse` measures the main pages of the sample site with the mobile settings of Lighthouse, and prints a
 * table. Every score has to be 100 and the layout must not shift. A page that search engines may not index needs no score
 * for SEO.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import lighthouse, { type Result } from 'lighthouse';
import { findWholeChromium } from '../chromium.mjs';
import { freePort } from '../freePort.ts';
import { launchToMeasure } from '../launch.ts';
import { type SampleSite, serveSample } from '../sites/sampleSite.ts';
import { failures } from './failures.ts';

/** Each category of Lighthouse, and its column. */
const categories = {
  performance: 'Performance',
  accessibility: 'Accessibility',
  'best-practices': 'Best practices',
  seo: 'SEO',
} as const;

type Category = keyof typeof categories;

/** A page that misses a score, perhaps only because the machine was busy, gets this many runs. Their median counts. */
const maxRuns = 3;

/**
 * `--out DIR` measures a built folder, `--save DIR` saves the reports, and operands are the paths to measure. Returns
 * the exit status.
 */
export async function run(argv: string[], projectRoot: string): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { out: { type: 'string' }, save: { type: 'string' } },
  });
  const site = await serveSample(projectRoot, values.out);
  const port = await freePort();
  const browser = await launchToMeasure(`--remote-debugging-port=${port}`);
  console.log(`Chromium ${browser.version()}, ${findWholeChromium() ?? 'chromium'}`);
  const rows: string[] = [];
  const failed: string[] = [];
  try {
    for (const path of positionals.length > 0 ? positionals : await mainPages(site)) {
      const required = await requiredCategories(site, path);
      const { result, runs } = await measure(site.origin + path, required, port);
      if (values.save) await save(result, path, resolve(values.save));
      rows.push(row(path, result, required, runs));
      failed.push(...failures(result, required).map((failure) => `${path}: ${failure}`));
    }
  } finally {
    await browser.close();
    await site.close();
  }
  const head = ['Page', ...Object.values(categories), 'FCP', 'LCP', 'TBT', 'CLS', 'Transferred', 'Runs (median)'];
  console.log(`| ${head.join(' | ')} |\n|${'---|'.repeat(head.length)}\n${rows.join('\n')}`);
  if (failed.length > 0) console.error(`\n${failed.join('\n')}`);
  return failed.length > 0 ? 1 : 0;
}

/**
 * Returns the home page, a listing, two posts with everything a post can have, the tags, a tag, a plain page, and the
 * 404 page.
 */
async function mainPages({ dist }: SampleSite): Promise<string[]> {
  const tags = await readFile(join(dist, 'tags/index.html'), 'utf8');
  const tag = /<main.*?href="(\/tags\/[^"]+)"/s.exec(tags)?.[1];
  const posts = ['/post/what-markdown-can-hold/', '/post/pictures/'];
  return ['/', '/post/', ...posts, '/tags/', ...(tag ? [tag] : []), '/about/', '/404.html'];
}

async function requiredCategories({ dist }: SampleSite, path: string): Promise<Category[]> {
  const html = await readFile(join(dist, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
  const isNoindex = /<meta name="robots" content="[^"]*noindex/.test(html);
  const all: Category[] = ['performance', 'accessibility', 'best-practices', 'seo'];
  return isNoindex ? all.filter((category) => category !== 'seo') : all;
}

async function measure(url: string, required: Category[], port: number): Promise<{ result: Result; runs: number }> {
  const results: Result[] = [];
  for (;;) {
    const answer = await lighthouse(url, { port, output: 'json', logLevel: 'error' });
    if (!answer || answer.lhr.runtimeError)
      throw new Error(`${url}: ${answer?.lhr.runtimeError?.message ?? 'no report'}`);
    results.push(answer.lhr);
    const isPerfect = failures(answer.lhr, required).length === 0;
    if ((results.length === 1 && isPerfect) || results.length === maxRuns) break;
  }
  const score = (result: Result) => result.categories.performance?.score ?? 0;
  const sorted = results.toSorted((a, b) => score(a) - score(b));
  const median = sorted[Math.floor(sorted.length / 2)];
  if (!median) throw new Error(`${url} was not measured.`);
  return { result: median, runs: results.length };
}

function row(path: string, { categories: scored, audits }: Result, required: Category[], runs: number): string {
  const all: Category[] = ['performance', 'accessibility', 'best-practices', 'seo'];
  const scores = all.map((category) =>
    required.includes(category) ? `${Math.round((scored[category]?.score ?? 0) * 100)}` : 'exempt',
  );
  const value = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  const seconds = (id: string) => `${(value(id) / 1000).toFixed(1)} s`;
  return `| ${[
    `\`${path}\``,
    ...scores,
    seconds('first-contentful-paint'),
    seconds('largest-contentful-paint'),
    `${Math.round(value('total-blocking-time'))} ms`,
    `${Number(value('cumulative-layout-shift').toFixed(3))}`,
    `${Math.round(value('total-byte-weight') / 1000)} kB`,
    runs,
  ].join(' | ')} |`;
}

async function save(result: Result, path: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const name = path.replace(/^\/|\/$/g, '').replaceAll('/', '-') || 'home';
  await writeFile(join(folder, `${name}.json`), JSON.stringify(result, null, 2));
}
