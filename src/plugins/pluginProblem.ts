/** Turns what goes wrong in a plugin into problems. */
import { join } from 'node:path';
import type { SiteFolder } from '../extensions/model.ts';
import { errorProblem } from '../modules/importModule.ts';
import type { ModuleProblem } from '../modules/model.ts';
import { shownFile } from '../modules/shownFile.ts';
import type { Problem } from '../types/problem.ts';
import type { LoadedPlugin, ThrownError } from './host/model.ts';

/** Returns the problem of a plugin, at the line of its module. `what` begins the sentence: `the plugin words`. */
export function pluginProblem(
  { file, ...problem }: ModuleProblem,
  what: string,
  folder: SiteFolder,
): Omit<Problem, 'severity'> {
  const message = `${what}: ${problem.message}`;
  return { ...problem, rule: 'plugin-failed', file: shownInFolder(file, folder), message };
}

/** Returns the place and the message of an error that a thread has reported. */
export function thrownProblem(thrown: ThrownError, plugin: Pick<LoadedPlugin, 'sources' | 'entry'>): ModuleProblem {
  const error = Object.assign(new Error(thrown.message), { stack: thrown.stack, code: thrown.code });
  return errorProblem(error, plugin, plugin.entry);
}

/** Names a file by its place in the folder of the site. */
export function shownInFolder(file: string, { path, name }: SiteFolder): string {
  const known = 'package.json';
  return shownFile(file, { absolute: join(path, known), name: name === '' ? known : `${name}/${known}` });
}
