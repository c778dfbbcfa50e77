/**
 * The part of the pipeline that the Vite plugin uses. It comes from the bundle of the command line, which is made again
 * when a source changes while the plugin runs.
 */
import type { Connect, ViteDevServer } from 'vite';
import type { Folders } from '../bootstrap/bundle.mjs';
import type { BuiltFile } from '../build/client.ts';
import type { RenderPage } from '../plan/model.ts';
import type { SiteOptions } from '../types/vite.ts';

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
  startViteSession: (options: SiteOptions, folders: Folders) => Promise<ViteSession>;
  /** Builds the site into `out` with the scripts that Vite has built. Resolves to the exit status. */
  buildWith: (built: ViteBundle, options: SiteOptions, folders: Folders, out: string) => Promise<number>;
  /** Resolves to a handler that answers as a host does for the built site in `out`. */
  previewHandler: (out: string) => Promise<Connect.NextHandleFunction>;
};
