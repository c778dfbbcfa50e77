/**
 * What the Vite plugin asks of the steps of a build. The plugin itself imports none of them, so that a configuration of
 * Vite loads at once: they come from the bundle of the command line (bootstrap/bundle.mjs).
 */
import type { Connect, ViteDevServer } from 'vite';
import type { BuiltFile } from '../build/client.ts';

/** The options of the command line that a site depends on, as texts: see `npm run build -- --help`. */
export type SiteOptions = { content?: string; base?: string; now?: string; 'parse-limit'?: string };

/** A site that is read, and waits for a server. */
export type DevSession = {
  /** Answers the server's requests, watches the content, and ends when the server closes. */
  attach: (server: ViteDevServer) => void;
};

export type Pipeline = {
  /** Starts to read the site at once. `projectRoot` has `src/`, `content/`, `public/` and `index.html`. */
  startDevSession: (options: SiteOptions, projectRoot: string) => DevSession;
  /** Builds the site into `out` with scripts that Vite has built. Resolves to the exit status. */
  buildWith: (built: BuiltFile[], options: SiteOptions, projectRoot: string, out: string) => Promise<number>;
  /** Answers like a host of the built site in `out`. */
  previewHandler: (out: string) => Connect.NextHandleFunction;
};
