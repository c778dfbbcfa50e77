import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../src/bootstrap/commands.mjs';
import { hostShape } from '../../src/content/config/publishingConfig.ts';
import { describeMade } from '../../src/create/describeMade.ts';
import { initSite } from '../../src/create/initSite.ts';
import type { Host } from '../../src/types/config.ts';
import { type Files, folderOf } from '../temporaryFolder.ts';

const dependency = '^1.2.0';

async function initIn(files: Files, host: Host | null = null, name = '.') {
  const folder = join(await folderOf(files), name);
  const made = await initSite(folder, { host, dependency });
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  return { folder, ...made, read };
}

function git(folder: string, ...words: string[]): string {
  return spawnSync('git', ['-C', folder, ...words], { encoding: 'utf8' }).stdout;
}

const all = ['content/site.yaml', 'content/post/hello.md', 'public/favicon.svg', 'package.json', '.gitignore'];

test.each(['new', 'a new blog', 'мой блог', '雪', "it's", '..odd: #name'])(
  'makes a site in a missing folder %j',
  async (name) => {
    const { folder, written, left, isRepositoryMade, notes, next, read } = await initIn({}, null, name);
    expect(written).toEqual(all);
    expect(left).toEqual([]);
    expect(notes).toEqual([]);
    expect(isRepositoryMade).toBe(true);
    expect(git(folder, 'status', '--porcelain')).toContain('?? content/');
    expect(JSON.parse(read('package.json'))).toMatchObject({
      dependencies: { catpost: dependency },
      scripts: { dev: 'catpost dev' },
    });
    expect(Object.keys(JSON.parse(read('package.json')))).not.toContain('name');
    expect(next.slice(1)).toEqual(['npm install', 'npm run dev']);
  },
);

test('a second run writes nothing', async () => {
  const { folder } = await initIn({});
  const before = await readdir(folder, { recursive: true });
  const again = await initSite(folder, { host: null, dependency });
  expect(again.written).toEqual([]);
  expect(again.isRepositoryMade).toBe(false);
  expect(again.notes).toEqual([]);
  expect(await readdir(folder, { recursive: true })).toEqual(before);
  expect(describeMade(folder, again)).toContain('Nothing was missing');
});

test('every file that exists is left as it is, and named with what it lacks', async () => {
  const mine = {
    'content/site.yaml': 'title: mine\n',
    'content/post/a.md': '# mine\n',
    'public/favicon.svg': '<svg/>',
    'package.json': '{"name":"mine","scripts":{"build":"make"}}',
    '.gitignore': 'node_modules\n',
    'netlify.toml': '# mine\n',
  };
  const { written, left, notes, next, read } = await initIn(mine, 'netlify');
  expect(written).toEqual([]);
  expect(left).toEqual(['public/favicon.svg', 'package.json', '.gitignore', 'netlify.toml']);
  for (const [path, text] of Object.entries(mine)) expect(read(path)).toBe(text);
  expect(notes).toEqual([
    expect.stringContaining('npm install catpost'),
    expect.stringMatching(/"dev": "catpost dev", .*"preview"/),
    'Add to .gitignore: dist/',
    expect.stringContaining('netlify'),
  ]);
  expect(notes.join()).not.toContain('"build"');
  expect(next.at(-1)).toBe('npx catpost dev');
});

test.each(['{', '[]', '{"scripts":3,"dependencies":{"catpost":"1.0.0"}}'])(
  'a package.json %s is left as it is',
  async (text) => {
    const { left, read } = await initIn({ 'package.json': text });
    expect(left).toEqual(['package.json']);
    expect(read('package.json')).toBe(text);
  },
);

test('posts that are there already become collections, and no first post is written', async () => {
  const { written, read } = await initIn({
    'content/notes/a.md': 'text',
    'content/länder/b.md': 'text',
    'content/x/c.png': '',
  });
  expect(written).not.toContain('content/post/hello.md');
  expect(read('content/site.yaml')).toMatch(
    /^collections:\n {2}länder:\n {4}title: länder\n {2}notes:\n {4}title: notes\n$/m,
  );
});

