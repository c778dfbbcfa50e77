/** Where the Vite plugin finds catpost, and how it loads the pipeline of a site. */
import { bundlePipeline, commandLineOf, type Folders } from '../bootstrap/bundle.mjs';
import type { Pipeline } from './pipeline.ts';

/** `siteRoot` is the folder of the Vite project. */
export type PluginPlace = {
  packageRoot: string;
  load: (siteRoot: string) => Promise<{ pipeline: Pipeline; folders: Folders }>;
};

/** Returns the place in a clone. It bundles the sources again if one has changed. */
export function clonePlace(packageRoot: string): PluginPlace {
  return {
    packageRoot,
    load: async (siteRoot) => {
      const folders = { ...(await bundlePipeline(packageRoot)), siteRoot };
      const { pipeline }: { pipeline: Pipeline } = await import(/* @vite-ignore */ commandLineOf(folders));
      return { pipeline, folders };
    },
  };
}
