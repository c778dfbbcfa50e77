/** The key `plugins` of the settings: the modules of the plugins, with their options. */
import { z } from 'zod';
import type { PluginUse } from '../../types/config.ts';
import { isRecord } from '../yaml/locatedValues.ts';

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

/** The keys of an entry of the list. */
export const pluginKeys = Object.keys(withOptions.shape);

/** Returns whether a value is only data, which can be sent to a thread: site.config.ts may hold functions. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isPlain);
  if (isRecord(value)) return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