test('settings in TypeScript take the place of site.yaml', async () => {
  const { written } = await initIn({ 'content/site.config.ts': '' });
  expect(written).not.toContain('content/site.yaml');
});

test('markdown beside content/ is counted, and neither README nor a text on pages is a post', async () => {
  const { notes } = await initIn({
    'README.md': '',
    'footer.md': '',
    '404.md': '',
    'a.md': '',
    'texts/b.md': '',
    'texts/c.markdown': '',
    'code/d.js': '',
  });
  expect(notes).toEqual([
    expect.stringMatching(/1 markdown file:.*content\/post/),
    expect.stringMatching(/^texts\/ has 2 /),
  ]);
});

test('a folder in a repository gets none of its own, and a workflow below its top is explained', async () => {
  const folder = await folderOf({});
  git(folder, 'init', '-q');
  const made = await initSite(join(folder, 'blog'), { host: 'github-pages', dependency });
  expect(made.isRepositoryMade).toBe(false);
  expect(existsSync(join(folder, 'blog/.git'))).toBe(false);
  expect(made.notes).toEqual([expect.stringContaining('only from the top')]);
  expect((await initSite(folder, { host: 'github-pages', dependency })).notes).toEqual([]);
});

test('the top of a repository is known by another path too', async () => {
  const folder = await folderOf({ 'real/a.txt': '' });
  git(join(folder, 'real'), 'init', '-q');
  symlinkSync(join(folder, 'real'), join(folder, 'link'), 'junction');
  expect((await initSite(join(folder, 'link'), { host: 'github-pages', dependency })).notes).toEqual([]);
});

test.each([
  ['content/site.yaml', '# host: netlify\ntitle: mine\n', ['Set host to netlify in content/site.yaml.']],
  ['content/site.yaml', 'title: mine\nhost: netlify\n', []],
  ['content/site.yaml', "host: [github-pages, 'netlify']\n", []],
  ['content/site.config.ts', "export default { host: 'vercel' };", ['Set host to netlify in content/site.config.ts.']],
  ['content/site.config.ts', "export default {\n  host: 'netlify',\n};", []],
])('settings in %s that are %j get the notes %j', async (file, text, notes) => {
  expect((await initIn({ [file]: text }, 'netlify')).notes).toEqual(notes);
});

const hostFiles: Record<Host, string[]> = {
  'github-pages': ['.github/workflows/deploy.yml'],
  netlify: ['netlify.toml'],
  cloudflare: ['.node-version'],
  vercel: [],
  s3: [],
  nginx: [],
  caddy: [],
};

test.each(hostShape.parse(['github-pages', 'netlify', 'cloudflare', 'vercel', 's3', 'nginx', 'caddy']))(
  '%s is set in the settings, and gets its files',
  async (host) => {
    const { written, read } = await initIn({}, host);
    expect(written).toEqual([...all, ...hostFiles[host]]);
    expect(read('content/site.yaml')).toContain(`\nhost: ${host}\n`);
  },
);

test('--host knows the hosts of the settings', () => {
  const choices = commands.init.options.host?.choices ?? [];
  expect(choices).toEqual(Object.keys(hostFiles));
  expect(hostShape.parse(choices)).toEqual(choices);
});

test('a file in place of the folder is explained', async () => {
  const folder = await folderOf({ blog: '' });
  await expect(initSite(join(folder, 'blog'), { host: null, dependency })).rejects.toThrow(/is a file: choose another/);
});

test('the workflow builds as that of the clone does', async () => {
  const { read } = await initIn({}, 'github-pages');
  const withoutComments = (text: string) => text.replace(/^ *#.*\n/gm, '');
  const own = withoutComments(await readFile('.github/workflows/deploy.yml', 'utf8'));
  const expected = own.replace('npm run build', 'npx catpost build').replace(/ *if: vars\..*\n/, '');
  expect(withoutComments(read('.github/workflows/deploy.yml'))).toBe(expected);
});

test('the report quotes a folder with a space', async () => {
  const folder = join(await folderOf({}), 'my blog');
  await mkdir(folder);
  const report = describeMade(folder, await initSite(folder, { host: null, dependency }));
  expect(report).toMatch(/cd ".*my blog"\n {2}npm install\n {2}npm run dev$/);
});
