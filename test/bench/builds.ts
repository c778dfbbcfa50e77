/**
 * Measures cold builds, builds after an edit, and the size of their output. Each build is the real command in a process
 * of its own.
 */
import { appendFile, cp, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { catpostBuild, emptyCaches, makeBundles } from './catpost.ts';
import { type Measured, measure } from './measure.ts';

type Row = [what: string, value: string];

/** Builds `folder/content` into `folder/dist`, and again without search and cards. */
export async function buildRows(projectRoot: string, folder: string): Promise<Row[]> {
  await makeBundles(projectRoot, join(folder, 'first'));
  const less = await copyWithoutCards(folder);
  const withoutSearch = await measureBuilds(projectRoot, less, { CATPOST_WITHOUT_SEARCH: '1' });
  const all = await measureBuilds(projectRoot, folder);
  const sizes = await sizesOf(join(folder, 'dist'));
  return [
    ['posts, pages', `${all.posts}, ${sizes.pages}`],
    ['cold build without search and cards', timeText(withoutSearch.cold)],
    ['the same after one edit', timeText(withoutSearch.edited)],
    ['cold build, everything on', timeText(all.cold)],
    ['the same after one edit', timeText(all.edited)],
    ['peak memory of a cold build', memoryText(all.cold)],
    ['a document, gzip -9, median and 95th percentile', `${kilobytes(sizes.median)}, ${kilobytes(sizes.high)}`],
    ['stylesheet, gzip -9', kilobytes(sizes.style)],
    ['fonts', kilobytes(sizes.fonts)],
  ];
}

/** Returns the rows of a large site, built with and without search and cards. */
export async function largeRows(projectRoot: string, folder: string): Promise<Row[]> {
  const all = await measureBuilds(projectRoot, folder);
  const less = await measureBuilds(projectRoot, await copyWithoutCards(folder), { CATPOST_WITHOUT_SEARCH: '1' });
  return [
    [`cold build of ${all.posts} posts, everything on`, `${timeText(all.cold)}, ${memoryText(all.cold)}`],
    ['without search and cards', `${timeText(less.cold)}, ${memoryText(less.cold)}`],
    [`one edit among ${all.posts} posts, without search and cards`, timeText(less.edited)],
    ['the same, everything on', timeText(all.edited)],
  ];
}

/** Copies the posts into a folder whose configuration turns cards off. */
async function copyWithoutCards(folder: string): Promise<string> {
  const less = join(folder, 'less');
  await cp(join(folder, 'content'), join(less, 'content'), { recursive: true });
  await appendFile(join(less, 'content/site.yaml'), 'cards: none\n');
  return less;
}

/** Measures a cold build, and the median of three builds after an edit each. */
async function measureBuilds(projectRoot: string, folder: string, env: Record<string, string> = {}) {
  const content = join(folder, 'content');
  const posts = (await readdir(content, { recursive: true })).filter((file) => file.endsWith('.md')).sort();
  const command = catpostBuild(projectRoot, folder, env);
  await emptyCaches(projectRoot);
  const cold = await measure(command);
  const edits: Measured[] = [];
  for (const number of [1, 2, 3]) {
    await appendFile(join(content, posts[posts.length >> 1] ?? ''), `\n\nOne more sentence, number ${number}.\n`);
    edits.push(await measure(command));
  }
  const edited = edits.toSorted((a, b) => a.seconds - b.seconds)[1] ?? cold;
  return { posts: posts.length, cold, edited };
}

function memoryText({ megabytes: peak }: Measured): string {
  return peak === null ? '–' : `${Math.round(peak)} MB`;
}

function timeText({ seconds, processor }: Measured): string {
  const whole = `${seconds.toFixed(1)} s`;
  return processor === null ? whole : `${whole}, ${processor.toFixed(1)} s of processor time`;
}

async function sizesOf(dist: string) {
  const files = await readdir(dist, { recursive: true });
  const documents = files.filter((file) => file.endsWith('.html'));
  const zipped: number[] = [];
  for (const file of documents) zipped.push(gzipSync(await readFile(join(dist, file)), { level: 9 }).length);
  zipped.sort((a, b) => a - b);
  let fonts = 0;
  for (const file of files.filter((name) => name.endsWith('.woff2'))) fonts += (await stat(join(dist, file))).size;
  const home = await readFile(join(dist, 'index.html'), 'utf8');
  const style = /<style>(.*?)<\/style>/s.exec(home)?.[1] ?? '';
  return {
    pages: documents.length,
    median: zipped[Math.floor(zipped.length / 2)] ?? 0,
    high: zipped[Math.floor(zipped.length * 0.95)] ?? 0,
    style: gzipSync(style, { level: 9 }).length,
    fonts,
  };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
