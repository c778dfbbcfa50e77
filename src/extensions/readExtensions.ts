/** Reads the files beside the content folder that shape the site. */
import type { RawProblem } from '../problems/problem.ts';
import type { Extensions, SiteFolder } from './model.ts';
import { readSiteFile } from './siteFile.ts';
import { readSlots } from './slots/readSlots.ts';

/** The extensions of a site, and what is wrong with their files. */
export type ExtensionsResult = { extensions: Extensions; problems: RawProblem[] };

/** A site that only its content shapes. */
export const noExtensions: ExtensionsResult = { extensions: { stylesheet: null, slots: [] }, problems: [] };

/** Reads all files of the site folder that shape the site. Never throws because of a file. */
export function readExtensions(folder: SiteFolder): ExtensionsResult {
  const problems: RawProblem[] = [];
  const extensions = {
    stylesheet: readSiteFile(folder, 'theme.css', problems),
    slots: readSlots(folder, problems),
  };
  return { extensions, problems };
}
