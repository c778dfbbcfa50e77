/**
 * Measures cold builds, builds without changes, and builds after each kind of change. Each build is the real command in a
 * process of its own.
 */
import { cp, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setAside } from '../aside.ts';
import { catpostBuild, emptyCaches } from '../catpost.ts';
import { type Command, type Measured, measure } from '../measure.ts';
import { changes, editBody, postAt } from './changes.ts';
import { type Bench, commandFigures, type Figures } from './figures.ts';
import type { RowName } from './rowNames.ts';

type Variant = { name: string; folder: string; env: Record<string, string> };

const all: Variant = { name: 'everything on', folder: 'all', env: {} };
const less: Variant = { name: 'without search', folder: 'less', env: { CATPOST_WITHOUT_SEARCH: '1' } };

/** The variable of the second variant exists only for the benchmark. Returns no figures where no such row is chosen. */
export async function buildFigures(bench: Bench, rows: ReadonlySet<RowName>): Promise<Figures[]> {
  const ofBuilds = ['cold', 'unchanged', ...changes.map(({ row }) => row)];
  if (![...rows].some((row) => ofBuilds.includes(row))) return [];
  // The cold builds of one variant empty the caches of the other, so each is done before the next.
  return [...(await variantFigures(bench, rows, less)), ...(await variantFigures(bench, rows, all))];
}

/** Measures `check` after one edit. A build and a check come before, as on an author's machine. */
export async function checkFigures(bench: Bench): Promise<Figures> {
  const site = await copySite(bench, 'check');
  // Both take the folder of the site: a check knows what the last build into its `dist` has found.
  const command = (name: 'build' | 'check'): Command => {
    const words = [join(bench.projectRoot, 'src/start.mjs'), name, '--site', site];
    return { program: process.execPath, words, cwd: bench.projectRoot };
  };
  await measure(command('build'));
  await measure(command('check'));
  const runs = await repeat(bench.runs, async (run) => {
    const turn = { run, runs: bench.runs };
    await editBody(join(site, 'content'), postAt(bench.posts, turn), turn);
    return measure(command('check'));
  });
  return commandFigures('check after one edit', runs);
}

/** Returns a built site with everything on, which the builds have left or which is built now. */
export async function builtSite(bench: Bench): Promise<string> {
  const dist = join(bench.folder, all.folder, 'dist');
  if (await isThere(dist)) return dist;
  await measure(catpostBuild(bench.projectRoot, await copySite(bench, all.folder), all.env));
  return dist;
}

async function variantFigures(bench: Bench, rows: ReadonlySet<RowName>, variant: Variant): Promise<Figures[]> {
  const { name, folder, env } = variant;
  const site = await copySite(bench, folder);
  const build = () => measure(catpostBuild(bench.projectRoot, site, env));
  const figures: Figures[] = [];
  const add = async (what: string, measured: (run: number) => Promise<Measured>) => {
    console.error(`${what}, ${name} …`);
    figures.push(commandFigures(`${what}, ${name}`, await repeat(bench.runs, measured)));
  };
  if (!rows.has('cold')) await build();
  else {
    await add('cold build', async () => {
      await setAside(join(site, 'dist'));
      await emptyCaches(bench.projectRoot);
      return build();
    });
  }
  if (rows.has('unchanged')) await add('nothing changed', build);
  for (const { what, apply } of changes.filter((change) => rows.has(change.row))) {
    await add(what, async (run) => {
      await apply(join(site, 'content'), bench.posts, { run, runs: bench.runs });
      return build();
    });
  }
  return figures;
}

async function copySite(bench: Bench, folder: string): Promise<string> {
  const site = join(bench.folder, folder);
  await cp(bench.content, join(site, 'content'), { recursive: true });
  return site;
}

async function repeat<Result>(times: number, once: (run: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let run = 0; run < times; run += 1) results.push(await once(run));
  return results;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
