/**
 * The command line: parses the options of each command and calls the step that does the work. The exit status is 0, 1
 * (problems in the content, all of them printed) or 2 (wrong usage, or an output folder that must not be replaced). What a
 * command needs is loaded with the command, because loading everything takes 0.2 s.
 */
import { dirname, join, relative, resolve } from 'node:path';
import type { Folders } from './bootstrap/bundle.mjs';
import { parseWords } from './bootstrap/commandLine.mjs';
import type { CommandName } from './bootstrap/commands.mjs';
import { versionOf } from './bootstrap/ownVersion.mjs';
import { usageOf } from './bootstrap/usage.mjs';
import { createProgress } from './build/progress.ts';
import { build, check } from './build/report.ts';
import { loadImport, withConversion } from './cli/conversion.ts';
import {
  callerOf,
  contentOf,
  hostOf,
  isUsageError,
  portOf,
  settingsOf,
  siteRootOf,
  toolOf,
  versionFrom,
  wrongUsage,
} from './cli/options.ts';
import { viteHint } from './cli/viteProject.ts';
import type { Pipeline } from './serve/pipeline.ts';

/** Loads what `catpost/vite` needs in a clone: see vite.mjs. */
export async function loadVitePlugin() {
  const [{ catpostPlugin }, { clonePlace }] = await Promise.all([
    import('./serve/plugin.ts'),
    import('./serve/pluginPlace.ts'),
  ]);
  return { catpostPlugin, clonePlace };
}

/** What the Vite plugin uses of this bundle. It gets it anew when a source has changed. */
export const pipeline: Pipeline = {
  startViteSession: async (options, folders) => {
    const { startViteSession } = await import('./serve/viteSession.ts');
    return startViteSession(await withConversion(settingsOf(options, folders), true));
  },
  buildWith: async ({ files, renderPage }, options, folders, out) =>
    build(await withConversion(settingsOf(options, folders)), out, async () => {
      const { clientOf } = await import('./build/client.ts');
      return { ...(await clientOf(files, folders.packageRoot)), renderPage };
    }),
  previewHandler: async (out) => (await import('./serve/serve.ts')).folderHandler(out),
};

/** Runs a command that readCommandLine has accepted. Returns the exit status. */
export async function run({ name, words }: { name: CommandName; words: string[] }, folders: Folders): Promise<number> {
  try {
    return await runs[name](words, folders);
  } catch (error) {
    if (!(error instanceof Error && isUsageError(error))) throw error;
    console.error(`${error.message}\n${usageOf(name, callerOf(folders))}`);
    return 2;
  }
}

const runs: Record<CommandName, (argv: string[], folders: Folders) => Promise<number>> = {
  init: async (argv, folders) => {
    const { values, positionals } = parseWords('init', argv);
    const folder = resolve(positionals[0] ?? '.');
    const [{ describeMade }, { initSite }, { passOnTarball }] = await Promise.all([
      import('./create/describeMade.ts'),
      import('./create/initSite.ts'),
      import('./create/tarball.ts'),
    ]);
    const tarball = await passOnTarball(folders.siteRoot, folder);
    const dependency = tarball ?? `^${versionOf(folders.packageRoot)}`;
    console.log(describeMade(folder, await initSite(folder, { host: hostOf(values.host), dependency })));
    return 0;
  },
  'new-site': async (_, folders) => {
    const { replaceSamples } = await import('./create/replaceSamples.ts');
    console.log(await replaceSamples(folders.siteRoot));
    return 0;
  },
  start: async (argv, folders) => {
    const { values } = parseWords('start', argv);
    const folder = outputOf(values, folders);
    const status = await build(await withConversion(settingsOf(values, folders)), folder);
    if (status !== 0) return status;
    const { preview } = await import('./serve/preview.ts');
    return preview({ folder, port: null, isOnNetwork: false });
  },
  build: async (argv, folders) => {
    const { values, flags } = parseWords('build', argv);
    printHint(viteHint('build', folders));
    const settings = settingsOf({ ...values, fetch: flags.has('fetch') }, folders);
    return build(await withConversion(settings), outputOf(values, folders));
  },
  check: async (argv, folders) => {
    const { values, flags } = parseWords('check', argv);
    return check(await withConversion(settingsOf(values, folders)), outputOf(values, folders), flags.has('external'));
  },
  preview: async (argv, folders) => {
    const { values, flags } = parseWords('preview', argv);
    const folder = outputOf(values, folders);
    const { preview } = await import('./serve/preview.ts');
    return preview({ folder, port: portOf(values.port), isOnNetwork: flags.has('host') });
  },
  dev: async (argv, folders) => {
    const { values, flags } = parseWords('dev', argv);
    printHint(viteHint('dev', folders));
    const settings = await withConversion(settingsOf(values, folders), true);
    const { startDev } = await import('./serve/dev.ts');
    return startDev({ settings, site: values, port: portOf(values.port), isOnNetwork: flags.has('host') });
  },
  import: async (argv, folders) => {
    const { values, flags, positionals } = parseWords('import', argv);
    const [path] = positionals;
    if (path === undefined) throw wrongUsage('Name the folder of your old blog.');
    const { importSite } = await loadImport(folders);
    const siteFolder = siteRootOf(values, folders);
    const to = resolve(values.to ?? join(siteFolder, 'content'));
    const progress = createProgress(process.stderr);
    const from = toolOf(values.from);
    const fetches = flags.has('fetch');
    const cache = dirname(folders.cacheFolder);
    const { status, text } = await importSite({ path, from, to, siteFolder, fetches, cache, progress });
    (status === 0 ? console.log : console.error)(text);
    return status;
  },
  upgrade: async (argv, folders) => {
    const { values, flags } = parseWords('upgrade', argv);
    const { packageRoot, content, contentName } = settingsOf(values, folders);
    const siteRoot = siteRootOf(values, folders);
    const places = { packageRoot, siteRoot, content, contentName, out: outputOf(values, folders) };
    const { upgrade } = await import('./upgrade/upgrade.ts');
    console.log(await upgrade({ ...places, from: versionFrom(values.from), writes: flags.has('write') }));
    return 0;
  },
  completion: async (argv) => {
    const [shell] = parseWords('completion', argv).positionals;
    const { completionFor } = await import('./cli/completion/completion.ts');
    console.log(completionFor(shell));
    return 0;
  },
  new: async (argv, folders) => {
    const { values, positionals } = parseWords('new', argv);
    const [title] = positionals;
    if (!title) throw wrongUsage('Give the new post a title, in quotes.');
    const content = contentOf(values, folders);
    const { createPost } = await import('./content/newPost.ts');
    console.log(relative(process.cwd(), await createPost(content, values.in ?? 'post', title)));
    return 0;
  },
};

function printHint(hint: string | null): void {
  if (hint !== null) console.error(`${hint}\n`);
}

/** Returns the folder of the built site. */
function outputOf({ out, site }: { out?: string; site?: string }, folders: Folders): string {
  return resolve(out ?? join(siteRootOf({ site }, folders), 'dist'));
}
