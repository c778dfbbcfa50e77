/** Converts content that has no settings of catpost, before a command reads it. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CommandSettings } from '../build/report.ts';
import { isSettingsFile } from '../content/config/settingsFile.ts';

/**
 * Returns the settings with the content folder to read. A folder with settings of catpost is read as it is. Any other is
 * converted in the cache first, by a bundle of its own that no other build loads.
 */
export async function withConversion(settings: CommandSettings): Promise<CommandSettings> {
  const { content, contentName, siteFolder, cacheFolder } = settings;
  if (!isForeign(content)) return settings;
  const { convertAsItIs, summaryOf } = await loadImport(settings);
  const cache = dirname(cacheFolder);
  const converted = await convertAsItIs({ content, contentName, siteFolder: siteFolder.path, cache });
  console.log(`${summaryOf(converted.site, contentName)}\n`);
  return { ...settings, content: converted.content, origin: converted.origin };
}

/** Loads the bundle of imports. */
export async function loadImport({ bundleFolder }: Pick<CommandSettings, 'bundleFolder'>) {
  const module: typeof import('../import/main.ts') = await import(pathToFileURL(join(bundleFolder, 'import.mjs')).href);
  return module;
}

/** Returns whether a folder exists and has no settings of catpost. */
function isForeign(content: string): boolean {
  try {
    return !readdirSync(content).some(isSettingsFile);
  } catch {
    return false;
  }
}
