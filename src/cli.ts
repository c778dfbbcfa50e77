/**
 * The command line: parses the options of each command and calls the step that does the work. The exit status is 0, 1
 * (problems in the content, all of them printed) or 2 (wrong usage, or an output folder that must not be replaced).
 */
import { join, relative, resolve } from 'node:path';
import { type CommandName, commands, usageMessage } from './bootstrap/commandLine.mjs';
import { clientOf } from './build/client.ts';
import { build, check } from './build/report.ts';
import { isUsageError, parseCommandLine, portOf, settingsOf, wrongUsage } from './cli/options.ts';
import { createPost } from './content/newPost.ts';
import { startDev } from './serve/dev.ts';
import { startDevSession } from './serve/devSession.ts';
import type { Pipeline } from './serve/pipeline.ts';
import { preview } from './serve/preview.ts';
import { folderHandler } from './serve/serve.ts';

/** What the Vite plugin uses of this bundle. */
export const pipeline: Pipeline = {
  startDevSession: (options, projectRoot) => startDevSession(settingsOf(options, projectRoot)),
  buildWith: (built, options, projectRoot, out) =>
    build(settingsOf(options, projectRoot), out, () => clientOf(built, projectRoot)),
  previewHandler: folderHandler,
};

/** Runs one command of package.json. `argv` starts with its name. Returns the exit status. */
export async function run(argv: string[], projectRoot: string): Promise<number> {
  const [name = 'help', ...rest] = argv;
  const message = usageMessage(argv, process.env);
  if (message !== null || !isCommand(name)) return usageError(message ?? name);
  const { usage, about } = commands[name];
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(`${usage}\n\n${about}`);
    return 0;
  }
  try {
    return await runs[name](rest, projectRoot);
  } catch (error) {
    if (error instanceof Error && isUsageError(error)) return usageError(`${error.message}\nUsage: ${usage}`);
    throw error;
  }
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

const runs: Record<CommandName, (argv: string[], projectRoot: string) => Promise<number>> = {
  start: async (argv, projectRoot) => {
    const status = await runs.build(argv, projectRoot);
    return status === 0 ? runs.preview([], projectRoot) : status;
  },
  build: (argv, projectRoot) => {
    const { values } = parseCommandLine('build', argv);
    return build(settingsOf(values, projectRoot), resolve(values.out ?? join(projectRoot, 'dist')));
  },
  check: (argv, projectRoot) => {
    const { values } = parseCommandLine('check', argv);
    return check(settingsOf(values, projectRoot), values.external);
  },
  preview: (argv, projectRoot) => {
    const { values } = parseCommandLine('preview', argv);
    const folder = resolve(values.out ?? join(projectRoot, 'dist'));
    return preview({ folder, port: portOf(values.port), isOnNetwork: values.host });
  },
  dev: (argv, projectRoot) => {
    const { values } = parseCommandLine('dev', argv);
    const session = startDevSession(settingsOf(values, projectRoot));
    return startDev({ projectRoot, site: values, port: portOf(values.port), isOnNetwork: values.host }, session);
  },
  new: async (argv, projectRoot) => {
    const { values, positionals } = parseCommandLine('new', argv);
    const [title] = positionals;
    if (!title) throw wrongUsage('Give the new post a title, in quotes.');
    const content = resolve(values.content ?? join(projectRoot, 'content'));
    console.log(relative(process.cwd(), await createPost(content, values.in ?? 'post', title)));
    return 0;
  },
};

function usageError(message: string): number {
  console.error(message);
  return 2;
}
