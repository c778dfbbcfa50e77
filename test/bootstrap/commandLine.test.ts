import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands, usageMessage } from '../../src/bootstrap/commandLine.mjs';

test.each([
  [['new', 'T', '--in', 'post']],
  [['new', '--in=post', 'T']],
  [['start', '--out', 'x', '--base', '/sub/']],
  [['dev', '--port', '3000', '--host']],
  [['check', '--external']],
  [['preview', '--help', '--nonsense']],
  [['build', '-h']],
])('accepts %j', (argv) => expect(usageMessage(argv, { npm_config_registry: 'x', PATH: '/bin' })).toBeNull());

test.each([
  [['start', '--port', '3000'], /start has no option --port.*preview and dev/],
  [['build', '--host'], /no option --host.*preview and dev/],
  [['build', '--prot', '1'], /no option --prot\. Its options are --site/],
  [['new', 'One', 'two'], /Unexpected word: two/],
  [['build', 'extra'], /Unexpected word: extra/],
  [['dev', '--port'], /--port/],
  [['check', '--external=yes'], /--external/],
  [['biuld'], /no command biuld\. The commands are start, build/],
  [['constructor'], /no command constructor/],
])('rejects %j', (argv, expected) => {
  const message = usageMessage(argv, {}) ?? '';
  expect(message).toMatch(expected);
  if (Object.hasOwn(commands, argv[0] ?? '')) expect(message).toContain('\nUsage: npm ');
});

// What npm 10 makes of a command without `--`, as measured.
test.each([
  [['new', 'A title', 'post'], { npm_config_in: 'true' }, 'npm run new -- "A title" --in post'],
  [['new', 'T'], { npm_config_in: 'post' }, 'npm run new -- T --in post'],
  [['start', '3000'], { npm_config_port: 'true' }, 'npm start -- --port 3000'],
  [['preview'], { npm_config_port: '3000' }, 'npm run preview -- --port 3000'],
  [['dev'], { npm_config_host: 'true' }, 'npm run dev -- --host'],
  [['check'], { npm_config_external: 'true' }, 'npm run check -- --external'],
  [['build', 'elsewhere'], { npm_config_out: 'true' }, 'npm run build -- --out elsewhere'],
  [['build', '100'], { npm_config_parse_limit: 'true' }, 'npm run build -- --parse-limit 100'],
])('suggests the right command for %j if npm took an option: %j', (argv, environment, better) => {
  expect(usageMessage(argv, environment)).toContain(`: ${better}\n`);
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
