/** The remark and rehype plugins of the author, which plugins of the site return from their hook `markdown`. */
import type { Options } from 'react-markdown';
import { loadPlugin, thrownError } from '../plugins/host/loadPlugin.ts';
import type { MarkdownPlugin, UnifiedPlugin } from '../plugins/model.ts';
import type { MarkdownPluginUse } from '../types/plugin.ts';
import type { PluginFailure } from './model.ts';

type Plugins = NonNullable<Options['remarkPlugins']>;

/** The plugins by their place. */
export type AuthorPlugins = {
  remark: { before: Plugins; after: Plugins };
  rehype: { before: Plugins; after: Plugins };
};

/** Returns the plugins of a body, in the order of the settings. Rejects with an error that `failureOf` explains. */
export async function authorPlugins(uses: readonly MarkdownPluginUse[]): Promise<AuthorPlugins> {
  const all: AuthorPlugins = { remark: { before: [], after: [] }, rehype: { before: [], after: [] } };
  for (const use of uses) {
    const { remark, rehype } = await guarded(use.name, async () => {
      return (await loadPlugin(use)).markdown?.(use.context) ?? {};
    });
    for (const [to, from] of [[all.remark, remark] as const, [all.rehype, rehype] as const]) {
      to.before.push(...(from?.before ?? []).map((plugin) => attached(use.name, plugin)));
      to.after.push(...(from?.after ?? []).map((plugin) => attached(use.name, plugin)));
    }
  }
  return all;
}

/** Returns the plugin that has thrown an error; null if the error is of catpost. */
export function failureOf(error: unknown): PluginFailure | null {
  return error instanceof Error ? (failures.get(error) ?? null) : null;
}

const failures = new WeakMap<Error, PluginFailure>();

/** Returns a plugin for unified that names the author's plugin in what it throws. */
function attached(name: string, plugin: MarkdownPlugin): Plugins[number] {
  const [attach, ...options]: [UnifiedPlugin, ...unknown[]] = Array.isArray(plugin) ? plugin : [plugin];
  return function attacher(this: unknown) {
    const transform = guardedSync(name, (): unknown => Reflect.apply(attach, this, options));
    if (typeof transform !== 'function') return undefined;
    return async (tree: unknown, file: unknown) => {
      return guarded(name, () => {
        // A function with a third parameter calls it when it is done, as in unified.
        if (transform.length < 3) return transform(tree, file);
        return new Promise((resolve, reject) => {
          transform(tree, file, (error: unknown, changed: unknown) => (error ? reject(error) : resolve(changed)));
        });
      });
    };
  };
}

async function guarded<Value>(name: string, run: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    throw namedError(name, error);
  }
}

function guardedSync<Value>(name: string, run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    throw namedError(name, error);
  }
}

function namedError(name: string, error: unknown): Error {
  const { message, stack } = thrownError(error);
  // The name of a linked module is a number and the name of the author's file.
  const [, file, line] = /\/\d+-([^/\s]+)\.mjs:(\d+)/.exec(stack) ?? [];
  const named = new Error(message);
  failures.set(named, { plugin: name, place: file === undefined ? null : `${file}:${line}` });
  return named;
}
