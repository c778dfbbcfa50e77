/** Reads the files beside the content folder that shape the site. */
import type { RawProblem } from '../problems/problem.ts';
import type { Site } from '../types/content.ts';
import { noComponents, readComponents } from './components/readComponents.ts';
import { readFonts } from './fonts/readFonts.ts';
import { readMentions } from './mentions/mentionsFile.ts';
import type { Extensions, SiteFolder, Stylesheet } from './model.ts';
import { readSiteFile } from './siteFile.ts';
import { readSlots } from './slots/readSlots.ts';
import type { Surroundings } from './theme/stylesheetUrls.ts';
import { themeStylesheet } from './theme/themeStylesheet.ts';

/** The extensions of a site, and what is wrong with their files. */
export type ExtensionsResult = { extensions: Extensions; problems: RawProblem[] };

/** A site that only its content shapes. */
export const noExtensions: ExtensionsResult = {
  extensions: { stylesheet: null, slots: [], mentions: [], components: noComponents, fonts: [] },
  problems: [],
};

/** What the extensions of a site depend on, besides their own files. */
export type ExtensionsOptions = Omit<Surroundings, 'folder'> & {
  fonts: Site['fonts'];
  /** The file of settings as problems name it. */
  settings: string;
  /** The languages with a home page of their own, that of the site first; none if there is one home page. */
  languages: readonly string[];
};

/** Reads all files of the site folder that shape the site. Never rejects because of a file. */
export async function readExtensions(folder: SiteFolder, options: ExtensionsOptions): Promise<ExtensionsResult> {
  const problems: RawProblem[] = [];
  const extensions = {
    stylesheet: await readStylesheet(folder, options, problems),
    slots: readSlots(folder, options.languages, problems),
    mentions: readMentions(folder, problems),
    components: await readComponents(folder, options, problems),
    fonts: await readFonts(folder, options.fonts, options.settings, problems),
  };
  return { extensions, problems };
}

async function readStylesheet(
  folder: SiteFolder,
  options: ExtensionsOptions,
  problems: RawProblem[],
): Promise<Stylesheet | null> {
  const file = readSiteFile(folder, 'theme.css', problems);
  if (file === null) return null;
  const made = await themeStylesheet(file, { ...options, folder: folder.path });
  problems.push(...made.problems);
  return made.stylesheet;
}
