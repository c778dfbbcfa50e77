/** Measures in Chromium what a reader of a built site experiences, as rows for the table of `npm run bench`. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { serveFolder } from '../../src/serve/serve.ts';
import { firstVisit } from '../firstVisit.ts';
import { launch } from '../launch.ts';
import { paintOf } from '../lighthouse/paint.ts';
import { scriptShare } from '../scriptShare.ts';
import { clickThrough, type Walk } from './clicks.ts';
import { navigateOften } from './navigations.ts';

type Row = [what: string, value: string];

/** Returns all rows about the pages of a built site. */
export async function pageRows(projectRoot: string, dist: string, post: string): Promise<Row[]> {
  const { first, largest, blocking, score } = await paintOf(dist, post);
  const paints = `${Math.round(first)}, ${Math.round(largest)}, ${Math.round(blocking)} ms, ${score}`;
  const main = (await readdir(join(dist, 'assets'))).find((name) => /^main-.*\.js$/.test(name)) ?? '';
  return [
    await scriptRow(projectRoot, await readFile(join(dist, 'assets', main))),
    ...(await browserRows(dist, post)),
    ['Lighthouse, a post: first paint, largest paint, blocking time, score; medians of 5', paints],
  ];
}

/** `dist` is a built site of generated posts (generatePosts.ts), and `post` the path of one in the middle of them. */
async function browserRows(dist: string, post: string, clicks = 30, navigations = 200): Promise<Row[]> {
  const server = await serveFolder({ folder: dist, base: '/', port: 0, isOnNetwork: false, isPortStrict: true });
  const browser = await launch();
  const url = (path: string) => `http://localhost:${server.port}${path}`;
  try {
    const rows: Row[] = [];
    for (const fades of [false, true]) rows.push(...(await clickRows(browser, url, post, clicks, fades)));
    rows.push(...(await navigationRows(browser, url(post), navigations)));
    rows.push(await firstVisitRow(browser, url(post)));
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function clickRows(
  browser: Browser,
  url: (path: string) => string,
  post: string,
  count: number,
  fades: boolean,
): Promise<Row[]> {
  const walks: Walk[] = [
    { what: 'post to older post', from: url(post), link: '.older', next: 'on' },
    { what: 'post to newer post', from: url(post), link: '.newer', next: 'on' },
    { what: 'listing to post', from: url('/post/'), link: 'main .entries a', next: 'back' },
    { what: 'post to tag', from: url(post), link: '.facts a[rel="tag"]', next: 'older' },
  ];
  const rows: Row[] = [];
  for (const walk of walks) {
    const context = await browser.newContext({ reducedMotion: fades ? 'no-preference' : 'reduce' });
    const times = await clickThrough(await context.newPage(), walk, count);
    await context.close();
    rows.push([
      `click to paint, ${walk.what}, ${fades ? 'until the fade begins' : 'reduced motion'}, 4× slowdown, median and p95`,
      `${Math.round(quantile(times, 0.5))}, ${Math.round(quantile(times, 0.95))} ms (${times.length})`,
    ]);
  }
  return rows;
}

async function navigationRows(browser: Browser, url: string, count: number): Promise<Row[]> {
  const context = await browser.newContext();
  const { interactions, before, after } = await navigateOften(await context.newPage(), url, count);
  await context.close();
  const left = `${((after.bytes - before.bytes) / 1e6).toFixed(1)} MB`;
  return [
    [
      `Interaction to Next Paint, ${count} navigations, 4× slowdown, median and p95`,
      `${Math.round(quantile(interactions, 0.5))}, ${Math.round(quantile(interactions, 0.95))} ms`,
    ],
    [
      `${count} navigations leave behind`,
      `${left}, ${after.listeners - before.listeners} listeners, ${after.nodes - before.nodes} nodes`,
    ],
  ];
}

async function firstVisitRow(browser: Browser, url: string): Promise<Row> {
  const context = await browser.newContext();
  const { bytes, requests } = await firstVisit(await context.newPage(), url);
  await context.close();
  return [
    'first visit, transferred before the browser is idle',
    `${(bytes / 1000).toFixed(1)} kB, ${requests.length} requests`,
  ];
}

/** Measures how much of the main script is our own. NODE_ENV has to be `production`. */
async function scriptRow(projectRoot: string, script: Buffer): Promise<Row> {
  const { whole, libraries } = await scriptShare(projectRoot, script);
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  return ['main script, gzip -9, and our own part of it', `${kilobytes(whole)}, ${kilobytes(whole - libraries)}`];
}

/** Returns the value below which the given part of all values lie. */
function quantile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
