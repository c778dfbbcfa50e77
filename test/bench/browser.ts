/** What a reader feels, measured in Chromium on a built site: rows for the table of `npm run bench`. */
import type { Browser } from 'playwright-core';
import { serveFolder } from '../../src/output/serve.ts';
import { launch } from '../launch.ts';
import { clickThrough, type Walk } from './clicks.ts';

type Row = [what: string, value: string];

/** `dist` is a built site of generated posts (generatePosts.ts), of which `post` is the address of one in the middle. */
export async function browserRows(dist: string, post: string, clicks = 30): Promise<Row[]> {
  const server = await serveFolder({ folder: dist, base: '/', port: 0, host: false, strictPort: true });
  const browser = await launch();
  const url = (path: string) => `http://localhost:${server.port}${path}`;
  try {
    const rows: Row[] = [];
    for (const fades of [false, true]) rows.push(...(await clickRows(browser, url, post, clicks, fades)));
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

/** The value that a part of all values are not above. */
export function quantile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
