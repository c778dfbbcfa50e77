/** The plugins of a site, from the moment when its settings are read until it is built. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { readChecked, writeChecked } from '../cache/checked.mjs';
import type { PlacedPlugin } from '../content/config/pluginConfig.ts';
import type { SiteFolder } from '../extensions/model.ts';
import type { RawProblem } from '../problems/problem.ts';
import type { HookCall, LoadedPlugin, PluginSession } from './host/model.ts';
import { createPluginHost, type PluginHost } from './host/pluginHost.ts';
import { loadPlugins } from './loadPlugins.ts';
import type { PluginContext } from './model.ts';
import { pluginProblem, thrownProblem } from './pluginProblem.ts';

/** What a session needs besides the settings. */
export type SessionOptions = {
  /** The folder of the site, from which paths of plugins start. */
  folder: SiteFolder;
  /** The bundled host/pluginWorker.ts. */
  pluginWorker: URL;
  /** The file that keeps results between builds. */
  cacheFile: string;
};

/** The session of a site without plugins. */
export const noPlugins: PluginSession = {
  plugins: [],
  call: async () => ({ result: undefined }),
  save: () => {},
};

/** Loads the plugins. Returns their session, and the problems of those that cannot be loaded. */
export async function startPlugins(
  uses: PlacedPlugin[],
  context: PluginContext,
  { folder, pluginWorker, cacheFile }: SessionOptions,
): Promise<{ session: PluginSession; problems: RawProblem[] }> {
  if (uses.length === 0) return { session: noPlugins, problems: [] };
  const host = hostOf(pluginWorker);
  const { plugins, problems } = await loadPlugins(uses, { host, context, folder });
  return { session: createSession(plugins, host, folder, cacheFile), problems };
}

/** There is one thread for each worker, because `dev` starts a session with every edit. */
const hosts = new Map<string, PluginHost>();

function hostOf(worker: URL): PluginHost {
  const host = hosts.get(worker.href) ?? createPluginHost(worker);
  hosts.set(worker.href, host);
  return host;
}

function createSession(
  plugins: LoadedPlugin[],
  host: PluginHost,
  folder: SiteFolder,
  cacheFile: string,
): PluginSession {
  const known = readResults(cacheFile);
  const used = new Map<string, unknown>();
  return {
    plugins,
    call: async (plugin, call) => {
      const key = plugin.key === null ? null : keyOf(plugin.key, call);
      if (key !== null && known.has(key)) {
        used.set(key, known.get(key));
        return { result: known.get(key) };
      }
      const reply = await host.call({ ...call, plugin });
      if ('error' in reply) {
        const what = `the hook ${call.hook} of the plugin ${plugin.name} failed${subjectOf(call)}`;
        return { problem: pluginProblem(thrownProblem(reply.error, plugin), what, folder) };
      }
      // Bytes cannot be kept as JSON.
      if (key !== null && call.hook !== 'files') {
        known.set(key, reply.result ?? null);
        used.set(key, reply.result ?? null);
      }
      return { result: reply.result ?? null };
    },
    save: () => {
      writeChecked(cacheFile, JSON.stringify([...used]));
    },
  };
}

/** ` for post/hello.md` */
function subjectOf(call: HookCall): string {
  if (call.hook === 'post') return ` for ${call.input.file}`;
  return call.hook === 'page' ? ` for ${call.input.path}` : '';
}

function keyOf(pluginKey: string, call: HookCall): string {
  return createHash('sha256').update(pluginKey).update(JSON.stringify(call)).digest('hex');
}

function readResults(file: string): Map<string, unknown> {
  const bytes = readChecked(file);
  return new Map(bytes === null ? [] : results.parse(JSON.parse(bytes.toString())));
}

const results = z.array(z.tuple([z.string(), z.unknown()]));
