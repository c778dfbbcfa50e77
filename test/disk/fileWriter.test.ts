import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeFile, type FileManifest } from '../../src/disk/fileManifest.ts';
import { createFileWriter, type FileWriter } from '../../src/disk/fileWriter.ts';
import { recipeOf } from '../../src/documents/entryContents.ts';
import { withPathShards } from '../../src/documents/suggestedPaths.ts';
import { isPage } from '../../src/plan/entries.ts';
import type { Template } from '../../src/plan/model.ts';
import { bundleScript } from '../markdown/workerBundle.ts';
import { preparedSite, templateOf } from '../sites/preparedSite.ts';

const thread = bundleScript('src/disk/writerThread.ts');

const template = { html: '', headStart: '', headEnd: '', base: '/', policy: '' };

async function writerIn(folder: string, manifest: FileManifest, own: Template = template): Promise<FileWriter> {
  return createFileWriter({ folder, template: own }, manifest, await thread);
}

/** A text for the writer. */
function textFile(name: string, text: string, source: string | null = name) {
  return { name, from: { source, key: null }, content: () => text, built: null };
}

/** A site with every kind of page, in two languages. */
const everyKindOfPage = {
  'content/site.yaml': 'title: Site\nurl: https://example.org\nlanguage: en\nlanguages: { he: {} }\n',
  'content/post/a.md':
    '---\ntitle: A\ndate: 2025-01-02\ntags: [x]\nseries: S\nby: ai\n---\n\nText “one”.\n\n## More\n\nText.\n',
  'content/post/b.md': '---\ntitle: B\ndate: 2025-01-03\ntags: [x]\nseries: S\nby: human\n---\n\n```js\n1;\n```\n',
  'content/he/post/c.md': '---\ntitle: ג\ndate: 2025-01-04\n---\n\nטקסט.\n',
  'content/about.md': '# About\n\nText.\n',
  'before-post.md': 'Before {{title}}.\n',
  'head.html': '<meta name="a" content="b">\n',
};

const names = Array.from({ length: 1_000 }, (_, index) => `${index}.html`);

/** Writes a thousand files, most of them in a thread. */
async function writeAll(folder: string): Promise<FileManifest> {
  const manifest: FileManifest = new Map();
  const writer = await writerIn(folder, manifest);
  try {
    for (const name of names) {
      writer.write(textFile(name, `Grüße ${name}`));
    }
    await writer.finish();
  } finally {
    await writer.close();
  }
  return manifest;
}

test('writes and describes many files as few', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'catpost-writer-'));
  const manifest = await writeAll(folder);
  expect(new Set(manifest.keys())).toEqual(new Set(names));
  for (const name of ['0.html', '999.html']) {
    const bytes = await readFile(join(folder, name));
    expect(bytes.toString()).toBe(`Grüße ${name}`);
    expect(manifest.get(name)).toEqual(describeFile({ source: name, key: null }, name, join(folder, name), bytes));
  }
});

test('rejects with the error of the disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'catpost-writer-'));
  const writer = await writerIn(folder, new Map());
  for (const name of names.slice(0, 300)) writer.write(textFile(name, ''));
  await rm(folder, { recursive: true });
  writer.write(textFile('late.html', ''));
  await expect(writer.finish()).rejects.toMatchObject({ code: 'ENOENT' });
  await writer.close();
});

test('creates the folders of files, in the thread and without it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'catpost-writer-'));
  const manifest: FileManifest = new Map();
  const writer = await writerIn(folder, manifest);
  const nested = names.slice(0, 600).map((name) => `${Number.parseInt(name, 10) % 7}/in/${name}`);
  for (const name of nested) writer.write(textFile(name, name));
  await writer.finish();
  await writer.close();
  expect(await Promise.all(nested.map((name) => readFile(join(folder, name), 'utf8')))).toEqual(nested);
});

test('writes texts that are as long as a buffer', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'catpost-writer-'));
  const manifest: FileManifest = new Map();
  const writer = await writerIn(folder, manifest);
  const texts = [
    ...names.slice(0, 300),
    'ü'.repeat(2 ** 20),
    'ü'.repeat(2 ** 20 + 1),
    'a'.repeat(2 ** 21 - 1),
    '…',
    'b',
  ];
  for (const [index, content] of texts.entries()) {
    writer.write(textFile(`${index}.txt`, content, null));
  }
  await writer.finish();
  await writer.close();
  const written = await Promise.all(texts.map((_, index) => readFile(join(folder, `${index}.txt`), 'utf8')));
  expect(written.every((text, index) => text === texts[index])).toBe(true);
  expect(texts.every((text, index) => manifest.get(`${index}.txt`)?.size === Buffer.byteLength(text))).toBe(true);
});

test('renders pages of every kind in threads as the main thread does', async () => {
  const prepared = await preparedSite(everyKindOfPage);
  const template = templateOf(prepared.site);
  const { entries, shards } = withPathShards(prepared);
  const pages = entries.filter(isPage).map((entry) => {
    const recipe = recipeOf(entry, prepared, shards, template);
    if ('copy' in recipe) throw new Error(`${entry.path} is a copy.`);
    return { kind: entry.source.kind, ...recipe.make() };
  });
  expect(new Set(pages.map(({ kind }) => kind)).size).toBe(9);
  const folder = await mkdtemp(join(tmpdir(), 'catpost-writer-'));
  const manifest: FileManifest = new Map();
  const writer = await writerIn(folder, manifest, template);
  for (const name of names.slice(0, 300)) writer.write(textFile(name, ''));
  const failIfRendered = () => {
    throw new Error('A thread renders this page.');
  };
  for (const [index, { built }] of pages.entries()) {
    writer.write({ name: `page/${index}`, from: { source: null, key: 'k' }, content: failIfRendered, built });
  }
  await writer.finish();
  await writer.close();
  const written = await Promise.all(pages.map((_, index) => readFile(join(folder, `page/${index}`), 'utf8')));
  expect(written).toEqual(pages.map(({ text }) => text()));
  expect(manifest.get('page/0')).toMatchObject({ key: 'k', size: Buffer.byteLength(written[0] ?? '') });
});

test('renders pages itself while the threads have enough to do', async () => {
  const prepared = await preparedSite(everyKindOfPage);
  const template = templateOf(prepared.site);
  const { entries, shards } = withPathShards(prepared);
  const [entry] = entries.filter(isPage);
  const recipe = entry && recipeOf(entry, prepared, shards, template);
  if (recipe === undefined || 'copy' in recipe) throw new Error('The site has no page.');
  const { built, text } = recipe.make();
  let count = 0;
  const content = () => {
    count += 1;
    return text();
  };
  const folder = await mkdtemp(join(tmpdir(), 'catpost-writer-'));
  const writer = await writerIn(folder, new Map(), template);
  for (const name of names) writer.write({ name, from: { source: null, key: null }, content, built });
  await writer.finish();
  await writer.close();
  expect(count).toBeGreaterThan(300);
  expect(count).toBeLessThan(names.length);
  const written = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  expect(new Set(written)).toEqual(new Set([text()]));
});
