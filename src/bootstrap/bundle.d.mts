/** The same as in serve/pipeline.ts. */
export type Folders = {
  packageRoot: string;
  siteRoot: string;
  bundleFolder: string;
  cacheFolder: string;
  isInstalled: boolean;
};
export function cacheOf(root: string): string;
export function commandLineOf(folders: Folders): string;
export function bundlePipeline(root: string): Promise<Folders>;
export function bundleTool(root: string, name: string, entry: string): Promise<string>;
