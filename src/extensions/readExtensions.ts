/** Reads the files beside the content folder that shape the site. */
import type { RawProblem } from '../problems/problem.ts';
import type { Extensions, SiteFolder } from './model.ts';
import { readSiteFile } from './siteFile.ts';

/** The extensions of a site, and what is wrong with their files. */
export type ExtensionsResult = { extensions: Extensions; problems: RawProblem[] };

/** A site that only its content shapes. */
export const noExtensions: ExtensionsResult = { extensions: { stylesheet: null }, problems: [] };

/** Reads all files of the site folder that shape the site. Never throws because of a file. */
export function readExtensions(folder: SiteFolder): ExtensionsResult {
  const problems: RawProblem[] = [];
  return { extensions: { stylesheet: readSiteFile(folder, 'theme.css', problems) }, problems };
}
