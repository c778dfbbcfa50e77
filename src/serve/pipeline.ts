/**
 * The part of the pipeline that the Vite plugin uses. It comes from the bundle of the command line, which is made again
 * when a source changes while the plugin runs.
 */
import type { Connect, ViteDevServer } from 'vite';
import type { BuiltFile } from '../build/client.ts';
import type { RenderPage } from '../plan/model.ts';
import type { SiteOptions } from '../types/vite.ts';

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

/** What Vite has built for the browser, and the renderer with the same components if the author replaces some. */
type ViteBundle = { files: BuiltFile[]; renderPage: RenderPage | undefined };

/** A site that is being read and waits for Vite's server. */
export type ViteSession = {
  /** Answers the server's requests, watches the site, and ends when the server closes. */
  attach: (server: ViteDevServer, hasOwnComponents: boolean) => void;
};

/** The functions of the bundle that the plugin calls. */
export type Pipeline = {
  /** Starts to read the site. */
  startViteSession: (options: SiteOptions, folders: Folders) => ViteSession;
  /** Builds the site into `out` with the scripts that Vite has built. Resolves to the exit status. */
  buildWith: (built: ViteBundle, options: SiteOptions, folders: Folders, out: string) => Promise<number>;
  /** Returns a handler that answers as a host does for the built site in `out`. */
  previewHandler: (out: string) => Connect.NextHandleFunction;
};
