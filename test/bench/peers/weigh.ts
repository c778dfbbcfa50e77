/** Measures what a browser with an empty cache fetches for the first visit of a page. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { serveFolder } from '../../../src/serve/serve.ts';
import { launchToMeasure } from '../../launch.ts';

/** Bytes as a host would send them, compressed with gzip -9 where that is smaller, and the number of requests. */
export type Weight = { document: number; page: number; scripts: number; requests: number };

/** Visits one document of a built folder, until it has requested nothing more for three seconds. */
export async function weighPage(output: string, document: string): Promise<Weight> {
  const browser = await launchToMeasure();
  const server = await serveFolder({ folder: output, base: '/', isOnNetwork: false, port: 0, isPortStrict: false });
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
  const asked: { url: URL; script: boolean }[] = [];
  let last = performance.now();
  page.on('request', (request) => {
    last = performance.now();
    asked.push({ url: new URL(request.url()), script: request.resourceType() === 'script' });
  });
  try {
    const path = document.replace(/index\.html$/, '');
    await page.goto(new URL(path, server.addresses[0]).href, { waitUntil: 'load' });
    // catpost's script waits until the browser is idle, and other tools prefetch links.
    while (performance.now() - last < quietTime) await page.waitForTimeout(100);
    const fetched = await Promise.all(
      asked.map(async ({ url, script }) => ({ bytes: await bytesAt(output, url), script })),
    );
    return {
      document: sent(await readFile(join(output, document))),
      page: sum(fetched),
      scripts: sum(fetched.filter(({ script }) => script)),
      requests: fetched.length,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

const quietTime = 3000;

/**
 * Reads the file from the folder, because a browser does not keep every body that it fetches. A missing file has no
 * bytes.
 */
async function bytesAt(output: string, { pathname }: URL): Promise<number> {
  const path = decodeURIComponent(pathname).replace(/\/$/, '/index.html');
  return sent(await readFile(join(output, path)).catch(() => Buffer.alloc(0)));
}

function sent(body: Buffer): number {
  return Math.min(body.length, gzipSync(body, { level: 9 }).length);
}

function sum(fetched: { bytes: number }[]): number {
  return fetched.reduce((total, { bytes }) => total + bytes, 0);
}
