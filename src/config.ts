/** The module `catpost/config`, which settings and plugins in TypeScript import. modules/ownModules.ts is what runs. */
import type { z } from 'zod';
import type { siteSchema } from './content/config/siteSchema.ts';
import type { PluginModule } from './plugins/model.ts';

export type * from './plugins/model.ts';

/** The settings of a site: the keys of site.yaml. */
export type SiteSettings = z.input<typeof siteSchema>;

/** Returns the settings unchanged, so that editors know their type. */
export function defineSite(settings: SiteSettings): SiteSettings {
  return settings;
}

/** Returns the plugin unchanged, so that editors know its type. */
export function definePlugin<Module extends PluginModule>(plugin: Module): Module {
  return plugin;
}
