import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCommandLine } from '../../src/bootstrap/commandLine.mjs';
import { type Caller, commandsOf } from '../../src/bootstrap/commands.mjs';

const callers: Caller[] = ['clone', 'package'];

/** Returns the words of an accepted command line, or the message about a wrong one. */
function read(argv: string[], environment: Record<string, string> = {}, caller: Caller = 'clone'): string[] | string {
  const line = readCommandLine(argv, environment, caller);
  if (line.kind === 'command') return [line.name, ...line.words];
  return line.kind === 'wrong' ? line.message : line.kind;
}

test.each([
  [['new', 'T', '--in', 'post']],
  [['new', '--in=post', 'T']],
  [['start', '--out', 'x', '--base', '/sub/']],
  [['dev', '--port', '3000', '--host']],
  [['check', '--external']],
  [['new', '--', '--help']],
])('accepts %j as it is', (argv) => expect(read(argv, { npm_config_registry: 'x', PATH: '/bin' })).toEqual(argv));

test.each([
  [['start', '--port', '3000'], /start has no option --port.*It is an option of dev and preview/],
  [['build', '--host'], /no option --host.*dev and preview/],
  [['dev', '--prot', '1'], /no option --prot\. Did you mean --port\?/],
  [['build', '--colour', 'red'], /no option --colour\. Its options are --site, /],
  [['new', 'One', 'two'], /Unexpected word: two.*quotes/],
  [['build', 'extra'], /Unexpected word: extra\./],
  [['dev', '--port'], /--port/],
  [['check', '--external=yes'], /--external/],
])('rejects %j with the usage of the command', (argv, expected) => {
  expect(read(argv)).toMatch(expected);
  expect(read(argv)).toContain(`\nUsage: npm ${argv[0] === 'start' ? '' : 'run '}${argv[0]} -- `);
});

test.each([
  ['biuld', /no command biuld\. Did you mean build\?/],
  ['dve', /Did you mean dev\?/],
  ['serve', /Did you mean dev\?/],
  ['constructor', /no command constructor\. The commands are init, new-site, /],
  ['--prot', /no command --prot/],
])('says which command was meant by %s', (name, expected) => expect(read([name])).toMatch(expected));

test.each(callers)('%s: each command prints its help and the version', (caller) => {
  for (const name of commandsOf(caller)) {
    for (const argv of [
      [name, '--help'],
      [name, '-h', '--nonsense'],
      ['help', name],
    ]) {
      const line = readCommandLine(argv, {}, caller);
      expect(line).toMatchObject({ kind: 'text', text: expect.stringContaining(`Usage: np`) });
      expect(line).toMatchObject({ text: expect.stringContaining(name) });
    }
    expect(readCommandLine([name, '--version'], {}, caller)).toEqual({ kind: 'version' });
  }
});

test('help names the commands of the caller, as the caller types them', () => {
  const help = (caller: Caller) => {
    const line = readCommandLine(['--help'], {}, caller);
    return line.kind === 'text' ? line.text : '';
  };
  expect(help('clone')).toMatch(/^Usage: npm run /);
  expect(help('package')).toMatch(/^Usage: npx catpost /);
  for (const caller of callers) for (const name of commandsOf(caller)) expect(help(caller)).toContain(`\n  ${name} `);
  expect(read(['start'], {}, 'package')).toMatch(/no command start/);
  expect(read([])).toBe(help('clone'));
  expect(readCommandLine(['--version'], {}, 'package')).toEqual({ kind: 'version' });
});

// What npm 10 and 11 make of a command without `--`, as measured.
test.each([
  [['new', 'A title', 'post'], { npm_config_in: 'true' }, ['new', 'A title', '--in', 'post']],
  [['new', 'post', 'A title'], { npm_config_in: 'true' }, ['new', 'A title', '--in', 'post']],
  [['new', 'T'], { npm_config_in: 'post' }, ['new', 'T', '--in=post']],
  [['preview'], { npm_config_port: '3000' }, ['preview', '--port=3000']],
  [['dev'], { npm_config_host: 'true' }, ['dev', '--host']],
  [['check'], { npm_config_external: 'true' }, ['check', '--external']],
  [['build', 'elsewhere'], { npm_config_out: 'true' }, ['build', '--out', 'elsewhere']],
  [['build', '100'], { npm_config_parse_limit: 'true' }, ['build', '--parse-limit', '100']],
  [
    ['build', 'a', '/b/'],
    { npm_config_base: 'true', npm_config_out: 'true' },
    ['build', '--out', 'a', '--base', '/b/'],
  ],
  [['import', '../old'], {}, ['import', '../old']],
  [['import', '../old', 'hugo'], { npm_config_from: 'true' }, ['import', '../old', '--from', 'hugo']],
  [['import', '../old'], { npm_config_to: 'blog' }, ['import', '../old', '--to=blog']],
  [['import', 'old.xml'], { npm_config_fetch: 'true' }, ['import', 'old.xml', '--fetch']],
  [['import', '../old', '--from', 'blogger'], {}, /blogger/],
  [['build', 'b'], { npm_config_out: 'true\n\nc' }, /Unexpected word: b/],
  [['start', '3000'], { npm_config_port: 'true' }, /start has no option --port/],
  [['build'], { npm_config_out: 'true' }, /--out/],
  [['dev', '3000'], { npm_config_prot: 'true' }, /no option --prot\. Did you mean --port\?/],
  [['check'], { npm_config_externl: 'true', npm_config_cache: '/c' }, /Did you mean --external\?/],
])('reads %j with %j as %j', (argv, environment, expected) => {
  if (expected instanceof RegExp) expect(read(argv, environment)).toMatch(expected);
  else expect(read(argv, environment)).toEqual(expected);
});

test.each([
  ['clone', ['new', 'rain', 'haiku'], { npm_config_in: 'true' }, 'npm run new -- rain --in haiku'],
  ['package', ['new', 'rain', 'haiku'], { npm_config_in: 'true' }, 'npm run new -- rain --in haiku'],
  ['clone', ['import', 'old', 'new'], { npm_config_to: 'true' }, 'npm run import -- old --to new'],
  ['clone', ['build', 'a', 'b'], { npm_config_out: 'true', npm_config_content: 'true' }, 'npm run build -- '],
] as const)('%s: asks for -- if %j can be read in two ways', (caller, argv, environment, better) => {
  expect(read([...argv], environment, caller)).toContain(`: ${better}`);
});

test('reports wrong usage before anything is installed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'catpost-start-'));
  const isScript = (file: string) => statSync(file).isDirectory() || file.endsWith('.mjs');
  cpSync('src', join(folder, 'src'), { recursive: true, filter: isScript });
  const start = (...words: string[]) =>
    spawnSync(process.execPath, [join(folder, 'src/start.mjs'), ...words], { encoding: 'utf8' });
  for (const words of [['start', '--port', '1'], ['new', 'a', 'b'], ['nothing']]) {
    const { status, stderr } = start(...words);
    expect(status).toBe(2);
    expect(stderr).not.toMatch(/install|at .*\.mjs:/i);
  }
  expect(readdirSync(folder)).toEqual(['src']);
});
