/** The options of the command line: parsed, checked, and turned into what the steps take. */
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CommandName, commands, type Flag, flags, type Option, parseWords } from '../bootstrap/commandLine.mjs';
import type { Settings } from '../build/report.ts';
import { basePathOf } from '../content/paths/writtenPaths.ts';
import type { SiteOptions } from '../serve/pipeline.ts';

type Values = { [name in Option]?: string } & { [name in Flag]: boolean };

/** The words of a command that usageFault has nothing against. A flag has no value, and is false unless it is given. */
export function parse(name: CommandName, argv: string[]): { values: Values; positionals: string[] } {
  const { values: given, positionals } = parseWords(name, argv);
  const values: Values = { host: false, external: false };
  for (const option of commands[name].options) {
    const value = given[option];
    if (isFlag(option)) values[option] = value === true;
    else if (typeof value === 'string') values[option] = value;
  }
  return { values, positionals };
}

function isFlag(name: Option | Flag): name is Flag {
  return flags.some((flag) => flag === name);
}

/** What the commands that read content need. Throws for wrong usage. */
export function settingsOf(values: SiteOptions, projectRoot: string): Settings {
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

/** `/blog`, `blog/` and `/blog/` are the same, as are `/bücher/` and `/b%c3%bccher/`; null takes the path of `url` in site.yaml. */
function baseOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  const base = basePathOf(value);
  if ('problem' in base) throw wrongUsage(`--base is a path such as /blog/, and ${value} ${base.problem}.`);
  return base.path;
}

/** Null where no port is named. */
export function portOf(value: string | undefined): number | null {
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

/** An error that the command line answers with its usage, and status 2. */
export function wrongUsage(message: string): Error {
  const error = new Error(message);
  error.name = wrongUsageName;
  return error;
}

/** True for wrongUsage's errors, and for those of Node's parser of options. */
export function isUsageError(error: Error): boolean {
  return error.name === wrongUsageName || ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
}
