/**
 * The part of the pipeline that the Vite plugin uses. The plugin imports no step itself, so that a Vite configuration
 * loads at once: the steps come from the bundle of the command line (bootstrap/bundle.mjs).
 */
import type { Connect, ViteDevServer } from 'vite';
import type { BuiltFile } from '../build/client.ts';

/** The options of the command line that change the site, as text: see `npm run build -- --help`. */
export type SiteOptions = { content?: string; base?: string; now?: string; 'parse-limit'?: string };

/** A site that is being read and has no server yet. */
export type DevSession = {
  /** Answers the server's requests, watches the content, and ends when the server closes. */
  attach: (server: ViteDevServer) => void;
};

/** The functions of the bundle that the plugin calls. */
export type Pipeline = {
  /** Starts to read the site. `projectRoot` has `src/`, `content/`, `public/` and `index.html`. */
  startDevSession: (options: SiteOptions, projectRoot: string) => DevSession;
  /** Builds the site into `out` with the scripts that Vite has built. Resolves to the exit status. */
  buildWith: (built: BuiltFile[], options: SiteOptions, projectRoot: string, out: string) => Promise<number>;
  /** Returns a handler that answers as a host does for the built site in `out`. */
  previewHandler: (out: string) => Connect.NextHandleFunction;
};
