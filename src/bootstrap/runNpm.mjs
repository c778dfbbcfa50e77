/** Runs npm. This is plain JavaScript because nothing may be installed yet. */
import { spawnSync } from 'node:child_process';

/** Runs npm in a folder. Returns whether it succeeded, and what it has printed, or why it did not run. */
export function runNpm(words, folder, environment = process.env) {
  // On Windows, npm is a script, which only a shell runs.
  const isWindows = process.platform === 'win32';
  const options = { cwd: folder, env: environment, encoding: 'utf8', shell: isWindows };
  const { status, stdout, stderr, error } = spawnSync(isWindows ? 'npm.cmd' : 'npm', words, options);
  const reason = error === undefined ? '' : `npm cannot be run: ${error.message}\n`;
  return { isDone: status === 0, output: `${stdout ?? ''}${stderr ?? ''}${reason}` };
}
