/** Converts content that has no settings of catpost, before a command reads it. */
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProgress } from '../build/progress.ts';
import type { CommandSettings } from '../build/report.ts';
import { isSettingsFile } from '../content/config/settingsName.ts';

/**
 * Returns the settings with the content folder to read. A folder with settings of catpost is read as it is. Any other
 * folder, or an export file, is converted in the cache first, by a bundle of its own that no other build loads. A watched
 * folder is converted again after edits.
 */
export async function withConversion(settings: CommandSettings, isWatched = false): Promise<CommandSettings> {
  const { content, contentName, siteFolder, cacheFolder } = settings;
  if (!isForeign(content)) return settings;
  const { convertAsItIs } = await loadImport(settings);
  const progress = createProgress(process.stderr);
  progress.step('convert');
  const conversion = await convertAsItIs({
    content,
    contentName,
    siteFolder: siteFolder.path,
    cache: dirname(cacheFolder),
    importCommand: settings.isInstalled ? 'npx catpost import' : 'npm run import --',
    isWatched,
    onProgress: progress.count,
  });
  progress.done();
  return {
    ...settings,
    content: conversion.content,
    siteFolder: conversion.siteFolder === null ? siteFolder : { path: conversion.siteFolder, name: '' },
    conversion,
  };
}

/** Loads the bundle of imports. */
export async function loadImport({ bundleFolder }: Pick<CommandSettings, 'bundleFolder'>) {
  const module: typeof import('../import/main.ts') = await import(pathToFileURL(join(bundleFolder, 'import.mjs')).href);
  return module;
}

/** Returns whether this is a file, or a folder without settings of catpost. */
function isForeign(content: string): boolean {
  const stats = statSync(content, { throwIfNoEntry: false });
  if (stats === undefined) return false;
  return stats.isFile() || !readdirSync(content).some(isSettingsFile);
}
