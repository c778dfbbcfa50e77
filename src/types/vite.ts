/** The options of catpost's Vite plugin. */
import type { ComponentName } from './components.ts';

/** The options of the command line that change the site, as text: see `npm run build -- --help`. */
export type SiteOptions = {
  site?: string | undefined;
  content?: string | undefined;
  fetch?: boolean | undefined;
  base?: string | undefined;
  now?: string | undefined;
  'parse-limit'?: string | undefined;
};

/** Files by the name of the component that they replace. The file has the component as its default export. */
export type OwnComponents = { [Name in ComponentName]?: string };

/** The options of the plugin. */
export type VitePluginOptions = SiteOptions & { components?: OwnComponents };
