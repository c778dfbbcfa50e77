/** Reads site.config.ts, which may stand in the place of site.yaml: a module whose default export is the settings. */
import { importModule } from '../../modules/importModule.ts';
import type { ModuleProblem } from '../../modules/model.ts';
import { readModules } from '../../modules/readModules.ts';
import { shownFile } from '../../modules/shownFile.ts';
import type { RawProblem } from '../../problems/problem.ts';
import { isRecord, type LocatedValues } from '../yaml/locatedValues.ts';
import { createLocator } from './moduleLocator.ts';

/** The settings, with the text in which they are written; or the problem that prevents them. */
export type ModuleReading = { located: LocatedValues; text: string } | { problem: RawProblem };

/** Runs the module `absolute`. `file` is its name in problems. Never throws because of the author's code. */
export async function readSiteModule(absolute: string, file: string): Promise<ModuleReading> {
  const read = await readModules(absolute);
  if ('problem' in read) return { problem: siteModuleProblem(read.problem, absolute, file) };
  const { entry } = read.graph;
  const imported = await importModule(read.graph);
  if ('problem' in imported) return { problem: siteModuleProblem(imported.problem, absolute, file) };
  const values = imported.exports.default;
  if (!isRecord(values) || !canBeWritten(values)) {
    const message =
      values === undefined ? 'there is no default export' : 'the default export is not an object of settings';
    const hint = "write export default defineSite({ title: 'My notes' })";
    return { problem: { rule: 'site-module', file, message, hint } };
  }
  return {
    located: { values, ...(await createLocator(entry.code)), written: () => null, lostTexts: () => [] },
    text: entry.text,
  };
}

/** A file that site.config.ts imports is named by its place beside it. */
function siteModuleProblem({ file: faulty, ...problem }: ModuleProblem, absolute: string, name: string): RawProblem {
  return { ...problem, rule: 'site-module', file: shownFile(faulty, { absolute, name }) };
}

/** Returns false for an object that contains itself. */
function canBeWritten(values: object): boolean {
  try {
    JSON.stringify(values);
    return true;
  } catch {
    return false;
  }
}
