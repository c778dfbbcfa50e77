/** Puts the report beside the content folder, where it is no post. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isReportOf } from './importReport.ts';

/**
 * Returns where the report of an import into `to` belongs: `import-report.md` beside it, with a number if that is a file of
 * the author, or the report of an import into another folder.
 */
export function reportFile(to: string): string {
  for (let number = 1; ; number += 1) {
    const file = join(dirname(to), `import-report${number === 1 ? '' : `-${number}`}.md`);
    if (!existsSync(file) || isReportOf(readFileSync(file, 'utf8'), basename(to))) return file;
  }
}

/** Writes the report, unless it is there already. */
export function writeReport(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
