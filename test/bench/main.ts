/** `npm run bench`: makes posts, measures what catpost takes for them, or compares it with other tools, and prints a table. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildRows } from './builds.ts';
import { generatePosts } from './generatePosts.ts';
import { chosenPeers } from './peers/chosen.ts';
import { comparePeers } from './peers/compare.ts';

/**
 * `--posts N`, `--words N`, `--seed N`, or `--content DIR` for posts that are there. `--peers` compares with all peers,
 * or with those that are named after it (`--peers astro,eleventy`), each build measured `--runs N` times. Returns the
 * exit status.
 */
export async function run(argv: string[], projectRoot: string): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      posts: { type: 'string' },
      words: { type: 'string' },
      seed: { type: 'string' },
      content: { type: 'string' },
      peers: { type: 'boolean' },
      runs: { type: 'string' },
    },
  });
  const peers = values.peers ? chosenPeers(positionals.join(',')) : null;
  const folder = await mkdtemp(join(tmpdir(), 'catpost-bench-'));
  const content = join(folder, 'content');
  try {
    if (values.content) await cp(resolve(values.content), content, { recursive: true });
    else
      await generatePosts(content, Number(values.posts ?? 3504), Number(values.words ?? 300), Number(values.seed ?? 1));
    const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, load ${loadavg()[0]?.toFixed(1)}`;
    console.log(`Node ${process.versions.node}, ${machine}\n`);
    if (peers) console.log(await comparePeers({ projectRoot, content, peers, runs: Number(values.runs ?? 1) }));
    else console.log(table([...(await buildRows(projectRoot, folder))]));
  } finally {
    await rm(folder, { recursive: true });
  }
  return 0;
}

function table(rows: [what: string, value: string][]): string {
  return `| what | measured |\n|---|---|\n${rows.map(([what, value]) => `| ${what} | ${value} |`).join('\n')}`;
}
