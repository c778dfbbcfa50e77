/** Measures the chosen rows, in the order of the table. */
import { join } from 'node:path';
import { importFigures } from '../oldBlog.ts';
import { buildFigures, builtSite, checkFigures } from './builds.ts';
import { postAt } from './changes.ts';
import { devFigures, pathOf } from './dev.ts';
import type { Bench, Figures } from './figures.ts';
import { packageFigures } from './packages.ts';
import { clickFigures, pageFigures } from './pages.ts';
import type { RowName } from './rowNames.ts';
import { searchFigures } from './search.ts';

/** Says on the standard error output what is being measured, because all rows take long. */
export async function rowFigures(bench: Bench, rows: ReadonlySet<RowName>): Promise<Figures[]> {
  const figures = await buildFigures(bench, rows);
  const post = () => pathOf(postAt(bench.posts, { run: 0, runs: 1 }).file);
  const others: [RowName, () => Promise<Figures[]>][] = [
    ['check', async () => [await checkFigures(bench)]],
    ['dev', () => devFigures(bench)],
    ['search', async () => searchFigures(bench, await builtSite(bench))],
    ['click', async () => clickFigures(bench, await builtSite(bench), post())],
    ['pages', async () => pageFigures(bench, await builtSite(bench), post())],
    ['packages', () => packageFigures(bench)],
    ['import', () => importFigures(bench.projectRoot, join(bench.folder, 'import'), bench.runs)],
  ];
  for (const [row, measured] of others.filter(([name]) => rows.has(name))) {
    console.error(`${row} …`);
    figures.push(...(await measured()));
  }
  return figures;
}
