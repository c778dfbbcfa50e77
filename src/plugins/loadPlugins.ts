/** Finds the modules of the plugins that the settings name, and loads each of them. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { PlacedPlugin } from '../content/config/pluginConfig.ts';
import type { SiteFolder } from '../extensions/model.ts';
import { importModule } from '../modules/importModule.ts';
import { linkModules } from '../modules/linkModules.ts';
import type { ModuleGraph, ModuleProblem } from '../modules/model.ts';
import { parseModule } from '../modules/parseModule.ts';
import { readModules } from '../modules/readModules.ts';
import type { RawProblem } from '../problems/problem.ts';
import type { PluginUse } from '../types/config.ts';
import type { LoadedPlugin, PluginDescription } from './host/model.ts';
import type { PluginHost } from './host/pluginHost.ts';
import type { PluginContext } from './model.ts';
import { pluginProblem, shownInFolder, thrownProblem } from './pluginProblem.ts';

/** What loading plugins needs. */
export type LoadOptions = { host: PluginHost; context: PluginContext; folder: SiteFolder };

/** Loads all plugins, in their order. A plugin that fails is a problem, and not in the list. */
export async function loadPlugins(
  uses: PlacedPlugin[],
  options: LoadOptions,
): Promise<{ plugins: LoadedPlugin[]; problems: RawProblem[] }> {
  const plugins: LoadedPlugin[] = [];
  const problems: RawProblem[] = [];
  for (const use of uses) {
    const loaded = await loadOne(use, options);
    if ('missing' in loaded) problems.push(missingPlugin(use, loaded.missing));
    else if ('problem' in loaded) problems.push(pluginProblem(loaded.problem, `the plugin ${use.use}`, options.folder));
    else plugins.push(loaded.plugin);
  }
  return { plugins, problems };
}

/** A module that is not there, and what to do about it. */
type Missing = { missing: string };

/** The settings name what is missing, so they are the place of the problem. */
function missingPlugin({ use, file, position, line }: PlacedPlugin, hint: string): RawProblem {
  const message = `plugins names ${use}, which is neither a file of the site nor an installed package`;
  return { rule: 'plugin-failed', file, position, line, message, hint };
}

type Linked = { url: string; graph: ModuleGraph; sources: LoadedPlugin['sources'] };

async function loadOne(
  { use, options }: PluginUse,
  { host, context, folder }: LoadOptions,
): Promise<{ plugin: LoadedPlugin } | Missing | { problem: ModuleProblem }> {
  const linked = await linkPlugin(use, folder);
  if ('problem' in linked || 'missing' in linked) return linked;
  const { url, graph, sources } = linked;
  const reference = { url, options, context };
  const reply = await host.call({ hook: 'describe', plugin: reference });
  if ('error' in reply) return { problem: thrownProblem(reply.error, { sources, entry: graph.entry }) };
  const described = description.safeParse(reply.result);
  if (!described.success) return { problem: wrongDescription(graph, described.error) };
  const { name, hooks, inputs } = described.data;
  const key =
    inputs === null ? null : keyOf([graph.hash, options, context.url, context.base, context.today], inputs, folder);
  const shownFile = shownInFolder(graph.entry.file, folder);
  return { plugin: { ...reference, name, hooks, key, sources, entry: graph.entry, shownFile } };
}

const description: z.ZodType<PluginDescription> = z.object({
  name: z.string().min(1),
  hooks: z.array(z.enum(['post', 'markdown', 'page', 'files'])),
  inputs: z
    .strictObject({ files: z.array(z.string()).exactOptional(), env: z.array(z.string()).exactOptional() })
    .nullable(),
});

function wrongDescription({ entry }: ModuleGraph, error: z.ZodError): ModuleProblem {
  const [issue] = error.issues;
  const message = `${issue?.path.join('.')} is wrong: ${issue?.message}`;
  const hint = "write inputs: { files: ['reading.csv'], env: ['TOKEN'] }, with one or none of the two";
  return { file: entry.file, position: null, line: null, message, hint };
}

/** A path is linked with its imports; a package stays in its place. */
async function linkPlugin(use: string, folder: SiteFolder): Promise<Linked | Missing | { problem: ModuleProblem }> {
  const path = pathOf(use, folder);
  const found = path === null ? await packageFile(use, folder) : { file: path };
  if ('problem' in found || 'missing' in found) return found;
  if (!existsSync(found.file)) return { missing: 'correct the path, which starts at the folder of the site' };
  const read = await readModules(found.file);
  if ('problem' in read) return read;
  const { graph } = read;
  if (!('url' in found)) return { ...linkModules(graph, 0), graph };
  return { url: found.url, graph, sources: new Map([[found.url, graph.entry]]) };
}

/** Returns the absolute path that a setting names as a path or a URL; null for the name of a package. */
function pathOf(use: string, { path }: SiteFolder): string | null {
  if (use.startsWith('file:///') && URL.canParse(use)) return fileURLToPath(use);
  const isPath = /^(?:\.{0,2}\/|file:)/.test(use) || existsSync(join(path, use));
  return isPath ? resolve(path, use) : null;
}

/** Asks Node.js for the file of a package, by a module in the folder of the site that resolves it. */
async function packageFile(
  name: string,
  { path }: SiteFolder,
): Promise<{ file: string; url: string } | Missing | { problem: ModuleProblem }> {
  const file = join(path, 'plugin.mjs');
  const parsed = await parseModule(file, `export default import.meta.resolve(${JSON.stringify(name)});`);
  if ('problem' in parsed) return parsed;
  const entry = parsed.module;
  const hash = createHash('sha256').update(path).update(name).digest('hex').slice(0, 16);
  const resolved = await importModule({ entry, modules: new Map([[file, entry]]), hash });
  if ('problem' in resolved) return { missing: `run npm install ${name}, or write a path that begins with ./` };
  const url = String(resolved.exports.default);
  return { url, file: fileURLToPath(url) };
}

/** Hashes what the hooks depend on. A missing file is an input too. */
function keyOf(
  parts: unknown[],
  { files = [], env = [] }: NonNullable<PluginDescription['inputs']>,
  { path }: SiteFolder,
) {
  const hash = createHash('sha256').update(JSON.stringify(parts));
  for (const file of files) hash.update(`\0${file}\0`).update(bytesOf(resolve(path, file)) ?? 'missing');
  for (const name of env) hash.update(`\0${name}\0${process.env[name] ?? ''}`);
  return hash.digest('hex');
}

function bytesOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
