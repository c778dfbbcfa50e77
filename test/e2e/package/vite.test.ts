/** Runs Vite in a folder with the package and components of the author, as docs/extend.md describes it. */
import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { freePort } from '../../freePort.ts';
import { folderOf } from '../../temporaryFolder.ts';
import { serve } from '../servedSite.ts';
import { followLink, open, openTab } from '../tab.ts';
import { installedPackage } from './installed.ts';

const component = `import { Facts as Original } from 'catpost/components';
import type { ComponentProps } from 'catpost/vite';
import { useState } from 'react';
import './facts.css';

export default function Facts({ page }: ComponentProps['Facts']) {
  const [count, setCount] = useState(0);
  return (
    <>
      <button type="button" className="own" onClick={() => setCount(count + 1)}>
        {\`\${page.title[0]}: \${count}\`}
      </button>
      <Original page={page} />
    </>
  );
}
`;

const files = {
  'package.json': '{ "type": "module" }',
  'vite.config.ts': `import { catpost } from 'catpost/vite';
import { defineConfig } from 'vite';

export default defineConfig({ plugins: [catpost({ components: { Facts: './src/Facts.tsx' } })] });
`,
  'src/Facts.tsx': component,
  'src/facts.css': '.own { color: rgb(1, 2, 3); }\n',
  'content/site.yaml': 'title: A site\nurl: https://example.org\ncards: none\n',
  'content/post/one.md': '---\ntitle: One\ndate: 2026-01-02\n---\n\nHello.\n',
  'content/post/two.md': '---\ntitle: Two\ndate: 2026-01-03\n---\n\nHello.\n',
};

test('an author’s component stands in the HTML, and works in the browser, when Vite builds and when it serves', async () => {
  const { modules } = await installedPackage();
  const site = await folderOf(files);
  installBeside(site, modules);
  await promisify(execFile)(process.execPath, [viteOf(site), 'build'], { cwd: site, env });
  const html = readFileSync(join(site, 'dist/post/one/index.html'), 'utf8');
  expect(html).toMatch(/<button type="button" class="own">One: 0<\/button><ul class="facts">/);

  const origin = await serve(join(site, 'dist'));
  const { page, errors } = await openTab();
  await open(page, `${origin}/post/one/`);
  const button = page.locator('.own');
  await button.click();
  expect(await button.textContent()).toBe('One: 1');
  expect(await button.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(1, 2, 3)');
  await followLink(page, '/post/two/');
  await expect.poll(() => button.textContent()).toBe('Two: 0');
  expect(errors).toEqual([]);

  const served = await servedByVite(site, '/post/two/');
  expect(served).toContain('class="own">Two: 0</button><ul class="facts">');
}, 60_000);

/** The environment of an author. */
const { CI: _, NODE_ENV: __, VITEST: ___, ...env } = process.env;

function viteOf(site: string): string {
  return join(site, 'node_modules/vite/bin/vite.js');
}

/**
 * Puts the package into the folder, and beside it what it needs, with the packages that docs/extend.md names. They are
 * links, but the package is a copy, because Node.js looks for packages from the place that a link leads to.
 */
function installBeside(site: string, modules: string): void {
  const own = join(site, 'node_modules');
  mkdirSync(own);
  cpSync(join(modules, 'catpost'), join(own, 'catpost'), { recursive: true });
  const others = readdirSync(modules).filter((name) => name !== 'catpost' && !name.startsWith('.'));
  for (const name of others) symlinkSync(join(modules, name), join(own, name));
  for (const name of ['vite', '@vitejs', 'react', 'react-dom', 'react-router-dom']) {
    symlinkSync(join(process.cwd(), 'node_modules', name), join(own, name));
  }
}

/** Starts Vite's server and returns the HTML of a page. */
async function servedByVite(site: string, path: string): Promise<string> {
  const port = await freePort();
  const words = [viteOf(site), '--port', `${port}`, '--strictPort'];
  const server = spawn(process.execPath, words, { cwd: site, env, stdio: 'ignore' });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const page = () => fetch(`http://localhost:${port}${path}`, { headers: { Accept: 'text/html' } });
  try {
    await expect.poll(() => page().catch(() => null), { timeout: 20_000 }).toMatchObject({ status: 200 });
    return await (await page()).text();
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}
