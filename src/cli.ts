/**
 * The command line: parses the options of each command and calls the step that does the work. Exit status 0, 1
 * (problems in the content, all listed) or 2 (wrong usage, or an output folder that must not be replaced).
 */
import { join, relative, resolve } from 'node:path';
import { createPost } from './content/newPost.ts';
import { isUsageError, parse, portOf, settingsOf, wrongUsage } from './options.ts';
import { preview } from './output/preview.ts';
import { build, check } from './output/report.ts';
import { startDev } from './plugin.ts';

/** Runs one command of package.json; `argv` begins with its name. Returns the exit status. */
export async function run(argv: string[], projectRoot: string): Promise<number> {
  const [name = 'help', ...rest] = argv;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return usageError(`There is no command ${name}; there are ${Object.keys(commands).join(', ')}.`);
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(`${command.usage}\n\n${command.about}`);
    return 0;
  }
  try {
    return await command.run(rest, projectRoot);
  } catch (error) {
    if (error instanceof Error && isUsageError(error)) return usageError(error.message, command);
    throw error;
  }
}

type Command = { usage: string; about: string; run: (argv: string[], projectRoot: string) => Promise<number> };

const commands: Record<string, Command> = {
  start: {
    usage: 'npm start',
    about: 'Builds the site and serves it at http://localhost:4173 the way a CDN would.',
    run: async (argv, projectRoot) => {
      const status = await commandOf('build')(argv, projectRoot);
      return status === 0 ? commandOf('preview')([], projectRoot) : status;
    },
  },
  build: {
    usage: 'npm run build -- --content DIR --out DIR --base /sub/ --now 2026-01-31',
    about: 'Writes the site into dist/, or reports every problem of the content and writes nothing.',
    run: (argv, projectRoot) => {
      const { values } = parse(argv, ['content', 'out', 'base', 'now', 'parse-limit']);
      return build(settingsOf(values, projectRoot), resolve(values.out ?? join(projectRoot, 'dist')));
    },
  },
  check: {
    usage: 'npm run check -- --content DIR --external',
    about:
      'Reports every problem of the content, as a build would, and writes nothing. --external tries outside links.',
    run: (argv, projectRoot) => {
      const { values } = parse(argv, ['content', 'now', 'parse-limit', 'external']);
      return check(settingsOf(values, projectRoot), values.external);
    },
  },
  preview: {
    usage: 'npm run preview -- --out DIR --port N --host',
    about: 'Serves a built site the way a CDN would, with 404.html for what is not there.',
    run: (argv, projectRoot) => {
      const { values } = parse(argv, ['out', 'port', 'host']);
      const folder = resolve(values.out ?? join(projectRoot, 'dist'));
      return preview({ folder, port: portOf(values.port), host: values.host });
    },
  },
  dev: {
    usage: 'npm run dev -- --content DIR --port N --host',
    about: 'Serves the site from memory, drafts too; an edit of a post or of code is on the screen at once.',
    run: (argv, projectRoot) => {
      const { values } = parse(argv, ['content', 'port', 'host', 'now', 'parse-limit']);
      return startDev({ ...settingsOf(values, projectRoot), port: portOf(values.port), host: values.host });
    },
  },
  new: {
    usage: 'npm run new -- "A title" --in post',
    about: 'Makes a markdown file with front matter, ready to write in.',
    run: async (argv, projectRoot) => {
      const { values, positionals } = parse(argv, ['in', 'content'], 1);
      const [title] = positionals;
      if (!title) throw wrongUsage('Give the new post a title, in quotes.');
      const content = resolve(values.content ?? join(projectRoot, 'content'));
      console.log(relative(process.cwd(), await createPost(content, values.in ?? 'post', title)));
      return 0;
    },
  },
};

function commandOf(name: string): Command['run'] {
  const command = commands[name];
  if (!command) throw new Error(`There is no command ${name}.`);
  return command.run;
}

function usageError(message: string, command?: Command): number {
  console.error(command ? `${message}\nUsage: ${command.usage}` : message);
  return 2;
}
