/** Runs Vite's own commands, which use catpost through the plugin in vite.config.ts. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publishedFiles } from '../../builtFiles.ts';
import { freePort } from '../../freePort.ts';
import { folderOf } from '../../temporaryFolder.ts';

/** The environment without Vitest's variable, with which vite.config.ts leaves the plugin out. */
const { VITEST: _, NODE_ENV: __, ...env } = process.env;

const vite = join(process.cwd(), 'node_modules/vite/bin/vite.js');

/** Starts a server of Vite, calls `use` with its origin once it answers, and stops it. */
async function serving(words: string[], use: (origin: string) => Promise<void>): Promise<void> {
  const port = await freePort();
  const child = spawn(process.execPath, [vite, ...words, '--port', `${port}`, '--strictPort'], { env });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const origin = `http://localhost:${port}`;
    await expect
      .poll(
        () =>
          fetch(origin).then(
            () => true,
            () => false,
          ),
        { timeout: 20_000 },
      )
      .toBe(true);
    await use(origin);
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

test('vite build writes the same files as npm run build, and vite preview serves them as a host does', async () => {
  const folder = await folderOf({
    'content/site.yaml': 'title: A site\nurl: https://example.org\n',
    'content/post/one.md': '---\ntitle: One\ndate: 2026-01-02\ntags: [few]\n---\n\nHello.\n\n```sh\nls\n```\n',
    'content/post/two.md': '---\ntitle: Two\ndate: 2026-01-03\n---\n\nSee [one](one.md).\n',
  });
  const [own, other] = [join(folder, 'own'), join(folder, 'other')];
  // The long run compares the whole sample site.
  const content = join(process.env.CATPOST_LONG ? process.cwd() : folder, 'content');
  const config = await configFor(folder, content);
  const base = ['--base', '/blog/'];
  const build = ['src/start.mjs', 'build', '--content', content, ...base, '--out', own];
  execFileSync(process.execPath, build, { env, stdio: 'pipe' });
  const viteBuild = [vite, 'build', '--config', config, ...base, '--outDir', other];
  execFileSync(process.execPath, viteBuild, { env, stdio: 'pipe' });
  expect(await publishedFiles(other)).toEqual(await publishedFiles(own));
  await serving(['preview', '--outDir', other], async (origin) => {
    const home = await fetch(`${origin}/blog/`);
    expect(home.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await home.text()).toBe(readFileSync(join(other, 'index.html'), 'utf8'));
    const missing = await fetch(`${origin}/blog/nowhere/`);
    expect([missing.status, await missing.text()]).toEqual([404, readFileSync(join(other, '404.html'), 'utf8')]);
  });
}, 120_000);

test('vite build fails if the content has a problem, and writes nothing', async () => {
  const folder = await folderOf({});
  const config = await configFor(folder, join(folder, 'nothing'));
  const out = join(folder, 'dist');
  const build = () =>
    execFileSync(process.execPath, [vite, 'build', '--config', config, '--outDir', out], { env, stdio: 'pipe' });
  expect(build).toThrow(/content-missing/);
  expect(existsSync(out)).toBe(false);
}, 60_000);

/** Writes a configuration of Vite for a folder of content, and returns its path. */
async function configFor(folder: string, content: string): Promise<string> {
  const config = join(folder, 'vite.config.ts');
  const plugin = JSON.stringify(join(process.cwd(), 'src/vite.mjs'));
  const options = JSON.stringify({ content });
  await writeFile(config, `import { catpost } from ${plugin};\nexport default { plugins: [catpost(${options})] };\n`);
  return config;
}

test('vite preview reports that there is no site', async () => {
  const words = ['preview', '--outDir', join(await folderOf({}), 'nothing')];
  expect(() => execFileSync(process.execPath, [vite, ...words], { env, stdio: 'pipe' })).toThrow(/There is no site in/);
});

test('vite serves the pages of the content folder', async () => {
  await serving([], async (origin) => {
    const page = await (await fetch(`${origin}/post/hello/`, { headers: { Accept: 'text/html' } })).text();
    expect(page).toContain('/src/browser/main.tsx');
    expect(page).toContain('<h1');
  });
}, 60_000);
