/** Decides which files beside the content a site may depend on. */
import { existsSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { isIgnored } from '../content/files/listFiles.ts';
import { buildRecordName } from '../disk/buildRecord.ts';

/**
 * Returns whether the site may depend on a file or a folder of the site folder. Plugins may read any file, so all count
 * but those of tools, built sites, and catpost's own.
 */
export function shapesSite(path: string, siteRoot: string, packageRoot: string): boolean {
  const name = basename(path);
  if (isIgnored(name) || toolFiles.test(name) || isBuilt(path)) return false;
  const [top = ''] = relative(siteRoot, path).split(sep);
  return siteRoot !== packageRoot || !ownFolders.has(top);
}

/** Returns whether a folder was built. A build writes its folder beside the old one, and then swaps the two. */
export function isBuilt(path: string): boolean {
  return /\.(?:new|old)-\d+-[0-9a-f]{6}$/.test(path) || existsSync(join(path, buildRecordName));
}

const toolFiles = /^(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|tsconfig\.json)$/;

/** The folders of a clone that are not the site's. Vite watches the sources. */
const ownFolders = new Set(['docs', 'examples', 'src', 'test']);
