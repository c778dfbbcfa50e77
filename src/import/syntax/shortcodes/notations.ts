/** The notations of Hugo and Zola, with what the folder of a blog adds to them. */
import type { ForeignFolder } from '../../folder/model.ts';
import { hugoTags } from './hugoTags.ts';
import type { Notation } from './model.ts';
import { hugoTemplates, zolaTemplates } from './templates/siteTemplates.ts';
import { zolaTags } from './zolaTags.ts';

/** Returns the notation of Hugo for one site. */
export function hugoNotation(folder: ForeignFolder): Notation {
  return { tagsIn: hugoTags, byTemplate: hugoTemplates(folder), filesBelow: filesBelow(folder) };
}

/** Returns the notation of Zola for one site. */
export function zolaNotation(folder: ForeignFolder): Notation {
  return { tagsIn: zolaTags, byTemplate: zolaTemplates(folder), filesBelow: filesBelow(folder) };
}

function filesBelow({ files }: ForeignFolder): Notation['filesBelow'] {
  return (folder) => files.map(({ file }) => file).filter((file) => file.startsWith(`${folder}/`));
}
