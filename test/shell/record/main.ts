/**
 * `npm run record` runs every line of lines.txt with bash and GNU tools over the files of files.ts, and writes their output
 * to expected.json. The test compares our shell with that on any system.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { recordedFiles } from './files.ts';
import { cut, type Expected, type Recorded, readLines } from './lines.ts';

/** A command of each package, and what its `--version` has to contain. */
const tools = [
  ['bash', 'GNU bash'],
  ['sort', 'GNU coreutils'],
  ['head', 'GNU coreutils'],
  ['ls', 'GNU coreutils'],
  ['grep', 'GNU grep'],
  ['find', 'GNU findutils'],
  ['xargs', 'GNU findutils'],
  ['diff', 'GNU diffutils'],
] as const;

/** Records the lines. Returns the exit status. */
export async function run(_: string[], projectRoot: string): Promise<number> {
  for (const [tool, wanted] of tools) {
    const version = versionOf(tool);
    if (!version.includes(wanted)) {
      console.error(`${tool} is ${version || 'missing'}: record on a system where it is from ${wanted}.`);
      return 1;
    }
    console.log(version);
  }
  const folder = join(projectRoot, 'test', 'shell', 'record');
  const site = mkdtempSync(join(tmpdir(), 'catpost-record-'));
  try {
    writeFiles(site);
    const expected: Expected = {};
    for (const line of readLines(folder)) expected[line] = record(line, site);
    writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
    console.log(`${Object.keys(expected).length} lines were recorded.`);
    return 0;
  } finally {
    rmSync(site, { recursive: true });
  }
}

/** Returns the first line of `--version`, or an empty text where there is no such tool. */
function versionOf(tool: string): string {
  try {
    return execFileSync(tool, ['--version'], { encoding: 'utf8' }).split('\n')[0] ?? '';
  } catch {
    return '';
  }
}

/** Gives each file the time of its date, and each directory that of its newest file. */
function writeFiles(site: string): void {
  const newest = new Map<string, Date>();
  for (const [name, { text, date }] of Object.entries(recordedFiles)) {
    const file = join(site, name);
    const time = new Date(`${date}T00:00:00Z`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    utimesSync(file, time, time);
    const before = newest.get(dirname(file));
    newest.set(dirname(file), before && before > time ? before : time);
  }
  for (const [directory, time] of newest) utimesSync(directory, time, time);
}

function record(line: string, site: string): Recorded {
  const { stdout, stderr, status, error } = spawnSync('bash', ['-O', 'globstar', '-c', line], {
    cwd: site,
    encoding: 'utf8',
    input: '',
    timeout: 10_000,
    env: { PATH: process.env.PATH, HOME: site, LC_ALL: 'C.UTF-8', TZ: 'UTC' },
  });
  if (error || status === null) throw new Error(`${line}: ${error?.message ?? 'it did not end'}`);
  return {
    stdout: cut(rooted(stdout, site)),
    stderr: cut(rooted(stderr, site).replace(/^bash: line \d+: (?:(cd|printf|pwd|alias|history): )?/gm, builtIn)),
    status,
  };
}

/** Replaces the folder by the root of the site. */
function rooted(text: string, site: string): string {
  return text.replaceAll(`${site}/`, '/').replaceAll(site, '/');
}

/** Gives the errors of bash's builtins the form of all others. */
function builtIn(_: string, name: string | undefined): string {
  return name === undefined ? 'bash: ' : `${name}: `;
}
