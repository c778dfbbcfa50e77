import { expect, test } from 'vitest';
import { viteHint } from '../../src/cli/viteProject.ts';
import { type Files, folderOf } from '../temporaryFolder.ts';

const config = "import { catpost } from 'catpost/vite';\n";

async function hintFor(files: Files, isInstalled = true): Promise<string | null> {
  const siteRoot = await folderOf(files);
  return viteHint('build', { packageRoot: siteRoot, siteRoot, bundleFolder: '', cacheFolder: '', isInstalled });
}

test.each(['vite.config.ts', 'vite.config.mjs'])('a build without Vite is told of %s', async (name) => {
  expect(await hintFor({ [name]: config })).toContain(`does not read ${name}`);
  expect(await hintFor({ [name]: config })).toContain('npx vite build');
});

test('the hint for dev names the command that serves', async () => {
  const siteRoot = await folderOf({ 'vite.config.ts': config });
  const folders = { packageRoot: siteRoot, siteRoot, bundleFolder: '', cacheFolder: '', isInstalled: true };
  expect(viteHint('dev', folders)).toMatch(/run npx vite\.$/);
});

test('no hint without a configuration, with one for something else, or in a clone', async () => {
  expect(await hintFor({})).toBeNull();
  expect(await hintFor({ 'vite.config.ts': 'export default {};\n' })).toBeNull();
  expect(await hintFor({ 'vite.config.ts': config }, false)).toBeNull();
});
