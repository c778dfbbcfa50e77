/** Makes the part of the stylesheet that the author has written: checks theme.css, publishes its files, shortens it. */

import { gzipSync } from 'node:zlib';
import { lineAt, type RawProblem } from '../../problems/problem.ts';
import { stylesheetBudget } from '../budgets.ts';
import type { SiteFile, Stylesheet } from '../model.ts';
import { checkNames } from './checkNames.ts';
import { minifyCss } from './minifyCss.ts';
import { type CssProblem, parseCss } from './parseCss.ts';
import { replaceUrls, type Surroundings } from './stylesheetUrls.ts';

/** Returns the stylesheet of theme.css, and its problems. A stylesheet with a syntax error is null. */
export async function themeStylesheet(
  file: SiteFile,
  surroundings: Surroundings,
): Promise<{ stylesheet: Stylesheet | null; problems: RawProblem[] }> {
  const { root, problems } = await parseCss(file.text);
  const complete = (problem: CssProblem): RawProblem => {
    return { ...problem, file: file.name, line: lineAt(file.text, problem.position) };
  };
  if (root === null || problems.length > 0) return { stylesheet: null, problems: problems.map(complete) };
  problems.push(...(await checkNames(root)));
  const replaced = await replaceUrls(root, surroundings);
  const text = minifyCss(root);
  const bytes = text === '' ? 0 : gzipSync(text, { level: 9 }).length;
  if (bytes > stylesheetBudget) problems.push(tooLarge(bytes));
  const properties = [...new Set(text.match(/--[\w-]+/g))];
  return {
    stylesheet: { name: file.name, text, bytes, properties, files: replaced.files },
    problems: [...problems, ...replaced.problems].sort(byPosition).map(complete),
  };
}

function tooLarge(bytes: number): CssProblem {
  const message = `it has ${bytes} bytes after gzip, and every page carries it; more than ${stylesheetBudget} delay the first page`;
  return {
    rule: 'theme-size',
    position: null,
    message,
    hint: 'remove what repeats the defaults, or is used on few pages',
  };
}

function byPosition({ position: one }: CssProblem, { position: other }: CssProblem): number {
  return (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0);
}
