/** Measures in Chromium what a reader of a built site experiences. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { serveFolder } from '../../../src/serve/serve.ts';
import { firstVisit } from '../../firstVisit.ts';
import { launchToMeasure } from '../../launch.ts';
import { type Paint, paintOf } from '../../lighthouse/paint.ts';
import { scriptShare } from '../../scriptShare.ts';
import { clickThrough, type Walk } from './clicks.ts';
import { type Bench, type Figures, quantile } from './figures.ts';
import { navigateOften } from './navigations.ts';

type UrlOf = (path: string) => string;

/** Measures clicks from the post at `post`, a path in the middle of all posts. Each run is the median of ten clicks. */
export async function clickFigures({ runs }: Bench, dist: string, post: string): Promise<Figures[]> {
  return withBrowser(dist, async (browser, url) => {
    const figures: Figures[] = [];
    for (const isFading of [false, true]) {
      for (const walk of walksFrom(post, url)) {
        const samples = await repeat(runs, async () => ({ value: await medianClick(browser, walk, isFading) }));
        const end = isFading ? 'until the fade begins' : 'reduced motion';
        figures.push({ what: `click to paint, ${walk.what}, ${end}, 4× slowdown`, unit: 'ms', samples });
      }
    }
    return figures;
  });
}

/** Measures the sizes of a built site, first visits of a post, and many navigations. */
export async function pageFigures({ projectRoot, runs }: Bench, dist: string, post: string): Promise<Figures[]> {
  const paints = await repeat(runs, () => paintOf(dist, post, 1));
  const paint = (what: string, unit: Figures['unit'], value: (of: Paint) => number) => ({
    what: `Lighthouse, a post: ${what}`,
    unit,
    samples: paints.map((of) => ({ value: value(of) })),
  });
  return [
    ...(await sizeFigures(projectRoot, dist)),
    ...(await withBrowser(dist, (browser, url) => visitFigures(browser, url(post)))),
    paint('first paint', 'ms', ({ first }) => first),
    paint('largest paint', 'ms', ({ largest }) => largest),
    paint('blocking time', 'ms', ({ blocking }) => blocking),
    paint('performance', '', ({ score }) => score),
  ];
}

function walksFrom(post: string, url: UrlOf): Walk[] {
  const [, collection = ''] = post.split('/');
  return [
    { what: 'post to older post', from: url(post), link: '.older', next: 'on' },
    { what: 'post to newer post', from: url(post), link: '.newer', next: 'on' },
    { what: 'listing to post', from: url(`/${collection}/`), link: 'main .entries a', next: 'back' },
    { what: 'post to tag', from: url(post), link: '.facts a[rel="tag"]', next: 'older' },
  ];
}

async function medianClick(browser: Browser, walk: Walk, isFading: boolean): Promise<number> {
  const context = await browser.newContext({ reducedMotion: isFading ? 'no-preference' : 'reduce' });
  const times = await clickThrough(await context.newPage(), walk, 10);
  await context.close();
  return quantile(times, 0.5);
}

/** These are measured once, because they consist of many navigations, or are the same each time. */
async function visitFigures(browser: Browser, url: string): Promise<Figures[]> {
  const context = await browser.newContext();
  const { interactions, before, after } = await navigateOften(await context.newPage(), url, 200);
  const visit = await firstVisit(await (await browser.newContext()).newPage(), url);
  const one = (what: string, unit: Figures['unit'], value: number): Figures => ({ what, unit, samples: [{ value }] });
  return [
    one('Interaction to Next Paint, 4× slowdown, median of 200', 'ms', quantile(interactions, 0.5)),
    one('the same, 95th percentile of 200', 'ms', quantile(interactions, 0.95)),
    one('heap that 200 navigations leave behind', 'kB', (after.bytes - before.bytes) / 1000),
    one('listeners that they leave behind', '', after.listeners - before.listeners),
    one('nodes that they leave behind', '', after.nodes - before.nodes),
    one('first visit, transferred before the browser is idle', 'kB', visit.bytes / 1000),
    one('its requests', '', visit.requests.length),
  ];
}

/** Measures files, compressed by gzip -9. NODE_ENV has to be `production` for the share of the main script. */
async function sizeFigures(projectRoot: string, dist: string): Promise<Figures[]> {
  const files = await readdir(dist, { recursive: true });
  const documents: number[] = [];
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    documents.push(gzipSync(await readFile(join(dist, file)), { level: 9 }).length);
  }
  let fonts = 0;
  for (const file of files.filter((name) => name.endsWith('.woff2'))) fonts += (await stat(join(dist, file))).size;
  const style = /<style>(.*?)<\/style>/s.exec(await readFile(join(dist, 'index.html'), 'utf8'))?.[1] ?? '';
  const main = files.find((name) => /assets.main-[^/\\]*\.js$/.test(name)) ?? '';
  const { whole, libraries } = await scriptShare(projectRoot, await readFile(join(dist, main)));
  const sizes: [string, number][] = [
    ['a document, gzip -9, median', quantile(documents, 0.5)],
    ['the same, 95th percentile', quantile(documents, 0.95)],
    ['stylesheet, gzip -9', gzipSync(style, { level: 9 }).length],
    ['fonts', fonts],
    ['main script, gzip -9', whole],
    ['our own part of it', whole - libraries],
  ];
  return sizes.map(([what, bytes]) => ({ what, unit: 'kB', samples: [{ value: bytes / 1000 }] }));
}

async function withBrowser<Result>(
  dist: string,
  work: (browser: Browser, url: UrlOf) => Promise<Result>,
): Promise<Result> {
  const server = await serveFolder({ folder: dist, base: '/', port: 0, isOnNetwork: false, isPortStrict: true });
  const browser = await launchToMeasure();
  try {
    return await work(browser, (path) => `http://localhost:${server.port}${path}`);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function repeat<Result>(times: number, once: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let run = 0; run < times; run += 1) results.push(await once());
  return results;
}
