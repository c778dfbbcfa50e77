/** Runs catpost's own commands as an author does. */
import { spawn } from 'node:child_process';
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

/** Builds `folder/content` into `folder/dist` and returns the latter. If the build fails, throws what it printed. */
export async function build(
  folder: string,
  words: string[] = [],
  environment: Record<string, string> = {},
): Promise<string> {
  const dist = join(folder, 'dist');
  const options = ['--content', join(folder, 'content'), '--out', dist, '--now', '2026-06-01'];
  const result = await runCommand(['build', ...options, ...words], process.cwd(), environment);
  if (result.status !== 0) throw new Error(`${result.stdout}${result.stderr}`);
  return dist;
}
