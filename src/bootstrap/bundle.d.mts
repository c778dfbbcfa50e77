/** The folders that a command works with. In a clone, the first two are the same. */
export type Folders = {
  /** catpost's own folder, with `index.html`: a clone or the installed package. */
  packageRoot: string;
  /** The author's folder, with `content/` and `public/`, unless `--site` names another one. */
  siteRoot: string;
  /** The folder of the bundled command line. */
  bundleFolder: string;
  /** The folder of caches that are outdated by another version of catpost. */
  cacheFolder: string;
  /** Whether catpost is an installed package, which has no sources and no bundler. */
  isInstalled: boolean;
};
export function cacheOf(root: string): string;
export function commandLineOf(folders: Folders): string;
export function bundlePipeline(root: string): Promise<Folders>;
export function bundleTool(root: string, name: string, entry: string): Promise<string>;
