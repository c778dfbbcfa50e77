import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { describeFile, type FileManifest } from '../../src/disk/fileManifest.ts';
import { createFileWriter } from '../../src/disk/fileWriter.ts';

const thread = pathToFileURL('src/disk/writerThread.mjs');

const names = Array.from({ length: 1_000 }, (_, index) => `${index}.html`);

/** Writes a thousand files, most of them in a thread. */
async function writeAll(folder: string): Promise<FileManifest> {
  const manifest: FileManifest = new Map();
  const writer = createFileWriter(folder, manifest, thread);
  try {
    for (const name of names) {
      writer.write({ name, from: { source: name, key: null }, content: `Grüße ${name}` });
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
  const writer = createFileWriter(folder, new Map(), thread);
  for (const name of names.slice(0, 300)) writer.write({ name, from: { source: name, key: null }, content: '' });
  await rm(folder, { recursive: true });
  writer.write({ name: 'late.html', from: { source: 'late', key: null }, content: '' });
  await expect(writer.finish()).rejects.toMatchObject({ code: 'ENOENT' });
  await writer.close();
});

test('creates the folders of files, in the thread and without it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'catpost-writer-'));
  const manifest: FileManifest = new Map();
  const writer = createFileWriter(folder, manifest, thread);
  const nested = names.slice(0, 600).map((name) => `${Number.parseInt(name, 10) % 7}/in/${name}`);
  for (const name of nested) writer.write({ name, from: { source: name, key: null }, content: name });
  await writer.finish();
  await writer.close();
  expect(await Promise.all(nested.map((name) => readFile(join(folder, name), 'utf8')))).toEqual(nested);
});

test('writes texts that are as long as a buffer', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'catpost-writer-'));
  const manifest: FileManifest = new Map();
  const writer = createFileWriter(folder, manifest, thread);
  const texts = [
    ...names.slice(0, 300),
    'ü'.repeat(2 ** 20),
    'ü'.repeat(2 ** 20 + 1),
    'a'.repeat(2 ** 21 - 1),
    '…',
    'b',
  ];
  for (const [index, content] of texts.entries()) {
    writer.write({ name: `${index}.txt`, from: { source: null, key: null }, content });
  }
  await writer.finish();
  await writer.close();
  const written = await Promise.all(texts.map((_, index) => readFile(join(folder, `${index}.txt`), 'utf8')));
  expect(written.every((text, index) => text === texts[index])).toBe(true);
  expect(texts.every((text, index) => manifest.get(`${index}.txt`)?.size === Buffer.byteLength(text))).toBe(true);
});
