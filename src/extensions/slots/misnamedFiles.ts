/** Reports files beside the content folder that were probably meant as slots. */

import { readdirSync } from 'node:fs';
import { englishNameOf, isKnownLanguage } from '../../content/values/language.ts';
import type { RawProblem } from '../../problems/problem.ts';
import { nearest } from '../../text/nearest.mjs';
import type { SiteFolder } from '../model.ts';
import { siteFileName } from '../siteFile.ts';

/** Returns a problem for each file such as `Footer.md`, `head.md` or `after_post.md`. `known` are the names of slots. */
export function misnamedFiles(folder: SiteFolder, known: readonly string[]): RawProblem[] {
  return namesIn(folder).flatMap((name) => {
    const foreign = inOtherLanguage(folder, name, known);
    const meant = foreign.length > 0 ? null : meantName(name, known);
    if (meant === null) return foreign;
    const message = `${name} is not used; did you mean ${meant}?`;
    return [{ rule: 'slot-unknown', file: siteFileName(folder, name), message, hint: `rename it to ${meant}` }];
  });
}

/** Reports `footer.de.md` if the site has no home page in German. */
function inOtherLanguage(folder: SiteFolder, name: string, known: readonly string[]): RawProblem[] {
  const [, slot = '', language = '', ending] = /^(.+)\.([^.]+)(\.(?:md|html))$/.exec(name) ?? [];
  const isOwn = known.some((each) => each.toLowerCase() === name.toLowerCase());
  if (isOwn || !known.includes(slot + ending) || !isKnownLanguage(language)) return [];
  const message = `${name} is not used, because the site has no home page in ${englishNameOf(language)}`;
  const hint = `add ${language} to languages in the settings, or remove the file`;
  return [{ rule: 'slot-unknown', file: siteFileName(folder, name), message, hint }];
}

function namesIn({ path }: SiteFolder): string[] {
  try {
    return readdirSync(path).sort();
  } catch {
    return [];
  }
}

function meantName(name: string, known: readonly string[]): string | null {
  const [, base, extension] = /^(.+)\.(md|markdown|html?|txt)$/i.exec(name) ?? [];
  if (base === undefined || extension === undefined || known.includes(name)) return null;
  const isHtml = /^html?$/i.test(extension) || base.toLowerCase() === 'head';
  const candidates = known.filter((candidate) => candidate.endsWith('.html') === isHtml);
  return nearest(`${base}.${isHtml ? 'html' : 'md'}`, candidates);
}
