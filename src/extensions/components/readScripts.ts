/** Reads the scripts of `components/`. They are published as they are, in a folder that is named by their hash. */

import { createHash } from 'node:crypto';
import { join, posix } from 'node:path';
import { scriptPathOf } from '../../content/paths/filePaths.ts';
import { parseModule } from '../../modules/parseModule.ts';
import { lineAt, type RawProblem } from '../../problems/problem.ts';
import type { SiteFile, SiteFolder, ThemeFile } from '../model.ts';
import { readSiteFile } from '../siteFile.ts';

/** Returns the scripts with their paths. `files` are relative to the folder. Adds imports that lead nowhere to `problems`. */
export async function readScripts(folder: SiteFolder, files: string[], problems: RawProblem[]): Promise<ThemeFile[]> {
  const hash = createHash('sha256');
  const scripts: { file: string; absolute: string }[] = [];
  for (const file of files) {
    const script = readSiteFile(folder, `components/${file}`, problems);
    if (script === null) continue;
    hash.update(`${file}\0${script.text}\0`);
    scripts.push({ file, absolute: join(folder.path, 'components', file) });
    problems.push(...(await importProblems(file, script, files)));
  }
  const name = hash.digest('hex').slice(0, 8);
  return scripts.map(({ file, absolute }) => ({ path: scriptPathOf(name, file), absolute }));
}

async function importProblems(file: string, script: SiteFile, files: string[]): Promise<RawProblem[]> {
  const parsed = await parseModule(script.absolute, script.text);
  if ('problem' in parsed) return [{ ...parsed.problem, rule: 'component-import', file: script.name }];
  return (parsed.module.syntax?.imports ?? []).flatMap(({ specifier, position }) => {
    const problem = importProblem(specifier, file, files);
    if (problem === null) return [];
    return [{ rule: 'component-import', file: script.name, position, line: lineAt(script.text, position), ...problem }];
  });
}

function importProblem(specifier: string, from: string, files: string[]): Pick<RawProblem, 'message' | 'hint'> | null {
  if (!/^\.{1,2}\//.test(specifier))
    return {
      message: `the browser cannot import ${specifier}, because the modules of components are published as they are`,
      hint: 'copy the file into components/ and import it by its path: ./file.js',
    };
  const target = posix.join(posix.dirname(from), specifier.replace(/[?#].*$/, ''));
  if (files.includes(target)) return null;
  return {
    message: `the import ${specifier} leads to components/${target}, which does not exist`,
    hint: 'correct the path, with its .js',
  };
}
