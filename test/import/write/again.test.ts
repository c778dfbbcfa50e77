import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { folderOf } from '../../temporaryFolder.ts';
import { filesIn, importFiles } from './importFiles.ts';

const old = {
  'old/.git/HEAD': '',
  'old/post/rain.md': '---\ntitle: Rain\ndate: 2020-01-31\n---\n\n![A drop](drop.png)\n',
  'old/post/snow.md': '---\ntitle: Snow\ndate: 2020-02-01\n---\n\nWhite.\n',
  'old/post/drop.png': 'picture',
};

let folder: string;
const content = (path: string) => join(folder, 'content', path);

beforeEach(async () => {
  folder = await folderOf(old);
});

test('texts and pictures are written, and the old blog stays as it is', async () => {
  const { status, files, report, text } = await importFiles(folder);
  expect(status).toBe(0);
  expect(Object.keys(files)).toEqual(['post/drop.png', 'post/rain.md', 'post/snow.md', 'site.yaml']);
  expect(files['post/drop.png']).toBe('picture');
  expect(statSync(content('post/drop.png')).nlink).toBe(1);
  expect(report).toContain('`post/snow.md` → `content/post/snow.md`');
  expect(text).toContain('npx catpost dev');
  expect(filesIn(join(folder, 'old'))).toEqual({
    'post/drop.png': 'picture',
    'post/rain.md': old['old/post/rain.md'],
    'post/snow.md': old['old/post/snow.md'],
  });
});

test('a second run writes nothing', async () => {
  const first = await importFiles(folder);
  const names = ['post/rain.md', 'post/drop.png', 'site.yaml', '.import.json', '../import-report.md'];
  const states = () => names.map((name) => [statSync(content(name)).ino, statSync(content(name)).mtimeMs]);
  const before = states();
  const second = await importFiles(folder);
  expect(states()).toEqual(before);
  expect(second.text).toContain('Nothing has changed');
  expect(second.files).toEqual(first.files);
});

test('the same input makes the same bytes in another place', async () => {
  const other = await folderOf(old);
  const [first, second] = [await importFiles(folder), await importFiles(other)];
  expect(second.files).toEqual(first.files);
  expect(second.report).toBe(first.report);
  expect(readFileSync(join(other, 'content/.import.json'), 'utf8')).toBe(readFileSync(content('.import.json'), 'utf8'));
});

describe('with changes on both sides', () => {
  beforeEach(async () => {
    await importFiles(folder);
  });

  test('an edited file is kept and named, and another one follows the old blog', async () => {
    writeFileSync(content('post/rain.md'), 'mine');
    writeFileSync(join(folder, 'old/post/rain.md'), '---\ntitle: Rain\ndate: 2020-01-31\n---\n\nNew rain.\n');
    writeFileSync(join(folder, 'old/post/snow.md'), '---\ntitle: Snow\ndate: 2020-02-01\n---\n\nMore.\n');
    for (const _ of ['a second run', 'a third run']) {
      const { files, text, report } = await importFiles(folder);
      expect(files['post/rain.md']).toBe('mine');
      expect(files['post/snow.md']).toContain('More.');
      expect(text).toContain('Kept, because you have edited them:\n  post/rain.md');
      expect(report).toContain('- `content/post/rain.md`');
    }
  });

  test('a file that the old blog no longer has goes, unless it is edited', async () => {
    rmSync(join(folder, 'old/post/rain.md'));
    rmSync(join(folder, 'old/post/drop.png'));
    const removed = await importFiles(folder);
    expect(Object.keys(removed.files)).toEqual(['post/snow.md', 'site.yaml']);
    expect(removed.text).toContain('post/drop.png\n  post/rain.md');
    writeFileSync(content('post/snow.md'), 'mine');
    writeFileSync(join(folder, 'old/post/hail.md'), '---\ntitle: Hail\ndate: 2020-02-01\n---\n\nIce.\n');
    rmSync(join(folder, 'old/post/snow.md'));
    const kept = await importFiles(folder);
    expect(Object.keys(kept.files)).toEqual(['post/hail.md', 'post/snow.md', 'site.yaml']);
    expect(kept.report).toContain('## Edited, and no longer in the old blog');
    expect((await importFiles(folder)).text).toContain('post/snow.md');
  });

  test('line ends of Windows are no edit', async () => {
    writeFileSync(content('post/snow.md'), readFileSync(content('post/snow.md'), 'utf8').replaceAll('\n', '\r\n'));
    expect((await importFiles(folder)).text).toContain('Nothing has changed');
  });

  test('edited settings are kept, and the report has those of the old blog', async () => {
    writeFileSync(content('site.yaml'), 'title: Mine\n');
    const { files, report } = await importFiles(folder);
    expect(files['site.yaml']).toBe('title: Mine\n');
    expect(report).toMatch(
      /## Settings that were not written\n[^`]*`content\/site.yaml`[\s\S]*```yaml\n# The settings/,
    );
  });

  test('a damaged record keeps every file that differs', async () => {
    writeFileSync(content('.import.json'), '{"files": {"../../x": "1"}}');
    writeFileSync(content('post/rain.md'), 'mine');
    const { files, text } = await importFiles(folder);
    expect(files['post/rain.md']).toBe('mine');
    expect(text).toContain('was damaged');
    expect(text).toContain('post/rain.md');
  });

  test('an interrupted run is completed by the next', async () => {
    const whole = filesIn(join(folder, 'content'));
    const record = JSON.parse(readFileSync(content('.import.json'), 'utf8'));
    // The run had new text for a file, had recorded both, and had written neither that nor another file.
    record.files['post/snow.md'] = [record.files['post/snow.md'], 'f'.repeat(32)];
    rmSync(content('post/rain.md'));
    writeFileSync(content('.import.json'), JSON.stringify(record));
    writeFileSync(content('.import.tmp'), 'half', { mode: 0o444 });
    const { files, text } = await importFiles(folder);
    expect(files).toEqual(whole);
    expect(text).not.toContain('Kept');
    expect(() => statSync(content('.import.tmp'))).toThrow(/ENOENT/);
  });
});
