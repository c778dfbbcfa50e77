/** Runs catpost's own commands as an author does. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { join } from 'node:path';

type CommandResult = { status: number | null; stdout: string; stderr: string };

/** Runs `node src/start.mjs` with the given words, in `folder`. */
export function runCommand(
  words: string[],
  folder = process.cwd(),
  environment: Record<string, string> = {},
): Promise<CommandResult> {
  const start = join(process.cwd(), 'src/start.mjs');
  // With CI set, a build reads the record of published paths but does not write it, which most tests need.
  const { CI: _, ...inherited } = process.env;
  const env = { ...inherited, NODE_ENV: 'production', ...environment };
  const child = spawn(process.execPath, [start, ...words], { cwd: folder, env });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, stdout, stderr })));
}

/**
 * Runs a command that ends by itself, after all commands before it, in one process for all tests of this process. Use it
 * where the process, its folder and its caches in memory do not matter.
 */
export function runShared(words: string[], environment: Record<string, string> = {}): Promise<CommandResult> {
  const next = last.then(() => {
    shared ??= startShared();
    return resultFrom(shared, words, environment);
  });
  last = next.catch(() => {});
  return next;
}

/**
 * Builds `folder/content` into `folder/dist` with `runShared`, and returns the latter. If the build fails, throws what it
 * printed.
 */
export function build(folder: string, words: string[] = [], environment: Record<string, string> = {}): Promise<string> {
  return builtBy(runShared, folder, words, environment);
}

/** Builds as `build` does, but in a new process. */
export function buildAlone(
  folder: string,
  words: string[] = [],
  environment: Record<string, string> = {},
): Promise<string> {
  return builtBy((line, variables) => runCommand(line, process.cwd(), variables), folder, words, environment);
}

async function builtBy(
  run: typeof runShared,
  folder: string,
  words: string[],
  environment: Record<string, string>,
): Promise<string> {
  const dist = join(folder, 'dist');
  const options = ['--content', join(folder, 'content'), '--out', dist, '--now', '2026-06-01'];
  const result = await run(['build', ...options, ...words], environment);
  if (result.status !== 0) throw new Error(`${result.stdout}${result.stderr}`);
  return dist;
}

let shared: ChildProcess | null = null;

let last: Promise<unknown> = Promise.resolve();

/** Starts the process, which ends with this one. */
function startShared(): ChildProcess {
  const { CI: _, ...inherited } = process.env;
  const child = fork('test/e2e/sharedProcess.mjs', { env: { ...inherited, NODE_ENV: 'production' }, execArgv: [] });
  child.once('exit', () => {
    shared = null;
  });
  child.unref();
  return child;
}

function resultFrom(child: ChildProcess, words: string[], environment: Record<string, string>): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`The process ended that runs ${words.join(' ')}`));
    child.once('exit', fail);
    child.once('message', (result: CommandResult) => {
      child.off('exit', fail);
      resolve(result);
    });
    child.send({ words, environment });
  });
}
