import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { settingDescriptions } from '../../src/content/config/settingDescriptions.ts';
import { ownModules } from '../../src/modules/ownModules.ts';
import { configFiles } from '../../src/packing/configModule.ts';
import { type Files, folderOf } from '../temporaryFolder.ts';

const files = configFiles(process.cwd());
const schema: object = JSON.parse(files['schema.json'] ?? '');
const ajv = new Ajv({ allErrors: true });
const validate = ajv.compile(schema);

/** Returns the places that a JSON schema validator marks in the text of site.yaml. */
function marked(yaml: string): (string | undefined)[] {
  validate(parse(yaml));
  return (validate.errors ?? []).map(({ instancePath, params }) => {
    return `${instancePath}${'additionalProperty' in params ? `/${params.additionalProperty}` : ''}`;
  });
}

test('editors accept the settings of the sample site', () => {
  expect(marked(readFileSync('content/site.yaml', 'utf8'))).toEqual([]);
});

test.each([
  ['title: A\nby: null\nhost: [netlify, caddy]\naccent: "#7F7"\ncards: newest 3', []],
  ['titel: A', ['/titel']],
  ['title: 1', ['/title']],
  ['host: netlif', expect.arrayContaining(['/host'])],
  ['cards: some', ['/cards']],
  ['accent: green', ['/accent']],
  ['navigation: [{ label: a }]', ['/navigation/0']],
  ['navigation: [{ label: a, url: /a/, text: b }]', ['/navigation/0/text']],
  ['collections: { post: { pageSize: 0 } }', ['/collections/post/pageSize']],
  ['collections: { post: { slug: file } }', ['/collections/post/slug']],
  ['problems: { dead-link: off }', ['/problems/dead-link']],
])('editors mark %j at %j', (yaml, places) => {
  expect(marked(yaml)).toEqual(places);
});

test('every key has its description', () => {
  const text = JSON.stringify(schema);
  const missing = [...settingDescriptions.values()].filter((each) => !text.includes(JSON.stringify(each)));
  expect(missing).toEqual([]);
  expect(schema).toMatchObject({ properties: { accent: { description: settingDescriptions.get('accent') } } });
});

const goodSettings = `import { defineSite, definePlugin, type PluginPost, type SiteSettings } from 'catpost/config';
const settings: SiteSettings = { title: 'A', host: ['netlify'], collections: { post: { pageSize: 5 } } };
export default defineSite({ ...settings, url: 'https://example.org', theme: { green: { 'bar-ink': '#000' } } });
export const remark = (options: { a: number }) => (tree: { type: string }) => void [options, tree];
export const plugin = definePlugin((options) => ({
  name: 'words',
  inputs: { files: [String(options.file)] },
  post: (post: PluginPost) => ({ title: post.title.trim(), tags: [...post.tags, 'x'] }),
  markdown: () => ({ remark: { after: [[remark, { a: 1 }]] } }),
  page: async (page) => (page.kind === 'post' ? { metas: [{ name: 'file', content: page.post.file }] } : undefined),
  files: () => [{ path: '/a.txt', contents: 'a' }],
}));
`;
const wrongSettings = `import { defineSite, definePlugin } from 'catpost/config';
defineSite({ titel: 'A' });
defineSite({ collections: { post: { pageSize: '5' } } });
defineSite({ host: 'netlif' });
definePlugin({ name: 'a', post: () => ({ draft: false }) });
definePlugin({ name: 'a', files: () => [{ path: '/a' }] });
definePlugin({ post: () => undefined });
`;
/** What the types of the package accept, those of the clone accept. */
const sameTypes = `import type { SiteSettings } from 'catpost/config';
import type { SiteSettings as OfClone } from '${resolve('src/config.ts')}';
export const cloned = (settings: SiteSettings): OfClone => settings;
`;

/** Compiles files of an author, who has only the package, and returns the file and line of each error. */
async function placesOfErrors(texts: Files, options: object): Promise<string[]> {
  const folder = await folderOf({
    ...Object.fromEntries(Object.entries(files).map(([name, each]) => [`node_modules/catpost/${name}`, each])),
    'node_modules/catpost/package.json': JSON.stringify({
      name: 'catpost',
      exports: { './config': { types: './config.d.mts', default: './config.mjs' } },
    }),
    ...texts,
    'tsconfig.json': JSON.stringify({
      compilerOptions: { strict: true, module: 'nodenext', noEmit: true, types: [], ...options },
      files: Object.keys(texts),
    }),
    'package.json': '{ "type": "module" }',
  });
  const tsc = resolve('node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], { encoding: 'utf8' });
  const places = [...stdout.matchAll(/^(\S*)\((\d+),\d+\): error/gm)];
  return [...new Set(places.map(([, file, line]) => `${basename(file ?? '')}:${line}`))];
}

test('the types accept good settings and plugins, need no other package, and reject wrong ones', async () => {
  const texts = { 'good.ts': goodSettings, 'wrong.ts': wrongSettings };
  expect(await placesOfErrors(texts, { exactOptionalPropertyTypes: true })).toEqual(
    [2, 3, 4, 5, 6, 7].map((line) => `wrong.ts:${line}`),
  );
});

test('the types of the package accept only what the schema does', async () => {
  const options = {
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    types: ['node'],
    typeRoots: [resolve('node_modules/@types')],
  };
  expect(await placesOfErrors({ 'same.ts': sameTypes }, options)).toEqual([]);
});

test('the module of the package is that of the settings', async () => {
  const { defineSite, definePlugin } = await import('../../src/config.ts');
  const code = ownModules.get('catpost/config') ?? '';
  const packed = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  expect(Object.keys(packed).sort()).toEqual(['definePlugin', 'defineSite']);
  const value = { name: 'x' };
  for (const each of [defineSite, definePlugin, packed.defineSite, packed.definePlugin])
    expect(each(value)).toBe(value);
});
