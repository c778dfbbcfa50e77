/** Builds after edits: which of them make only the files with the edited texts, and that the output is that of a clean build. */
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { checkAfterBuild } from '../../src/build/checkAfterBuild.ts';
import { prepareSite } from '../../src/build/prepare.ts';
import { snapshotOf } from '../builtFiles.ts';
import { damage } from '../damage.ts';
import { sharedWorker } from '../markdown/sharedRenderer/sharedWorker.ts';
import { sampled } from '../sampled.ts';
import { cleanBuildOf, folderToBuild, optionsIn, stepsOfBuild } from './builtFolder.ts';
import { editedSite } from './editedSite.ts';
import { untilTrusted } from './untilTrusted.ts';

/** Built once: each test edits it further. */
let folder: string;

beforeEach(async () => {
  vi.stubEnv('CATPOST_WITHOUT_SEARCH', '1');
  if (folder !== undefined) return;
  folder = await folderToBuild(editedSite);
  await untilTrusted();
  await stepsOfBuild(folder);
});

type Edit = [name: string, edit: Record<string, (text: string) => string>];

const end = (text: string) => (before: string) => `${before}\n${text}\n`;
const instead = (from: string, to: string) => (before: string) => {
  expect(before).toContain(from);
  return before.replace(from, to);
};

describe('an edit of texts', () => {
  test.each(
    sampled<Edit>([
      ['a sentence more', { 'post/sea.md': end('The harbour has a lantern.') }],
      ['a sentence less', { 'post/sea.md': instead('The harbour is quiet.', 'Quiet.') }],
      ['a word of another post', { 'post/plain.md': end('The harbour harbour harbour water.') }],
      ['a link more', { 'post/sea.md': end('See [the hill](hill.md) and https://elsewhere.example/.') }],
      ['a link to a known section', { 'post/plain.md': end('See [the waves](sea.md#waves).') }],
      ['a heading that nothing links to', { 'post/hill.md': instead('## Top', '## Summit') }],
      ['the text around a picture', { 'post/hill.md': instead('The view.', 'The view is far.') }],
      ['code', { 'post/plain.md': instead('one = 1', 'two = 2') }],
      ['the excerpt', { 'post/sea.md': instead('It begins.', 'It starts.') }],
      ['the length', { 'post/sea.md': end('A word. '.repeat(400)) }],
      ['two posts', { 'post/sea.md': end('One more.'), 'post/lake.md': end('And one more.') }],
      ['a page', { 'about.md': end('And where.') }],
      ['an unlisted post', { 'post/secret.md': end('And quietly.') }],
      ['another edition', { 'de/post/see.md': end('Und tief.') }],
      ['a comment', { 'post/sea.md': end('<!-- A remark to myself. -->') }],
      ['line ends', { 'post/sea.md': (text) => text.replaceAll('\n', '\r\n') }],
      ['characters that are special in replacements', { 'post/sea.md': end("It costs $& and $' or `$1`.") }],
    ]),
  )('makes only the files that show them: %s', async (_, changes) => {
    expect(await stepsAfter(changes)).not.toContain('bundle');
    expect(snapshotOf(join(folder, 'dist'))).toEqual(await cleanBuildOf(folder));
  });
});

test('keeps the ids of posts that were renamed before', async () => {
  renameSync(join(folder, 'content/post/secret.md'), join(folder, 'content/post/open.md'));
  await stepsAfter({ 'post/open.md': instead('unlisted: true\n', 'tags: [water]\n') });
  renameSync(join(folder, 'content/post/open.md'), join(folder, 'content/post/plain-sight.md'));
  await stepsAfter({});
  // The second is a post that shows others, one of them the renamed one.
  for (const name of ['post/plain-sight.md', 'post/lake.md']) {
    expect(await stepsAfter({ [name]: end('The harbour water, harbour water.') })).not.toContain('bundle');
    expect(snapshotOf(join(folder, 'dist'))).toEqual(await cleanBuildOf(folder));
  }
});

test('makes only the files that show an edited text when a check or dev has read it before', async () => {
  edit({ 'post/sea.md': end('Read by another command.') });
  await untilTrusted();
  await prepareSite({ ...optionsIn(folder), worker: await sharedWorker() });
  expect((await stepsOfBuild(folder)).steps).not.toContain('bundle');
  expect(snapshotOf(join(folder, 'dist'))).toEqual(await cleanBuildOf(folder));
});

