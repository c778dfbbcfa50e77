/** Finds and reads content/site.yaml. */
import type { ContentFile } from '../files/listFiles.ts';
import { readTextFile } from '../files/readTextFile.ts';
import { type ConfigResult, readSiteConfig } from './readSiteConfig.ts';

/** Relative to the content folder. */
export const siteFileName = 'site.yaml';

/** Returns the configuration. `isConfigured` is false if site.yaml is missing or cannot be read. */
export function readSiteFile(
  files: ContentFile[],
  contentName: string,
  maximumBytes: number,
): ConfigResult & { isConfigured: boolean } {
  const shownFile = `${contentName}/${siteFileName}`;
  const siteFile = files.find(({ file }) => file === siteFileName);
  if (siteFile === undefined) return { ...readSiteConfig(null, shownFile), isConfigured: false };
  const read = readTextFile(siteFile, contentName, maximumBytes);
  if ('text' in read) return { ...readSiteConfig(read.text, shownFile), isConfigured: true };
  return { ...readSiteConfig(null, shownFile), problems: [read.problem], isConfigured: false };
}
