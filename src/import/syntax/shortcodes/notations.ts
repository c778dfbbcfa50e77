/** The notations of Hugo and Zola, with what the folder of a blog adds to them. */
import type { ForeignFolder } from '../../folder/model.ts';
import { type SettingValues, textAt } from '../../settings/dataSettings.ts';
import { hugoTags } from './hugoTags.ts';
import type { Notation } from './model.ts';
import { hugoTemplates, zolaTemplates } from './templates/siteTemplates.ts';
import { zolaTags } from './zolaTags.ts';

/** Returns the notation of Hugo for one site. The keys of `settings` are in lower case. */
export function hugoNotation(folder: ForeignFolder, settings: SettingValues): Notation {
  const siteParameter = (name: string) => textAt(settings, 'params', ...name.toLowerCase().split('.'));
  return { tagsIn: hugoTags, byTemplate: hugoTemplates(folder), filesBelow: filesBelow(folder), siteParameter };
}

/** Returns the notation of Zola for one site. */
export function zolaNotation(folder: ForeignFolder, settings: SettingValues): Notation {
  const siteParameter = (name: string) => textAt(settings, 'extra', ...name.split('.'));
  return { tagsIn: zolaTags, byTemplate: zolaTemplates(folder), filesBelow: filesBelow(folder), siteParameter };
}

function filesBelow({ files }: ForeignFolder): Notation['filesBelow'] {
  return (folder) => files.map(({ file }) => file).filter((file) => file.startsWith(`${folder}/`));
}
