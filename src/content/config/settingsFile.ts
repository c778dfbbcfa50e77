/** Finds and reads the settings of the site: content/site.yaml, or a module such as content/site.config.ts. */

import type { RawProblem } from '../../problems/problem.ts';
import type { ContentFile } from '../files/listFiles.ts';
import { readTextFile } from '../files/readTextFile.ts';
import { type ConfigResult, defaultsWith, readSettings, readSiteConfig } from './readSiteConfig.ts';
import { isSettingsFile, yamlName } from './settingsName.ts';
import { readSiteModule } from './siteModule.ts';

/** `isConfigured` is false if there are no settings, or they cannot be read. `name` is relative to the content folder. */
export type SettingsReading = ConfigResult & { isConfigured: boolean; name: string };

/** Returns the settings, with all their problems. Never throws because of the author's file. */
export async function readSettingsFile(
  files: ContentFile[],
  contentName: string,
  maximumBytes: number,
): Promise<SettingsReading> {
  const [settingsFile, ...others] = files.filter(({ file }) => isSettingsFile(file)).sort(yamlLast);
  if (settingsFile === undefined) return { ...readSiteConfig(null, `${contentName}/${yamlName}`), ...missing };
  const name = settingsFile.file;
  const read = await readFile(settingsFile, contentName, maximumBytes);
  const twice = others.map(({ file }) => secondFile(`${contentName}/${file}`, `${contentName}/${name}`));
  return { ...read, name, problems: [...twice, ...read.problems] };
}

const missing = { isConfigured: false, name: yamlName };

function yamlLast(a: ContentFile, b: ContentFile): number {
  return Number(a.file === yamlName) - Number(b.file === yamlName);
}

async function readFile(
  settingsFile: ContentFile,
  contentName: string,
  maximumBytes: number,
): Promise<ConfigResult & { isConfigured: boolean }> {
  const file = `${contentName}/${settingsFile.file}`;
  if (settingsFile.file !== yamlName) {
    const read = await readSiteModule(settingsFile.absolute, file);
    if ('problem' in read) return { ...defaultsWith([read.problem]), isConfigured: false };
    return { ...readSettings(read.located, { text: read.text, file }), isConfigured: true };
  }
  const read = readTextFile(settingsFile, contentName, maximumBytes);
  if ('text' in read) return { ...readSiteConfig(read.text, file), isConfigured: true };
  return { ...readSiteConfig(null, file), problems: [read.problem], isFaulty: true, isConfigured: false };
}

function secondFile(file: string, read: string): RawProblem {
  const message = `the site has settings in ${file} and in ${read}`;
  return { rule: 'site-twice', file, message, hint: 'keep one of the two, and delete the other' };
}
