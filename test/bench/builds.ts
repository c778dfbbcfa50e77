/** The rows of a cold build and one after an edit, by the real command in a process of its own, and of what it wrote. */
import { appendFile, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { catpostBuild, emptyCaches, makeBundles } from './catpost.ts';
import { type Measured, measured } from './measure.ts';

/** Builds `folder/content` into `folder/dist`. */
export async function buildRows(projectRoot: string, folder: string): Promise<[what: string, value: string][]> {
  const content = join(folder, 'content');
  const posts = (await readdir(content, { recursive: true })).filter((file) => file.endsWith('.md'));

  await makeBundles(projectRoot, join(folder, 'first'));
  await emptyCaches(projectRoot);
  const command = catpostBuild(projectRoot, folder);
  const cold = await measured(command);
  const edited = posts[Math.floor(posts.length / 2)];
  if (edited) await appendFile(join(content, edited), '\n\nOne more sentence.\n');
  const warm = await measured(command);
  const sizes = await sizesOf(join(folder, 'dist'));
  return [
    ['posts, pages', `${posts.length}, ${sizes.pages}`],
    ['cold build', taken(cold)],
    ['pages a second', `${Math.round(sizes.pages / cold.seconds)}`],
    ['build after one edit', taken(warm)],
    ['peak memory', cold.megabytes === null ? '–' : `${Math.round(cold.megabytes)} MB`],
    ['a document, gzip -9, median and 95th percentile', `${kilobytes(sizes.median)}, ${kilobytes(sizes.high)}`],
    ['main script, gzip -9', kilobytes(sizes.script)],
    ['stylesheet, gzip -9', kilobytes(sizes.style)],
    ['fonts', kilobytes(sizes.fonts)],
  ];
}

function taken({ seconds, processor }: Measured): string {
  const whole = `${seconds.toFixed(1)} s`;
  return processor === null ? whole : `${whole}, ${processor.toFixed(1)} s of processor time`;
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
