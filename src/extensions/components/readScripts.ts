/** Reads the scripts of `components/`. They are published as they are, in a folder that is named by their hash. */

import { createHash } from 'node:crypto';
import { join, posix } from 'node:path';
import { scriptPathOf } from '../../content/paths/filePaths.ts';
import type { ModuleImport } from '../../modules/model.ts';
import { parseModule } from '../../modules/parseModule.ts';
import { lineAt, type RawProblem } from '../../problems/problem.ts';
import type { PublishedFile, SiteFile, SiteFolder } from '../model.ts';
import { readSiteFile, siteFileName } from '../siteFile.ts';

/**
 * Returns the scripts with their paths. `files` are relative to the folder, and `names` are the components. Adds to
 * `problems` the imports that lead nowhere, and the scripts that nothing loads.
 */
export async function readScripts(
  folder: SiteFolder,
  { files, names }: { files: string[]; names: string[] },
  problems: RawProblem[],
): Promise<PublishedFile[]> {
  const hash = createHash('sha256');
  const loaded = new Set(names.map((name) => `${name}.js`));
  const scripts: { file: string; absolute: string }[] = [];
  for (const file of files) {
    const script = readSiteFile(folder, `components/${file}`, problems);
    if (script === null) continue;
    hash.update(`${file}\0${script.text}\0`);
    scripts.push({ file, absolute: join(folder.path, 'components', file) });
    const parsed = await parseModule(script.absolute, script.text);
    if ('problem' in parsed) problems.push({ ...parsed.problem, rule: 'component-import', file: script.name });
    else {
      for (const found of parsed.module.syntax?.imports ?? []) {
        loaded.add(targetOf(found.specifier, file));
        problems.push(...importProblems(found, file, script, files));
      }
    }
  }
  for (const file of files) if (!loaded.has(file)) problems.push(unloaded(folder, file));
  const name = hash.digest('hex').slice(0, 8);
  return scripts.map(({ file, absolute }) => ({ path: scriptPathOf(name, file), absolute }));
}

function importProblems(
  { specifier, position }: ModuleImport,
  from: string,
  script: SiteFile,
  files: string[],
): RawProblem[] {
  const problem = importProblem(specifier, from, files);
  if (problem === null) return [];
  return [{ rule: 'component-import', file: script.name, position, line: lineAt(script.text, position), ...problem }];
}

function unloaded(folder: SiteFolder, file: string): RawProblem {
  const html = file.replace(/\.js$/, '.html');
  return {
    rule: 'component-file',
    file: siteFileName(folder, `components/${file}`),
    message: `there is no component components/${html} for this script, and no other script imports it`,
    hint: 'create the component, or remove the script',
  };
}

/** Returns the file that an import leads to. */
function targetOf(specifier: string, from: string): string {
  return posix.join(posix.dirname(from), specifier.replace(/[?#].*$/, ''));
}

function importProblem(specifier: string, from: string, files: string[]): Pick<RawProblem, 'message' | 'hint'> | null {
  if (!/^\.{1,2}\//.test(specifier))
    return {
      message: `the browser cannot import ${specifier}, because the modules of components are published as they are`,
      hint: 'copy the file into components/ and import it by its path: ./file.js',
    };
  const target = targetOf(specifier, from);
  if (files.includes(target)) return null;
  return {
    message: `the import ${specifier} leads to components/${target}, which does not exist`,
    hint: 'correct the path, with its .js',
  };
}
