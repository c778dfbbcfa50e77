/** `npm run bench`: builds posts with the real command in a process of its own, and prints a table of what it took. */
import { spawn } from 'node:child_process';
import { appendFile, cp, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { generatePosts } from './generatePosts.ts';

/** `--posts N`, `--words N`, `--seed N`, or `--content DIR` for posts that are there. Returns the exit status. */
export async function run(argv: string[], projectRoot: string): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      posts: { type: 'string' },
      words: { type: 'string' },
      seed: { type: 'string' },
      content: { type: 'string' },
    },
  });
  const folder = await mkdtemp(join(tmpdir(), 'catpost-bench-'));
  const content = join(folder, 'content');
  if (values.content) await cp(resolve(values.content), content, { recursive: true });
  else
    await generatePosts(content, Number(values.posts ?? 3504), Number(values.words ?? 300), Number(values.seed ?? 1));
  const posts = (await readdir(content, { recursive: true })).filter((file) => file.endsWith('.md'));

  // The tool's own bundles are made once on any machine, so they are made before the clock starts.
  const warmUp = join(folder, 'warm-up');
  await generatePosts(join(warmUp, 'content'), 1, 10);
  await measuredBuild(projectRoot, warmUp);

  const cold = await measuredBuild(projectRoot, folder);
  const edited = posts[Math.floor(posts.length / 2)];
  if (edited) await appendFile(join(content, edited), '\n\nOne more sentence.\n');
  const warm = await measuredBuild(projectRoot, folder);
  const sizes = await sizesOf(join(folder, 'dist'));
  await rm(folder, { recursive: true });

  const rows: [string, string][] = [
    ['posts, pages', `${posts.length}, ${sizes.pages}`],
    ['cold build', `${cold.seconds.toFixed(1)} s, ${cold.processor.toFixed(1)} s of processor time`],
    ['pages a second', `${Math.round(sizes.pages / cold.seconds)}`],
    ['build after one edit', `${warm.seconds.toFixed(1)} s`],
    ['peak memory', `${Math.round(cold.megabytes)} MB`],
    ['a document, gzip -9, median and 95th percentile', `${kilobytes(sizes.median)}, ${kilobytes(sizes.high)}`],
    ['main script, gzip -9', kilobytes(sizes.script)],
    ['stylesheet, gzip -9', kilobytes(sizes.style)],
    ['fonts', kilobytes(sizes.fonts)],
  ];
  console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`);
  console.log(`| what | measured |\n|---|---|\n${rows.map(([what, value]) => `| ${what} | ${value} |`).join('\n')}`);
  return 0;
}

type Measured = { seconds: number; processor: number; megabytes: number };

/** Builds `folder/content` into `folder/dist`; throws what the command said where that fails. */
async function measuredBuild(projectRoot: string, folder: string): Promise<Measured> {
  const measure = join(folder, 'measure.json');
  const words = ['build', '--content', join(folder, 'content'), '--out', join(folder, 'dist')];
  const hook = join(projectRoot, 'test/bench/measure.cjs');
  const started = performance.now();
  const child = spawn(process.execPath, ['--require', hook, join(projectRoot, 'src/start.mjs'), ...words], {
    env: { ...process.env, CATPOST_MEASURE: measure, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const status = await new Promise((end) => child.once('exit', end));
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`The build failed:\n${said}`);
  const usage: NodeJS.ResourceUsage = JSON.parse(await readFile(measure, 'utf8'));
  return { seconds, processor: (usage.userCPUTime + usage.systemCPUTime) / 1e6, megabytes: usage.maxRSS / 1024 };
}

async function sizesOf(dist: string) {
  const files = await readdir(dist, { recursive: true });
  const documents = files.filter((file) => file.endsWith('.html'));
  const zipped: number[] = [];
  for (const file of documents) zipped.push(gzipSync(await readFile(join(dist, file)), { level: 9 }).length);
  zipped.sort((a, b) => a - b);
  const script = files.find((file) => /^assets.main-.*\.js$/.test(file)) ?? '';
  let fonts = 0;
  for (const file of files.filter((name) => name.endsWith('.woff2'))) fonts += (await stat(join(dist, file))).size;
  const home = await readFile(join(dist, 'index.html'), 'utf8');
  const style = /<style>(.*?)<\/style>/s.exec(home)?.[1] ?? '';
  return {
    pages: documents.length,
    median: zipped[Math.floor(zipped.length / 2)] ?? 0,
    high: zipped[Math.floor(zipped.length * 0.95)] ?? 0,
    script: (await stat(join(dist, script))).isFile()
      ? gzipSync(await readFile(join(dist, script)), { level: 9 }).length
      : 0,
    style: gzipSync(style, { level: 9 }).length,
    fonts,
  };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
