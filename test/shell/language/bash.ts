/** Runs lines in the bash of this machine, to record what it makes of them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

type Files = Readonly<Record<string, string>>;

/** Returns the words that operands expand to. */
export function expandInBash(operands: string, files: Files): string[] {
  const script = `args() { for word; do printf "%s\\0" "$word"; done; }\nset --\n(exit 0)\nargs ${operands}`;
  return inBash(script, [], files).split('\0').slice(0, -1);
}

/** Returns the output and errors without line numbers. `before` defines aliases. */
export function runInBash(before: string, line: string, files: Files): string {
  return inBash(`${before}\n(exit 0)\neval "$1"`, [line], files)
    .replace(/^bash: (?:eval: )?line \d+: /gm, 'bash: ')
    .replace(/^bash: `.*'\n$(?![\s\S])/gms, '');
}

/** Returns the line that bash expands a history event to. */
export function recallInBash(line: string, history: readonly string[]): string {
  const script = `line=$1; shift; set -o history -H
history -c
for entry; do history -s "$entry"; done
history -p "$line"`;
  return inBash(script, [line, ...history], {}).replace(/\n$/, '');
}

function inBash(script: string, operands: readonly string[], files: Files): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'catpost-bash-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    // The home directory is the root, so that ~/x is /x.
    const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', HOME: '', USER: 'visitor', HOSTNAME: 'catpost' };
    const shell = ['--norc', '-O', 'globstar', '-O', 'expand_aliases', '-c', `exec 2>&1\n${script}`, 'bash'];
    return spawnSync('bash', [...shell, ...operands], { cwd: folder, env, encoding: 'utf8' }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
