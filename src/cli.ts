/**
 * The command line: parses the options of each command and calls the step that does the work. The exit status is 0, 1
 * (problems in the content, all of them printed) or 2 (wrong usage, or an output folder that must not be replaced).
 */
import { join, relative, resolve } from 'node:path';
import { type CommandName, commands, usageMessage } from './bootstrap/commandLine.mjs';
import { clientOf } from './build/client.ts';
import { build, check } from './build/report.ts';
import {
  contentOf,
  isUsageError,
  parseCommandLine,
  portOf,
  settingsOf,
  siteRootOf,
  wrongUsage,
} from './cli/options.ts';
import { createPost } from './content/newPost.ts';
import { startDev } from './serve/dev.ts';
import { startDevSession } from './serve/devSession.ts';
import type { Folders, Pipeline } from './serve/pipeline.ts';
import { preview } from './serve/preview.ts';
import { folderHandler } from './serve/serve.ts';

/** What the Vite plugin uses of this bundle. */
export const pipeline: Pipeline = {
  startDevSession: (options, folders) => startDevSession(settingsOf(options, folders)),
  buildWith: (built, options, folders, out) =>
    build(settingsOf(options, folders), out, () => clientOf(built, folders.packageRoot)),
  previewHandler: folderHandler,
};

/** Runs one command. `argv` starts with its name. Returns the exit status. */
export async function run(argv: string[], folders: Folders): Promise<number> {
  const [name = 'help', ...rest] = argv;
  const message = usageMessage(argv, process.env);
  if (message !== null || !isCommand(name)) return usageError(message ?? name);
  const { usage, about } = commands[name];
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(`${usage}\n\n${about}`);
    return 0;
  }
  try {
    return await runs[name](rest, folders);
  } catch (error) {
    if (error instanceof Error && isUsageError(error)) return usageError(`${error.message}\nUsage: ${usage}`);
    throw error;
  }
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

const runs: Record<CommandName, (argv: string[], folders: Folders) => Promise<number>> = {
  start: async (argv, folders) => {
    const status = await runs.build(argv, folders);
    return status === 0 ? runs.preview([], folders) : status;
  },
  build: (argv, folders) => {
    const { values } = parseCommandLine('build', argv);
    return build(settingsOf(values, folders), outputOf(values, folders));
  },
  check: (argv, folders) => {
    const { values } = parseCommandLine('check', argv);
    return check(settingsOf(values, folders), values.external);
  },
  preview: (argv, folders) => {
    const { values } = parseCommandLine('preview', argv);
    const folder = outputOf(values, folders);
    return preview({ folder, port: portOf(values.port), isOnNetwork: values.host });
  },
  dev: (argv, folders) => {
    const { values } = parseCommandLine('dev', argv);
    const session = startDevSession(settingsOf(values, folders));
    return startDev(
      { packageRoot: folders.packageRoot, site: values, port: portOf(values.port), isOnNetwork: values.host },
      session,
    );
  },
  new: async (argv, folders) => {
    const { values, positionals } = parseCommandLine('new', argv);
    const [title] = positionals;
    if (!title) throw wrongUsage('Give the new post a title, in quotes.');
    const content = contentOf(values, folders);
    console.log(relative(process.cwd(), await createPost(content, values.in ?? 'post', title)));
    return 0;
  },
};

/** Returns the folder of the built site. */
function outputOf({ out, site }: { out?: string; site?: string }, folders: Folders): string {
  return resolve(out ?? join(siteRootOf({ site }, folders), 'dist'));
}

function usageError(message: string): number {
  console.error(message);
  return 2;
}
