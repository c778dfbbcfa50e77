/** Turns the options of the command line into the settings of the steps. */
import { basename, join, relative, resolve } from 'node:path';
import type { Folders } from '../bootstrap/bundle.mjs';
import type { Caller } from '../bootstrap/commands.mjs';
import type { CommandSettings } from '../build/report.ts';
import { hostShape } from '../content/config/publishingConfig.ts';
import { basePathOf } from '../content/paths/writtenPaths.ts';
import { isWithin } from '../disk/isWithin.ts';
import type { Host } from '../types/config.ts';
import { type Tool, tools } from '../types/tool.ts';
import type { SiteOptions } from '../types/vite.ts';
import { isVersion } from '../upgrade/changelog.ts';

/** Returns who runs a command. */
export function callerOf({ isInstalled }: Folders): Caller {
  return isInstalled ? 'package' : 'clone';
}

/** Returns the folder of the author's site, which `--site` names. */
export function siteRootOf({ site }: Pick<SiteOptions, 'site'>, folders: Folders): string {
  return site === undefined ? folders.siteRoot : resolve(site);
}

/** Returns the content folder. */
export function contentOf({ content, site }: Pick<SiteOptions, 'content' | 'site'>, folders: Folders): string {
  return resolve(content ?? join(siteRootOf({ site }, folders), 'content'));
}

/** Returns the settings of a command that reads content. Throws a wrongUsage error. */
export function settingsOf(values: SiteOptions, folders: Folders): CommandSettings {
  const content = contentOf(values, folders);
  const siteRoot = siteRootOf(values, folders);
  if (values.now !== undefined && !/^\d{4}-\d\d-\d\d$/.test(values.now)) {
    throw wrongUsage(`--now must be a day such as 2026-01-31, not ${values.now}.`);
  }
  return {
    packageRoot: folders.packageRoot,
    bundleFolder: folders.bundleFolder,
    cacheFolder: folders.cacheFolder,
    isInstalled: folders.isInstalled,
    siteFolder: { path: siteRoot, name: siteRoot === process.cwd() ? '' : nameOf(siteRoot) },
    content,
    contentName: nameOf(content),
    base: baseOf(values.base),
    now: values.now ?? null,
    limit: limitOf(values['parse-limit']),
    fetches: values.fetch === true,
  };
}

/** Parses a port; null if none is given. */
export function portOf(value: string | undefined): number | null {
  if (value === undefined) return null;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw wrongUsage(`--port must be a number up to 65535, not ${value}.`);
  return port;
}

/** Returns the host that `--host` names, or null. */
export function hostOf(value: string | undefined): Host | null {
  return value === undefined ? null : (hostShape.parse(value)[0] ?? null);
}

/** Returns the tool that `--from` names, or null. */
export function toolOf(value: string | undefined): Tool | null {
  return tools.find((tool) => tool === value) ?? null;
}

/** Returns the version that `--from` names, or null. */
export function versionFrom(value: string | undefined): string | null {
  if (value === undefined) return null;
  if (!isVersion(value)) throw wrongUsage(`--from must be a version such as 0.1.0, not ${value}.`);
  return value;
}

/** Creates an error that the command line answers with the usage and exit status 2. */
export function wrongUsage(message: string): Error {
  const error = new Error(message);
  error.name = wrongUsageName;
  return error;
}

/** Returns true for an error of wrongUsage or of Node's parseArgs. */
export function isUsageError(error: Error): boolean {
  return error.name === wrongUsageName || ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
}

/** Returns the name of a folder for problems, as the author would type it. */
function nameOf(folder: string): string {
  if (!isWithin(folder, process.cwd())) return basename(folder);
  return relative(process.cwd(), folder).split('\\').join('/');
}

/**
 * Normalizes a base: `/blog`, `blog/` and `/blog/` are the same, as are `/bücher/` and `/b%c3%bccher/`. Null stands for
 * the path of `url` in site.yaml.
 */
function baseOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  const base = basePathOf(value);
  if ('problem' in base) throw wrongUsage(`--base must be a path such as /blog/, but ${value} ${base.problem}.`);
  return base.path;
}

/**
 * Parses the time limit for rendering one post. The default of ten seconds is enough for any post that a person wrote.
 */
function limitOf(value: string | undefined): number {
  const limit = Number(value ?? 10_000);
  if (!(limit > 0)) throw wrongUsage(`--parse-limit must be a number of milliseconds, not ${value}.`);
  return limit;
}

const wrongUsageName = 'WrongUsage';
