/** Runs an import of a small blog within a temporary folder. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Imported, importSite } from '../../../src/import/importSite.ts';
import type { Tool } from '../../../src/types/tool.ts';

/** What a run did: what it printed, and the files of the content folder by path. */
export type Run = Imported & { files: Record<string, string>; report: string };

const progress = { step: () => {}, count: () => {}, done: () => {} };

/** Imports `old` of `folder` into `content` of it. */
export async function importFiles(folder: string, { from, to = 'content', path = 'old' }: Options = {}): Promise<Run> {
  const target = join(folder, to);
  const options = {
    path: join(folder, path),
    from: from ?? null,
    to: target,
    siteFolder: folder,
    fetches: false,
    cache: folder,
    progress,
  };
  const imported = await importSite(options);
  const report = join(target, '../import-report.md');
  return { ...imported, files: filesIn(target), report: existsSync(report) ? readFileSync(report, 'utf8') : '' };
}

type Options = { from?: Tool; to?: string; path?: string };

/** Returns the files of a folder with their texts, without those whose names begin with a dot. */
export function filesIn(folder: string): Record<string, string> {
  if (!existsSync(folder) || statSync(folder).isFile()) return {};
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const files = names.filter((name) => !/(?:^|\/)\./.test(name) && statSync(join(folder, name)).isFile()).sort();
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
