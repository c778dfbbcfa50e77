/** Writes the module `catpost/config` of the package, with types that need no other package. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownModules } from '../modules/ownModules.ts';
import { settingsSchema } from './settingsSchema.ts';
import { typeOf } from './settingsTypes.ts';

/** Returns the text of each file, by its name in the package. */
export function configFiles(root: string): Record<string, string> {
  const schema = settingsSchema();
  return {
    'schema.json': `${JSON.stringify(schema, null, 2)}\n`,
    'config.mjs': ownModules.get('catpost/config') ?? '',
    'config.d.mts': [
      `/** The settings of a site: the keys of site.yaml. */\nexport type SiteSettings = ${typeOf(schema)};\n`,
      '/** Returns the settings unchanged, so that editors know their type. */',
      'export declare function defineSite(settings: SiteSettings): SiteSettings;\n',
      '/** Returns the plugin unchanged, so that editors know its type. */',
      'export declare function definePlugin<Module extends PluginModule>(plugin: Module): Module;\n',
      readFileSync(join(root, 'src/plugins/model.ts'), 'utf8'),
    ].join('\n'),
  };
}
