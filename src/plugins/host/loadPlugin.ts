/** Loads a plugin in the thread that runs it. */
import type { Plugin, PluginOptions } from '../model.ts';
import type { HookName, PluginDescription, PluginReference, ThrownError } from './model.ts';

const hookNames = ['post', 'markdown', 'page', 'files'] as const satisfies HookName[];

const loaded = new Map<string, Promise<Plugin>>();

/** Returns the plugin. It is made once in each thread. Rejects with what its module throws. */
export function loadPlugin({ url, options }: PluginReference): Promise<Plugin> {
  const key = `${url} ${JSON.stringify(options)}`;
  const plugin = loaded.get(key) ?? makePlugin(url, options);
  loaded.set(key, plugin);
  // The next call may find the file that this one missed.
  plugin.catch(() => loaded.delete(key));
  return plugin;
}

/** Returns what the build has to know about a plugin. */
export function descriptionOf(plugin: Plugin): PluginDescription {
  const { name, inputs = null } = plugin;
  return { name, inputs, hooks: hookNames.filter((hook) => plugin[hook] !== undefined) };
}

/** Turns anything that was thrown into data. */
export function thrownError(error: unknown): ThrownError {
  if (!(error instanceof Error)) return { message: String(error), stack: '', code: null };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  return { message: error.message, stack: error.stack ?? '', code };
}

async function makePlugin(url: string, options: PluginOptions): Promise<Plugin> {
  const { default: exported }: { default?: unknown } = await import(/* @vite-ignore */ url);
  const plugin: unknown = typeof exported === 'function' ? await exported(options) : exported;
  if (!isPlugin(plugin)) {
    throw new Error("the default export must be a plugin, as in export default definePlugin({ name: 'words' })");
  }
  const wrong = hookNames.find((hook) => plugin[hook] !== undefined && typeof plugin[hook] !== 'function');
  if (wrong !== undefined) throw new Error(`${wrong} must be a function`);
  const unknown = Object.keys(plugin).find((key) => !knownKeys.has(key));
  if (unknown !== undefined) throw new Error(`${unknown} is not a hook: the hooks are ${hookNames.join(', ')}`);
  return plugin;
}

const knownKeys = new Set<string>(['name', 'inputs', ...hookNames]);

function isPlugin(value: unknown): value is Plugin {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}
