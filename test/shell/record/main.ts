/**
 * `npm run record`: runs every line of lines.txt with bash and GNU tools over the files of files.ts, and writes down
 * what they print, in expected.json. The test compares the shell with that on any system.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { recordedFiles } from './files.ts';
import { cut, type Expected, type Recorded, readLines } from './lines.ts';

/** A command of each package, and what its `--version` must say. */
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

export async function run(_: string[], projectRoot: string): Promise<number> {
  for (const [tool, wanted] of tools) {
    const version = versionOf(tool);
    if (!version.includes(wanted)) {
      console.error(`${tool} is ${version || 'not there'}: record where it is from ${wanted}.`);
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
    console.log(`${Object.keys(expected).length} lines are recorded.`);
    return 0;
  } finally {
    rmSync(site, { recursive: true });
  }
}

/** The first line of `--version`; empty where there is no such tool. */
function versionOf(tool: string): string {
  try {
    return execFileSync(tool, ['--version'], { encoding: 'utf8' }).split('\n')[0] ?? '';
  } catch {
    return '';
  }
}

/** Files are as old as their dates say, and directories as the newest of their files. */
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
  if (error || status === null) throw new Error(`${line}: ${error?.message ?? 'it did not end by itself'}`);
  return {
    stdout: cut(rooted(stdout, site)),
    stderr: cut(rooted(stderr, site).replace(/^bash: line \d+: (?:(cd|printf|pwd|alias|history): )?/gm, builtIn)),
    status,
  };
}

/** The folder is the root of the site. */
function rooted(text: string, site: string): string {
  return text.replaceAll(`${site}/`, '/').replaceAll(site, '/');
}

/** bash's own commands complain here as all others do. */
function builtIn(_: string, name: string | undefined): string {
  return name === undefined ? 'bash: ' : `${name}: `;
}
