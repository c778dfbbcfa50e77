/** Does what docs/start.md says, to the letter, with a catpost that has an older version number at first. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../../temporaryFolder.ts';
import { blocksIn, commandsIn, type DocumentedCommand, openTerminal } from './documentedCommands.ts';
import { installedPackage } from './installed.ts';

const page = 'docs/start.md';

test('docs/start.md leads from a clone to a published site, and to the next version', async () => {
  // Makes the bundles, which the copy of the clone takes too, only once in a run.
  await installedPackage();
  const place = await folderOf({});
  const { clone, blog, bare, environment } = await placesIn(place);
  const commands = commandsIn(page);
  const terminal = openTerminal(clone, environment);
  const edit = (file: string, change: (text: string) => string) => {
    writeFileSync(join(blog, file), change(readFileSync(join(blog, file), 'utf8')));
  };

  const version = setVersion(clone, '0.0.9');
  const init = next(commands, 'npm run init');
  expect(await terminal.run(init)).toMatch(/Next:\n {2}cd \.\.\/blog\n {2}npm run dev\n/);
  await terminal.run(next(commands, 'cd ../blog'));
  const server = await terminal.serve(next(commands, 'npm run dev'));
  await expect.poll(() => textOf(`${server.origin}/`)).toContain('post/hello/');
  edit('content/site.yaml', (text) => text.replace(/^title: .*/m, 'title: Antenna notes'));
  await expect.poll(() => textOf(`${server.origin}/`)).toContain('Antenna notes');

  const create = next(commands, 'npx catpost new');
  await terminal.run(create);
  const post = create.output[0] ?? '';
  edit(post, (text) => `${text}The mast was wet **again**.\n`);
  await expect.poll(() => textOf(`${server.origin}/post/rain-on-the-antenna/`)).toContain('<strong>again</strong>');
  expect(await terminal.run(next(commands, 'npx catpost check'))).toContain('0 problems');
  await server.stop();

  edit(post, (text) => text.replace('draft: true\n', ''));
  const build = next(commands, 'npx catpost build');
  await terminal.run(build);
  const preview = await terminal.serve(next(commands, 'npx catpost preview'));
  expect(await textOf(`${preview.origin}/post/rain-on-the-antenna/`)).toContain('<strong>again</strong>');
  await preview.stop();
  await terminal.run(next(commands, 'git add'));
  await terminal.run(next(commands, 'git commit'));

  edit('content/site.yaml', (text) => withSettings(text, blocksIn(page, 'yaml').at(-1) ?? ''));
  while (commands.length > 1) await terminal.run(next(commands, ''));
  expect(terminal.folder()).toBe(blog);
  expect(pushed(bare, 'gh-pages', 'post/rain-on-the-antenna/index.html')).toContain('href="/blog/');
  expect(pushed(bare, 'gh-pages', '.nojekyll')).toBe('');
  expect(pushed(bare, 'main', '.github/workflows/deploy.yml')).toContain('npx catpost build');
  for (const file of ['content/paths.lock', 'package-lock.json']) expect(pushed(bare, 'main', file)).not.toBe('');

  // A second package and a second build take a third of the time.
  if (process.env.CATPOST_LONG === undefined) return;
  setVersion(clone, version);
  await openTerminal(clone, environment).run(init);
  expect(existsSync(join(blog, 'vendor/catpost-0.0.9.tgz'))).toBe(false);
  const report = await terminal.run(next(commands, 'npx catpost upgrade'));
  expect(report).toContain(`This is catpost ${version}. The site was last built by 0.0.9.`);
  expect(report).toContain(`## ${version} - `);
  await terminal.run(build);
}, 180_000);

/** Takes the next command of the page, which begins as the test expects. */
function next(commands: DocumentedCommand[], beginning: string): DocumentedCommand {
  const command = commands.shift();
  if (!command?.command.startsWith(beginning)) throw new Error(`${page} has ${command?.command}, not ${beginning}`);
  return command;
}

/** A copy of the clone, and a repository in place of that on GitHub. */
async function placesIn(place: string) {
  const clone = join(place, 'clone');
  mkdirSync(clone);
  const files = ['src', 'docs', 'examples', 'package.json', 'package-lock.json', 'index.html', 'tsconfig.json'];
  for (const name of [...files, 'LICENSE', 'README.md', 'CHANGELOG.md']) {
    cpSync(name, join(clone, name), { recursive: true });
  }
  // With its packages, the copy also gets the bundles, which are made of the same sources.
  symlinkSync(join(process.cwd(), 'node_modules'), join(clone, 'node_modules'));
  const bare = join(place, 'github.git');
  spawnSync('git', ['init', '-q', '--bare', bare]);
  const settings = `[user]\nname = Ada\nemail = ada@example.org\n[url "${bare}"]\ninsteadOf = git@github.com:you/blog.git\n`;
  writeFileSync(join(place, 'gitconfig'), settings);
  return { clone, blog: join(place, 'blog'), bare, environment: { GIT_CONFIG_GLOBAL: join(place, 'gitconfig') } };
}

/** Gives catpost another version number, and returns the one that it had. */
function setVersion(clone: string, version: string): string {
  const file = join(clone, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, version }));
  return manifest.version;
}

/** Sets the keys of a documented block in site.yaml, where they are comments. */
function withSettings(text: string, block: string): string {
  return block
    .trim()
    .split('\n')
    .reduce((changed, line) => {
      const comment = new RegExp(`^# ${line.slice(0, line.indexOf(':'))}:.*$`, 'm');
      expect(changed).toMatch(comment);
      return changed.replace(comment, line);
    }, text);
}

function pushed(bare: string, branch: string, file: string): string {
  const { status, stdout } = spawnSync('git', ['-C', bare, 'show', `${branch}:${file}`], { encoding: 'utf8' });
  expect(status).toBe(0);
  return stdout;
}

async function textOf(url: string): Promise<string> {
  return (await fetch(url)).text();
}