test('a check reads only the edited text, unless it has a problem', async () => {
  const options = { ...optionsIn(folder), worker: await sharedWorker() };
  const before = await checkAfterBuild(options);
  expect(before).toMatchObject({ problems: [] });
  edit({ 'post/sea.md': end('For a check.') });
  await untilTrusted();
  expect(await checkAfterBuild(options)).toEqual(before);
  edit({ 'post/sea.md': instead('For a check.', 'For [a check](nothing.md).') });
  await untilTrusted();
  expect(await checkAfterBuild(options)).toBeNull();
  await stepsAfter({ 'post/sea.md': instead('[a check](nothing.md)', 'a check') });
});

describe('whatever else an edit changes', () => {
  test.each(
    sampled<Edit>([
      ['a title', { 'post/sea.md': instead('title: Sea', 'title: The sea') }],
      ['a date', { 'post/sea.md': instead('2026-01-01', '2026-01-08') }],
      ['a tag', { 'post/lake.md': instead('[water]', '[water, still]') }],
      [
        'a heading that a post links to',
        {
          'post/sea.md': instead('## Waves', '## Foam'),
          'post/lake.md': instead('#waves', '#foam'),
          'post/plain.md': (before) => before.replaceAll('#waves', '#foam'),
        },
      ],
      ['a link to a section that no post has linked to', { 'post/plain.md': end('See [the summit](hill.md#summit).') }],
      ['another picture', { 'post/hill.md': instead('drawing.svg', 'other.svg') }],
      ['a file that is no longer linked', { 'post/lake.md': instead('[a file](note.txt)', 'a file') }],
      ['a draft that is published', { 'post/draft.md': instead('draft: true\n', '') }],
      ['a text of site.yaml', { 'site.yaml': end('footer: The end.') }],
    ]),
  )('has the site built anew: %s', async (_, changes) => {
    expect(await stepsAfter(changes)).toContain('bundle');
    expect(snapshotOf(join(folder, 'dist'))).toEqual(await cleanBuildOf(folder));
  });

  test('a file that is gone', async () => {
    rmSync(join(folder, 'content/post/plain.md'));
    expect((await stepsOfBuild(folder)).steps).toContain('bundle');
    expect(snapshotOf(join(folder, 'dist'))).toEqual(await cleanBuildOf(folder));
  });

  test('a dead link, and the next edit, which removes it', async () => {
    const file = join(folder, 'content/post/sea.md');
    const before = readFileSync(file, 'utf8');
    const published = snapshotOf(join(folder, 'dist'));
    writeFileSync(file, `${before}\nSee [nothing](nothing.md).\n`);
    await untilTrusted();
    expect(await stepsOfBuild(folder)).toMatchObject({
      isWritten: false,
      report: { problems: [{ rule: 'dead-link' }] },
    });
    expect(snapshotOf(join(folder, 'dist'))).toEqual(published);
    await stepsAfter({ 'post/sea.md': () => `${before}\nNo link.\n` });
    expect(snapshotOf(join(folder, 'dist'))).toEqual(await cleanBuildOf(folder));
  });

  test.each(['plan', 'texts'])('an edit after the saved %s was damaged', async (kind) => {
    const caches = join(folder, 'node_modules/.cache');
    const [name = ''] = readdirSync(caches).filter((each) => each.startsWith(`${kind}-`));
    damage([join(caches, name)], 'bit');
    expect(await stepsAfter({ 'post/sea.md': end('After the damage.') })).toContain('bundle');
    expect(snapshotOf(join(folder, 'dist'))).toEqual(await cleanBuildOf(folder));
  });

  test('a damaged page of another post, which is made again', async () => {
    const page = join(folder, 'dist/post/lake/index.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace('Lake', 'Leak'));
    expect(await stepsAfter({ 'post/sea.md': end('Once more.') })).toContain('bundle');
    expect(snapshotOf(join(folder, 'dist'))).toEqual(await cleanBuildOf(folder));
  });
});

function edit(changes: Edit[1]): void {
  for (const [name, change] of Object.entries(changes)) {
    const file = join(folder, 'content', name);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }
}

async function stepsAfter(changes: Edit[1]): Promise<string[]> {
  edit(changes);
  await untilTrusted();
  const { steps, isWritten, report } = await stepsOfBuild(folder);
  expect(report.problems).toEqual([]);
  expect(isWritten).toBe(true);
  // The build has written the record of paths.
  await untilTrusted();
  expect((await stepsOfBuild(folder)).steps).toEqual([]);
  return steps;
}
