/** `npm run bench` generates posts, measures catpost on them or compares it with other tools, and prints a table. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { removeAside } from './aside.ts';
import { pageRows } from './browser.ts';
import { buildRows, largeRows } from './builds.ts';
import { devRows } from './dev.ts';
import { importRows } from './oldBlog.ts';
import { chosenPeers } from './peers/chosen.ts';
import { comparePeers } from './peers/compare.ts';
import { generatePosts } from './posts/generatePosts.ts';

/**
 * Without options, measures everything that docs/benchmarks.md promises, in about ten minutes. `--posts N` and `--seed N`
 * measure only the builds of other generated posts, and `--content DIR` those of existing posts. `--import`
 * measures only the import of a generated blog of Jekyll, with 10,000 posts or those of `--posts`. `--peers`
 * compares with all peers, or with those that are named after it (`--peers astro,eleventy`); `--runs N` measures each
 * build several times. Returns the exit status.
 */
export async function run(argv: string[], projectRoot: string): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      posts: { type: 'string' },
      seed: { type: 'string' },
      content: { type: 'string' },
      import: { type: 'boolean' },
      peers: { type: 'boolean' },
      runs: { type: 'string' },
    },
  });
  const isBuildsOnly = values.posts !== undefined || values.content !== undefined;
  const peers = values.peers ? chosenPeers(positionals.join(',')) : null;
  const folder = await mkdtemp(join(tmpdir(), 'catpost-bench-'));
  const content = join(folder, 'content');
  try {
    if (values.import) {
      console.log(table(await importRows(projectRoot, folder, Number(values.posts ?? 10_000))));
      return 0;
    }
    if (values.content) await cp(resolve(values.content), content, { recursive: true });
    else await generatePosts(content, Number(values.posts ?? 3504), { seed: Number(values.seed ?? 1) });
    const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, load ${loadavg()[0]?.toFixed(1)}`;
    console.log(`Node ${process.versions.node}, ${machine}\n`);
    if (peers) console.log(await comparePeers({ projectRoot, content, peers, runs: Number(values.runs ?? 1) }));
    else if (isBuildsOnly) console.log(table(await buildRows(projectRoot, folder)));
    else console.log(table(await goalRows(projectRoot, folder)));
  } finally {
    await rm(folder, { recursive: true });
    await removeAside();
  }
  return 0;
}

/** Measures builds of two sizes, pages in a browser, and dev. */
async function goalRows(projectRoot: string, folder: string): Promise<Row[]> {
  const rows = await buildRows(projectRoot, folder);
  const large = join(folder, 'large');
  await generatePosts(join(large, 'content'), 3 * 3504);
  rows.push(...(await largeRows(projectRoot, large)));
  rows.push(...(await pageRows(projectRoot, join(folder, 'dist'), '/post/post-01752/')));
  rows.push(...(await devRows(projectRoot, join(folder, 'content'))));
  rows.push(...(await importRows(projectRoot, join(folder, 'import'), 10_000)));
  return rows;
}

type Row = [what: string, value: string];

function table(rows: Row[]): string {
  return `| what | measured |\n|---|---|\n${rows.map(([what, value]) => `| ${what} | ${value} |`).join('\n')}`;
}
