/**
 * `npm run bench -- --peers` measures catpost and other tools on the same posts, one after another and in the same way.
 */
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from '../../chromium.mjs';
import { paintOf } from '../../lighthouse/paint.ts';
import { removeAside } from '../aside.ts';
import { makeBundles } from '../catpost.ts';
import { type Measured, measure } from '../measure.ts';
import { install, nodeOf, peersFolder } from './install.ts';
import type { Peer } from './peer.ts';
import { readBenchPosts } from './posts.ts';
import { catpostProjects, type NodeProgram, type Project, peerProject } from './project.ts';
import { type Compared, comparison } from './table.ts';
import { weighPage } from './weigh.ts';

/** The options of a comparison. */
export type CompareOptions = {
  projectRoot: string;
  content: string;
  peers: Peer[];
  /** How often each build is measured. The median by seconds counts. */
  runs: number;
};

/** Returns the table. A tool that fails is reported in one sentence, and the others are measured all the same. */
export async function comparePeers({ projectRoot, content, peers, runs }: CompareOptions): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'catpost-peers-'));
  ensureChromium();
  const rows: Compared[] = [];
  const attempt = async (name: string, work: () => Promise<Compared>) => {
    console.error(`${name} …`);
    try {
      const row = await work();
      rows.push(row);
      // The whole run may take long, or be ended before its table.
      console.error(`  ${row.cold.seconds.toFixed(1)} s, after one edit ${row.edited.seconds.toFixed(1)} s`);
    } catch (error) {
      console.error(`${name} is left out: ${error instanceof Error ? error.message : error}`);
    }
  };
  try {
    const posts = await readBenchPosts(content);
    await makeBundles(projectRoot, join(folder, 'first'));
    for (const node of await nodePrograms(peers)) {
      for (const project of await catpostProjects(projectRoot, join(folder, node.version), posts, node)) {
        await attempt(project.title, () => measureProject(project, runs));
      }
    }
    for (const peer of peers) {
      const home = join(peersFolder(), peer.name);
      await attempt(peer.title, async () => {
        await install(peer, home);
        return measureProject(await peerProject(peer, home, posts), runs);
      });
    }
    return comparison(rows, posts.length);
  } finally {
    await removeAside();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Returns the Node.js that runs this, and the newer one that a peer installs. catpost is measured in both. */
async function nodePrograms(peers: Peer[]): Promise<NodeProgram[]> {
  const programs = [{ program: process.execPath, version: process.versions.node }];
  for (const peer of peers.filter(({ node }) => node !== null).slice(0, 1)) {
    const home = join(peersFolder(), peer.name);
    const isThere = await install(peer, home).then(
      () => true,
      () => false,
    );
    if (isThere) programs.push({ program: nodeOf(peer, home), version: peer.node ?? '' });
  }
  return programs;
}

async function measureProject({ title, lacks, ...project }: Project, runs: number): Promise<Compared> {
  const cold: Measured[] = [];
  const edited: Measured[] = [];
  for (let run = 0; run < runs; run++) {
    await project.forget();
    cold.push(await measure(project.build));
    await appendFile(project.post, `\n\n${addition} ${run}.\n`);
    edited.push(await measure(project.build));
  }
  await requireComplete(join(project.output, project.document), runs);
  const weight = await weighPage(project.output, project.document);
  const paint = await paintOf(project.output, `/${project.document.replace(/index\.html$/, '')}`, 5);
  return { title, lacks, cold: median(cold), edited: median(edited), weight, paint };
}

const addition = 'One more sentence, number';

/** Throws where a build left something out, because its time would mean nothing. */
async function requireComplete(document: string, runs: number): Promise<void> {
  const html = await readFile(document, 'utf8');
  if (!html.includes('<title')) throw new Error(`${document} has no layout.`);
  if (!html.includes(`${addition} ${runs - 1}`)) throw new Error(`${document} does not have the last edit.`);
}

function median(runs: Measured[]): Measured {
  const sorted = [...runs].sort((a, b) => a.seconds - b.seconds);
  const run = sorted[Math.floor(sorted.length / 2)];
  if (!run) throw new Error('--runs takes a number from 1 on.');
  return run;
}
