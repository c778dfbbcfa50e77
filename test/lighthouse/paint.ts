/**
 * Measures the first and the largest paint of a page with the mobile settings of Lighthouse, in a folder of any tool.
 */
import lighthouse, { type Result } from 'lighthouse';
import { serveFolder } from '../../src/serve/serve.ts';
import { freePort } from '../freePort.ts';
import { launchToMeasure } from '../launch.ts';

/** Milliseconds on the slow phone that Lighthouse simulates. Each value is the median of all runs. */
export type Paint = { first: number; largest: number; blocking: number; score: number };

/** Serves a built folder as a CDN would and measures one of its paths, such as `/post/hello/`. */
export async function paintOf(folder: string, path: string, runs = 5): Promise<Paint> {
  const server = await serveFolder({ folder, base: '/', port: 0, isOnNetwork: false, isPortStrict: true });
  const port = await freePort();
  const browser = await launchToMeasure(`--remote-debugging-port=${port}`);
  const results: Result[] = [];
  try {
    for (let run = 0; run < runs; run += 1) {
      const url = `http://localhost:${server.port}${path}`;
      const answer = await lighthouse(url, {
        port,
        output: 'json',
        logLevel: 'error',
        onlyCategories: ['performance'],
      });
      if (!answer || answer.lhr.runtimeError)
        throw new Error(`${url}: ${answer?.lhr.runtimeError?.message ?? 'no report'}`);
      results.push(answer.lhr);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const median = (value: (result: Result) => number | null | undefined) =>
    results.map((result) => value(result) ?? Number.NaN).toSorted((a, b) => a - b)[runs >> 1] ?? Number.NaN;
  return {
    first: median(({ audits }) => audits['first-contentful-paint']?.numericValue),
    largest: median(({ audits }) => audits['largest-contentful-paint']?.numericValue),
    blocking: median(({ audits }) => audits['total-blocking-time']?.numericValue),
    score: median(({ categories }) => (categories.performance?.score ?? 0) * 100),
  };
}
