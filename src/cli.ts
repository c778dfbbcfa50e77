/**
 * The command line: parses the options of each command and calls the step that does the work. Exit status 0, 1
 * (problems in the content, all listed) or 2 (wrong usage, or an output folder that must not be replaced).
 */
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createPost } from './content/newPost.ts';
import { preview } from './output/preview.ts';
import { build, check, type Settings } from './output/report.ts';
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
    usage: 'npm run check -- --content DIR',
    about: 'Reports every problem of the content, as a build would, and writes nothing.',
    run: (argv, projectRoot) => check(settingsOf(parse(argv, ['content', 'now', 'parse-limit']).values, projectRoot)),
  },
  preview: {
    usage: 'npm run preview -- --out DIR --port N --host',
    about: 'Serves a built site the way a CDN would, with 404.html for what is not there.',
    run: (argv, projectRoot) => {
      const { values } = parse(argv, ['out', 'port']);
      const folder = resolve(values.out ?? join(projectRoot, 'dist'));
      return preview({ folder, port: portOf(values.port), host: values.host });
    },
  },
  dev: {
    usage: 'npm run dev -- --content DIR --port N --host',
    about: 'Serves the site from memory, drafts too; an edit of a post or of code is on the screen at once.',
    run: (argv, projectRoot) => {
      const { values } = parse(argv, ['content', 'port', 'now', 'parse-limit']);
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

type Option = 'content' | 'out' | 'base' | 'now' | 'port' | 'in' | 'parse-limit';
type Values = { [name in Option]?: string } & { host: boolean };

/** Takes only the options that the command has; `--host` goes with `--port`. */
function parse(argv: string[], names: Option[], positionals = 0): { values: Values; positionals: string[] } {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const host = names.includes('port') ? { host: { type: 'boolean' as const } } : {};
  const parsed = parseArgs({ args: argv, options: { ...options, ...host }, allowPositionals: positionals > 0 });
  if (parsed.positionals.length > positionals)
    throw wrongUsage(`There is one word too many: ${parsed.positionals.at(-1)}.`);
  const values: Values = { host: 'host' in parsed.values && parsed.values.host === true };
  const given = new Map(Object.entries(parsed.values));
  for (const name of names) {
    const value = given.get(name);
    if (typeof value === 'string') values[name] = value;
  }
  return { values, positionals: parsed.positionals };
}

function settingsOf(values: Values, projectRoot: string): Settings {
  const content = resolve(values.content ?? join(projectRoot, 'content'));
  if (values.now !== undefined && !/^\d{4}-\d\d-\d\d$/.test(values.now)) {
    throw wrongUsage(`--now is a day such as 2026-01-31, not ${values.now}.`);
  }
  return {
    projectRoot,
    cacheFolder: dirname(fileURLToPath(import.meta.url)),
    worker: new URL('./worker.mjs', import.meta.url),
    content,
    contentName: nameOf(content),
    base: baseOf(values.base),
    now: values.now ?? null,
    limit: limitOf(values['parse-limit']),
  };
}

/** Problems name files as the author would type them. */
function nameOf(folder: string): string {
  const path = relative(process.cwd(), folder);
  return path === '' || path.startsWith('..') ? basename(folder) : path.split('\\').join('/');
}

/** `/blog`, `blog/` and `/blog/` are the same; null takes the path of `url` in site.yaml. */
function baseOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  const inner = value.replace(/^\/+|\/+$/g, '');
  if (/[?#\s:]|(?:^|\/)\.\.?(?:\/|$)/.test(inner)) throw wrongUsage(`--base is a path such as /blog/, not ${value}.`);
  return inner === '' ? '/' : `/${inner}/`;
}

function portOf(value: string | undefined): number | null {
  if (value === undefined) return null;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw wrongUsage(`--port is a number up to 65535, not ${value}.`);
  return port;
}

/** Ten seconds parse any post that a person wrote; tests set milliseconds. */
function limitOf(value: string | undefined): number {
  const limit = Number(value ?? 10_000);
  if (!(limit > 0)) throw wrongUsage(`--parse-limit is a number of milliseconds, not ${value}.`);
  return limit;
}

const wrongUsageName = 'WrongUsage';

function wrongUsage(message: string): Error {
  const error = new Error(message);
  error.name = wrongUsageName;
  return error;
}

function isUsageError(error: Error): boolean {
  return error.name === wrongUsageName || ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
}

function usageError(message: string, command?: Command): number {
  console.error(command ? `${message}\nUsage: ${command.usage}` : message);
  return 2;
}
