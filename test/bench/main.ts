/** `npm run bench` measures catpost on many posts, or compares it with other tools, and prints a table. */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findWholeChromium } from '../chromium.mjs';
import { removeAside } from './aside.ts';
import { makeBundles } from './catpost.ts';
import { chosenPeers } from './peers/chosen.ts';
import { comparePeers } from './peers/compare.ts';
import { readContentPosts, repeatPosts } from './posts/contentPosts.ts';
import { generatePosts } from './posts/generatePosts.ts';
import { type Bench, tableOf } from './rows/figures.ts';
import { rowFigures } from './rows/rowFigures.ts';
import { chosenRows, type RowName, rowsOfAnySize } from './rows/rowNames.ts';

/** Measures as the options say, which README.md describes. Returns the exit status. */
export async function run(argv: string[], projectRoot: string): Promise<number> {
  const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options });
  const peers = values.peers ? chosenPeers(positionals.join(',')) : null;
  const rows = chosenRows(values.rows);
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, load ${loadavg()[0]?.toFixed(1)}`;
  console.log(`Node ${process.versions.node}, ${machine}, ${findWholeChromium() ?? 'no browser'}`);
  const folder = await mkdtemp(join(tmpdir(), 'catpost-bench-'));
  try {
    const made = await makeSites(folder, values);
    if (!peers) await makeBundles(projectRoot, join(folder, 'first'));
    for (const site of made) {
      const table = peers
        ? await comparePeers({ projectRoot, content: site.content, peers, runs: countOf('runs', values.runs ?? '1') })
        : await rowTable({ projectRoot, ...site, runs: countOf('runs', values.runs ?? '5') }, rows, site === made[0]);
      console.log(`\n${table}`);
    }
  } finally {
    await rm(folder, { recursive: true });
    await removeAside();
  }
  return 0;
}

const options = {
  rows: { type: 'string' },
  posts: { type: 'string' },
  seed: { type: 'string' },
  content: { type: 'string' },
  times: { type: 'string' },
  runs: { type: 'string' },
  peers: { type: 'boolean' },
} as const;

/** Measures one site. Rows that do not depend on its size are left out unless it is the first. */
async function rowTable(site: Omit<Bench, 'posts'>, rows: ReadonlySet<RowName>, isFirst: boolean): Promise<string> {
  const bench = { ...site, posts: await readContentPosts(site.content) };
  const chosen = [...rows].filter((row) => isFirst || !rowsOfAnySize.has(row));
  return tableOf(await rowFigures(bench, new Set(chosen)), bench.posts.length);
}

type Values = { [Name in keyof typeof options]?: string | boolean };

type Site = Pick<Bench, 'folder' | 'content'>;

/** Makes a content folder for each number of posts, or one of the author's own posts. */
async function makeSites(folder: string, values: Values): Promise<Site[]> {
  const siteIn = (name: string) => ({ folder: join(folder, name), content: join(folder, name, 'content') });
  if (typeof values.content === 'string') {
    const site = siteIn('own');
    await repeatPosts(resolve(values.content), site.content, countOf('times', values.times ?? '1'));
    return [site];
  }
  const sites: Site[] = [];
  const seed = countOf('seed', values.seed ?? '1');
  for (const posts of String(values.posts ?? (values.peers ? '3504' : '3504,10512')).split(',')) {
    const site = siteIn(posts);
    await generatePosts(site.content, countOf('posts', posts), { seed });
    sites.push(site);
  }
  return sites;
}

/** Reads a number from 1 on. Throws for any other text. */
function countOf(option: string, text: string | boolean): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`--${option} takes a number from 1 on, not ${text}.`);
  return count;
}
