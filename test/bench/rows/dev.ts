/** Measures the dev server: from its start to the first pages, and from an edit to the new words on the screen. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { launchToMeasure } from '../../launch.ts';
import { processorSeconds } from '../measure.ts';
import { postAt } from './changes.ts';
import { type Bench, type Figures, quantile, type Sample } from './figures.ts';

/**
 * Starts dev on a copy of the posts, first with nothing kept, and then for each run with what the start before has kept.
 * Edits the post in the middle 20 times in each run.
 */
export async function devFigures({ projectRoot, content, posts, runs }: Bench): Promise<Figures[]> {
  const folder = await mkdtemp(join(tmpdir(), 'catpost-bench-dev-'));
  const copy = join(folder, 'content');
  await cp(content, copy, { recursive: true });
  const { file } = postAt(posts, { run: 0, runs: 1 });
  const start = () => startDev(projectRoot, copy, pathOf(file));
  const cold = await start();
  await cold.isPrepared;
  await cold.stop();
  const starts: FirstPage[] = [];
  const edits: number[][] = [];
  for (let run = 0; run < runs; run += 1) {
    const { origin, first, isPrepared, stop } = await start();
    starts.push(first);
    await isPrepared;
    edits.push(await timesOfEdits(origin + pathOf(file), join(copy, file), run));
    await stop();
  }
  await rm(folder, { recursive: true });
  return [
    { what: 'dev: start to the first page, with nothing kept', unit: 's', samples: [cold.first] },
    { what: 'dev: start to the first page, second start', unit: 's', samples: starts },
    { what: 'dev: an edit until it is on the screen, median of 20', unit: 'ms', samples: quantiles(edits, 0.5) },
    { what: 'dev: the same, 95th percentile of 20', unit: 'ms', samples: quantiles(edits, 0.95) },
  ];
}

/** Returns the path at which catpost publishes a post whose path its front matter does not change. */
export function pathOf(file: string): string {
  return `/${file.replace(/(?:\/index)?\.md$/, '').toLowerCase()}/`;
}

function quantiles(runs: number[][], part: number): Sample[] {
  return runs.map((times) => ({ value: quantile(times, part) }));
}

/** Seconds from the start of the process until a post was answered completely, and its processor time. */
type FirstPage = { value: number; processor: number | null };

type RunningDev = {
  origin: string;
  first: FirstPage;
  /** Resolves when all bodies are rendered and checked. */
  isPrepared: Promise<void>;
  stop: () => Promise<void>;
};

async function startDev(projectRoot: string, content: string, path: string): Promise<RunningDev> {
  // The first request of a process loads the code of fetch, which is not to be measured.
  await fetch('data:,');
  const started = performance.now();
  const server = spawn(process.execPath, [join(projectRoot, 'src/start.mjs'), 'dev', '--content', content], {
    env: { ...process.env, NODE_ENV: 'development', NO_COLOR: '1' },
  });
  const [origin = ''] = await waitForOutput(server, /http:\/\/localhost:\d+/);
  const isPrepared = waitForOutput(server, /\d+ files, (?:no|\d+) (?:problem|warning)/).then(() => {});
  const response = await fetch(origin + path, { headers: { Accept: 'text/html' } });
  const text = await response.text();
  if (!response.ok || !text.includes('</html>')) throw new Error(`${path} was answered with ${response.status}.`);
  const first = { value: (performance.now() - started) / 1000, processor: processorSeconds(server.pid) };
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  };
  return { origin, first, isPrepared, stop };
}

/** Resolves when a process has printed what the pattern describes. */
export function waitForOutput({ stdout, stderr }: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk;
      const found = pattern.exec(output);
      if (found) resolve(found);
    };
    stdout?.on('data', read);
    stderr?.on('data', read);
  });
}

/** Returns the milliseconds of 20 edits. Like an author's edits, they come at any time after the one before. */
async function timesOfEdits(url: string, file: string, run: number): Promise<number[]> {
  const browser = await launchToMeasure();
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => {
    const root = document.getElementById('root');
    return root !== null && Object.keys(root).some((key) => key.startsWith('__reactContainer'));
  });
  const text = await readFile(file, 'utf8');
  const times: number[] = [];
  for (let number = 0; number < 21; number += 1) {
    await after(300 + ((number * 370) % 1000));
    times.push(await timeOfEdit(page, file, text, `An edit with the number ${run}-${number}.`));
  }
  await browser.close();
  // The first edit loads code that the others use.
  return times.slice(1);
}

async function timeOfEdit(page: Page, file: string, text: string, words: string): Promise<number> {
  const shown = page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!document.querySelector('.prose')?.textContent?.includes(wanted)) return;
          observer.disconnect();
          resolve(performance.timeOrigin + performance.now());
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      }),
    words,
  );
  await page.evaluate(() => {});
  const written = performance.timeOrigin + performance.now();
  await writeFile(file, `${text}\n\n${words}\n`);
  return (await shown) - written;
}
