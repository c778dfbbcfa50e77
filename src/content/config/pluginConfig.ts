/** The key `plugins` of the settings: the modules of the plugins, with their options. */
import { z } from 'zod';
import { lineAt } from '../../problems/problem.ts';
import type { PluginUse } from '../../types/config.ts';
import type { Position } from '../../types/problem.ts';
import { isRecord, type LocatedValues } from '../yaml/locatedValues.ts';

const notPlugin = 'must be a path such as ./plugins/words.ts, a package, or use: with options:';
const notOptions = 'must be names and values, as in file: reading.csv';

const module = z.string({ error: notPlugin }).regex(/^\S/, notPlugin);

const withOptions = z.strictObject({
  use: module,
  options: z.record(z.string(), z.unknown(), { error: notOptions }).refine(isPlain, notOptions).default({}),
});

/** A list of modules. Each is a path, relative to the folder of the site, or the name of a package. */
export const pluginsShape = z
  .array(z.union([module, withOptions], { error: notPlugin }), { error: 'must be a list of plugins' })
  .transform((list) => list.map((each): PluginUse => (typeof each === 'string' ? { use: each, options: {} } : each)));

/** A plugin, and where the settings name it. */
export type PlacedPlugin = PluginUse & { file: string; position: Position | null; line: string | null };

/** Returns the plugins with their places. `text` is that of the settings, and `file` their name in problems. */
export function placedPlugins(
  uses: PluginUse[],
  located: LocatedValues,
  { text, file }: { text: string; file: string },
): PlacedPlugin[] {
  return uses.map((use, index) => {
    const position = located.locate(['plugins', index, 'use']) ?? located.locate(['plugins', index]);
    return { ...use, file, position, line: lineAt(text, position) };
  });
}

/** The keys of an entry of the list. */
export const pluginKeys = Object.keys(withOptions.shape);

/** Returns whether a value is only data, which can be sent to a thread: site.config.ts may hold functions. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isPlain);
  if (isRecord(value)) return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
