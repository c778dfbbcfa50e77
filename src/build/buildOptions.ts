/** The options of a build. */
import { join } from 'node:path';
import type { ProtectedPath } from '../disk/outputGuard.ts';
import type { Client } from '../documents/template.ts';
import type { PrepareOptions } from './prepareOptions.ts';

/** Returns the bundle for the browser. Called only if the content has no failing problem. */
export type ClientSource = () => Promise<Client>;

/** The options of a build, besides those of the site. */
export type BuildOptions = PrepareOptions & {
  /** catpost's own folder, with `index.html`: a clone or the installed package. */
  packageRoot: string;
  /** The folder of the bundled command line, with its threads and the bundle for the browser. */
  bundleFolder: string;
  /** The folder of caches that are outdated by another version of catpost. */
  cacheFolder: string;
  /** Whether catpost is an installed package, which has no sources and no bundler. */
  isInstalled: boolean;
  /** The bundled disk/checksumThread.mjs. */
  checksumThread: URL;
  /** The bundled disk/writerThread.ts. */
  writerThread: URL;
  out: string;
  /** By default, the scripts of the browser come from the cache, or are bundled. */
  client?: ClientSource;
  /** Folders that the output may not replace. */
  protectedPaths: ProtectedPath[];
};

/** Returns the folder that caches the search index; null for none. It is outdated by other code, which may make other documents of the same posts. */
export function indexCacheOf({ imageCache, cacheFolder }: BuildOptions): string | null {
  return imageCache === null ? null : join(cacheFolder, 'search');
}
