/** Measures the dev server: from its start to the first pages, and from an edit to the new words on the screen. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { launch } from '../launch.ts';

/** Starts dev twice on a copy of the posts in `content`, the second time with the caches of the first. */
export async function devRows(projectRoot: string, content: string): Promise<[string, string][]> {
  const folder = await mkdtemp(join(tmpdir(), 'catpost-bench-dev-'));
  const copy = join(folder, 'content');
  await cp(content, copy, { recursive: true });
  const files = (await readdir(join(copy, 'post'))).filter((file) => file.endsWith('.md'));
  const file = files[Math.floor(files.length / 2)] ?? '';
  const path = `/post/${file.replace(/\.md$/, '')}/`;

  const cold = await startDev(projectRoot, copy, path);
  await cold.isPrepared;
  await cold.stop();
  const kept = await startDev(projectRoot, copy, path);
  await kept.isPrepared;
  const edits = await timesOfEdits(kept.origin + path, join(copy, 'post', file));
  await kept.stop();
  await rm(folder, { recursive: true });

  const first = ({ pages }: RunningDev) => pages.map((time) => `${(time / 1000).toFixed(2)} s`).join(', ');
  return [
    [
      `dev: start to the first page, a post's, and then the home page, ${files.length} posts, nothing kept`,
      first(cold),
    ],
    ['dev: the same with the bodies of before', first(kept)],
    [
      `dev: an edit until it is on the screen, median and 95th percentile of ${edits.length}`,
      `${Math.round(edits[Math.floor(edits.length / 2)] ?? 0)} ms, ${Math.round(edits[Math.floor(edits.length * 0.95)] ?? 0)} ms`,
    ],
  ];
}

type RunningDev = {
  origin: string;
  /** Milliseconds from the start of the process until a post was answered completely, and then the home page. */
  pages: number[];
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
  const isPrepared = waitForOutput(server, /\d+ files, no problems/).then(() => {});
  const pages: number[] = [];
  for (const asked of [path, '/']) {
    const response = await fetch(origin + asked, { headers: { Accept: 'text/html' } });
    const text = await response.text();
    if (!response.ok || !text.includes('</html>')) throw new Error(`${asked} was answered with ${response.status}.`);
    pages.push(performance.now() - started);
  }
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  };
  return { origin, pages, isPrepared, stop };
}

function waitForOutput({ stdout, stderr }: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
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

/** Returns the milliseconds of 20 edits, sorted. Like an author's edits, they come at any time after the one before. */
async function timesOfEdits(url: string, file: string): Promise<number[]> {
  const browser = await launch();
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
    times.push(await timeOfEdit(page, file, text, `An edit with the number ${number}.`));
  }
  await browser.close();
  // The first edit loads code that the others use.
  return times.slice(1).sort((a, b) => a - b);
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
