import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
} from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { filesBelow, snapshotOf } from '../../builtFiles.ts';
import { sampled } from '../../sampled.ts';
import { type Files, folderOf } from '../../temporaryFolder.ts';
import { runCommand } from '../command.ts';
import { sampleDate } from '../sampleContent.ts';
import {
  type Installed,
  installedPackage,
  runCatpost,
  serveCatpost,
  siteWith,
  siteWithOwnPackage,
} from './installed.ts';

const megabyte = 1_000_000;

let installed: Installed;

beforeAll(async () => {
  installed = await installedPackage();
});

test('is small: the tarball, what is installed, and the number of packages', () => {
  expect(statSync(installed.tarball).size).toBeLessThan(6 * megabyte);
  const bytes = filesBelow(installed.modules).reduce((sum, file) => sum + statSync(file).size, 0);
  expect(bytes).toBeLessThan(120 * megabyte);
  const { packages } = JSON.parse(readFileSync(join(installed.modules, '.package-lock.json'), 'utf8'));
  const names = Object.keys(packages).map((place) => place.replace(/^.*node_modules\//, ''));
  expect(names.length).toBeLessThan(40);
  for (const bundled of ['react', 'rolldown', 'vite', 'zod']) expect(names).not.toContain(bundled);
});

test('names the licence of the packages whose code it contains', () => {
  const notices = readFileSync(join(installed.modules, 'catpost/bundle/THIRD-PARTY-NOTICES.txt'), 'utf8');
  // One for the command line, one for the workers, one that loads late, and one that only browsers run.
  for (const name of ['yaml', 'shiki', 'temml', 'scheduler']) expect(notices).toContain(`\n${name} `);
  expect(notices).toContain('SIL OPEN FONT LICENSE');
});

test('checks, builds and serves a site, and names the package of a font that a post needs', async () => {
  const site = await siteWith({
    'content/site.yaml': 'title: A site\nurl: https://example.org\n',
    'content/post/one.md': '---\ntitle: One\ndate: 2026-01-02\n---\n\n```mermaid\ngraph LR\nA-->B\n```\n\n$x^2$\n',
    'content/post/two.md': '---\ntitle: שלום\ndate: 2026-01-03\n---\n\nHello.\n',
  });
  const checked = await runCatpost(site, ['check']);
  expect(checked.stderr).toContain('content/post/two.md:2:8');
  expect(checked.stderr).toContain('npm install @fontsource-variable/noto-sans-hebrew');
  expect(checked).toMatchObject({ status: 0, stdout: expect.stringContaining('1 warning') });
  expect(await runCatpost(site, ['build'])).toMatchObject({ status: 0 });
  const { origin, stop } = await serveCatpost(site, ['preview']);
  const text = await (await fetch(`${origin}/post/one/`)).text();
  expect(text).toContain('<math');
  expect(text).toContain('<figure class="diagram">');
  await stop();
});

test('builds a site with all that authors add, byte for byte as a clone does', async () => {
  const site = await siteWith({ 'content/site.yaml': 'title: A site\nurl: https://example.org\n', ...additions() });
  const sample = process.env.CATPOST_LONG ? ['content', 'public'] : [];
  for (const name of sample) await cp(name, join(site, name), { recursive: true });
  appendFileSync(
    join(site, 'content/site.yaml'),
    '\nfonts:\n  - file: fonts/own.woff2\n    role: text\nplugins: [./plugins/own.ts]\n',
  );
  const unlink = linkOptionalFonts();
  const built = await runCatpost(site, ['build', ...sampleDate]);
  unlink();
  expect(built).toMatchObject({ status: 0 });
  const out = join(await folderOf({}), 'dist');
  const words = ['build', '--site', site, '--out', out, ...sampleDate];
  expect(await runCommand(words, site)).toMatchObject({ status: 0 });
  const [ofPackage, ofClone] = [snapshotOf(join(site, 'dist')), snapshotOf(out)];
  expect(Object.keys(ofPackage)).toEqual(Object.keys(ofClone));
  expect(Object.keys(ofPackage)).toContain('own.txt');
  expect(readFileSync(join(site, 'dist/post/own/index.html'), 'utf8')).toContain('<p class="own">');
  const different = Object.keys(ofClone).filter((name) => ofPackage[name] !== ofClone[name]);
  expect(different).toEqual([]);
}, 120_000);

test('keeps its caches in the folder of the user if the site has no node_modules, for three versions', async () => {
  const site = await folderOf({ 'content/post/one.md': '---\ntitle: One\ndate: 2026-01-02\n---\n\nHello.\n' });
  const caches = await folderOf({});
  const id = hash('sha256', realpathSync(site)).slice(0, 16);
  const cache = join(caches, 'catpost', id);
  const old = ['1', '2', '3'].map((digit) => digit.repeat(16));
  for (const [index, name] of old.entries()) {
    mkdirSync(join(cache, name), { recursive: true });
    utimesSync(join(cache, name), 0, 1000 + index);
  }
  const command = [join(installed.modules, 'catpost/bundle/catpost.mjs'), 'build'];
  await promisify(execFile)(process.execPath, command, { cwd: site, env: { ...process.env, XDG_CACHE_HOME: caches } });
  const versions = readdirSync(cache).filter((name) => /^[0-9a-f]{16}$/.test(name));
  expect(versions).toHaveLength(3);
  expect(versions).not.toContain(old[0]);
  expect(readdirSync(site).sort()).toEqual(['content', 'dist']);
});

test.each(sampled(['bundles', 'cli.mjs', 'client.json']))('says what to do if %s is damaged', async (name) => {
  const { site, bundle } = await siteWithOwnPackage({
    'content/site.yaml': 'title: A site\nurl: https://example.org\n',
    'content/post/one.md': '---\ntitle: One\ndate: 2026-01-02\n---\n\nHello.\n',
  });
  if (name === 'bundles') rmSync(join(bundle, name));
  else truncateSync(join(bundle, name), 1000);
  const { status, stderr } = await runCatpost(site, ['build']);
  expect(status).toBe(1);
  expect(stderr.trim().split('\n').at(-1)).toMatch(/catpost.bundle is damaged: install catpost again\.$/);
});

/** Returns files beside the content that need libraries which the sample site does not. */
function additions(): Files {
  const font = 'node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2';
  return {
    'fonts/own.woff2': readFileSync(font),
    'theme.css': ':root { --measure: 60ch; }\n.prose blockquote { color: rgb(0 0 0 / 80%); }\n',
    'components/note-box.html': '<div class="note"><slot></slot></div>\n',
    'components/note-box.js': 'export default (element) => element.classList.add("seen");\n',
    'plugins/own.ts': plugin,
    'content/post/own.md':
      '---\ntitle: Own\ndate: 2026-01-01\n---\n\nText.\n\n<note-box>\n\nA *note*.\n\n</note-box>\n',
  };
}

/** Takes part in every step that has a hook. */
const plugin = `import { definePlugin } from 'catpost/config';
import type { Root } from 'hast';

const rehypeOwn = () => (tree: Root) => {
  for (const node of tree.children) if (node.type === 'element' && node.tagName === 'p') node.properties.className = ['own'];
};

export default definePlugin({
  name: 'own',
  inputs: {},
  post: ({ title }) => (title === 'Own' ? { tags: ['own'] } : undefined),
  markdown: () => ({ rehype: { after: [rehypeOwn] } }),
  page: ({ path }) => ({ metas: [{ name: 'own', content: path }] }),
  files: ({ posts }) => [{ path: '/own.txt', contents: String(posts.length) }],
});
`;

/** Adds the optional fonts, which the clone has, to the installed package. Returns a function that removes them. */
function linkOptionalFonts(): () => void {
  const [from, to] = ['node_modules/@fontsource-variable', join(installed.modules, '@fontsource-variable')];
  const names = readdirSync(from).filter((name) => !readdirSync(to).includes(name));
  for (const name of names) symlinkSync(join(process.cwd(), from, name), join(to, name));
  return () => {
    for (const name of names) rmSync(join(to, name));
  };
}
