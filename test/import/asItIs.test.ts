/** A folder that is built as it is: its cache, its messages, and edits while dev runs. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Conversion } from '../../src/build/conversion.ts';
import { pathRecordName } from '../../src/content/record/pathRecordFile.ts';
import { formatProblem } from '../../src/problems/formatProblem.ts';
import { convertedChanges } from '../../src/serve/convertedChanges.ts';
import type { FileChange } from '../../src/serve/model.ts';
import { convertBlog, prepareConverted, preparedAsItIs } from './preparedAsItIs.ts';

const post = (title: string, text: string) => `---\ntitle: ${title}\ndate: 2020-01-31\n---\n\n${text}\n`;

function textsIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const names = files.map((item) => join(item.parentPath, item.name)).sort();
  return Object.fromEntries(names.map((name) => [name.slice(folder.length), readFileSync(name, 'utf8')]));
}

test('messages name the files and lines of the author, also those of other files', async () => {
  const { prepared } = await preparedAsItIs({
    '_config.yml': 'title: Old\n',
    '_posts/2020-01-31-first.md': '---\ntitle: First\n---\n\nOne.\n\nA [dead](gone.md) link.\n',
    '_posts/2020-02-01-other.markdown': post('Other', 'Two {% nonsense %}.'),
  });
  const printed = prepared.problems.map(formatProblem);
  expect(printed.find((text) => text.includes('[dead-link]'))).toMatch(/^blog\/_posts\/2020-01-31-first\.md:7:\d+ /);
  expect(printed.find((text) => text.includes('[foreign-syntax]'))).toMatch(
    /^blog\/_posts\/2020-02-01-other\.markdown:6/,
  );
});

test('the same folder gives the same bytes, with the cache and without', async () => {
  const { conversion, folder } = await preparedAsItIs({ 'notes/a.md': post('A', '[b](b.md)'), 'notes/b.md': '# B\n' });
  const first = textsIn(conversion.content);
  expect(await conversion.convertAgain([])).toEqual([]);
  expect(textsIn(conversion.content)).toEqual(first);
  rmSync(join(folder, 'cache'), { recursive: true });
  await conversion.convertAgain([]);
  expect(textsIn(conversion.content)).toEqual(first);
});

test('keeps no record of paths, and asks for none on a build server', async () => {
  const { prepared, conversion } = await preparedAsItIs({ 'notes/a.md': post('A', 'Text.') });
  expect(prepared.site.record).toBeNull();
  expect(prepared.problems).toEqual([]);
  expect(existsSync(join(conversion.content, pathRecordName))).toBe(false);
});

test('nothing of the author is written to, and what is gone goes from the cache', async () => {
  const files = {
    'notes/a.md': post('A', '![cat](cat.svg)'),
    'notes/cat.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  };
  const { conversion, folder } = await preparedAsItIs(files);
  rmSync(join(folder, 'blog/notes/cat.svg'));
  writeFileSync(join(folder, 'blog/notes/a.md'), post('A', 'No cat.'));
  const before = textsIn(join(folder, 'blog'));
  const kinds = (await conversion.convertAgain([])).map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['gone', 'written']));
  expect(textsIn(join(folder, 'blog'))).toEqual(before);
});

test('what was converted long ago goes from the cache, unless it is used again', async () => {
  const { conversion, folder } = await preparedAsItIs({ 'notes/a.md': post('A', 'Text.') });
  const used = dirname(conversion.content);
  const [unused, recent] = [join(dirname(used), 'unused'), join(dirname(used), 'recent')];
  for (const other of [unused, recent]) mkdirSync(join(other, 'content'), { recursive: true });
  for (const old of [used, unused]) utimesSync(old, 0, 0);
  await convertBlog(folder);
  expect(readdirSync(dirname(used)).sort()).toEqual([basename(used), 'recent'].sort());
});

/** Edits files of the blog, and returns the changes of the content that dev gets. */
async function changesAfter(conversion: Conversion, edits: Record<string, string>): Promise<FileChange[]> {
  for (const [file, text] of Object.entries(edits)) writeFileSync(file, text);
  return new Promise((resolve, reject) => {
    const change = convertedChanges(conversion, resolve, reject);
    change(Object.keys(edits).map((file) => ({ file, kind: 'written' })));
  });
}

test('an edit changes only its own file, and its problem vanishes when it is mended', async () => {
  const { conversion, folder, prepared } = await preparedAsItIs({
    'notes/a.md': post('A', '[dead](gone.md)'),
    'notes/b.md': post('B', 'Text.'),
  });
  expect(prepared.problems.map(({ rule }) => rule)).toEqual(['dead-link']);
  const changes = await changesAfter(conversion, { [join(folder, 'blog/notes/a.md')]: post('A', 'Mended.') });
  expect(changes).toMatchObject([{ kind: 'written' }]);
  expect(conversion.origin.nameOf(changes[0]?.file.slice(conversion.content.length + 1) ?? '')).toBe('blog/notes/a.md');
  expect((await prepareConverted(folder, conversion)).problems).toEqual([]);
});

test('an edit of a picture is a change of its copy, and one beside the folder is passed on', async () => {
  const { conversion, folder } = await preparedAsItIs({
    'notes/a.md': post('A', '![cat](cat.svg)'),
    'notes/cat.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  const theme = join(folder, 'theme.css');
  const changes = await changesAfter(conversion, { [join(folder, 'blog/notes/cat.svg')]: '<svg/>', [theme]: '' });
  const files = changes.map(({ file }) => file);
  expect(files).toContain(theme);
  expect(files.filter((file) => file.endsWith('cat.svg') && file.startsWith(conversion.content))).toHaveLength(1);
});

test('a broken import-map.yaml leaves the content as it was', async () => {
  const { conversion, folder } = await preparedAsItIs({ 'notes/a.md': post('A', 'Text.') });
  const map = join(folder, 'blog/import-map.yaml');
  await expect(changesAfter(conversion, { [map]: '[' })).rejects.toThrow('import-map.yaml');
  expect(await changesAfter(conversion, { [map]: 'X: <b>x</b>\n' })).toEqual([]);
});
