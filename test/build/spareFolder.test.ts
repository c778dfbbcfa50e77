/** Builds that fill the spare folder: they look only at the files in which it differs from the output. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { snapshotOf } from '../builtFiles.ts';
import { sampled } from '../sampled.ts';
import { cleanBuildOf, folderToBuild, stepsOfBuild } from './builtFolder.ts';
import { untilTrusted } from './untilTrusted.ts';

/** Built before the first test, and edited further by each. */
let folder: string;

beforeEach(async () => {
  vi.stubEnv('CATPOST_WITHOUT_SEARCH', '1');
  if (folder !== undefined) return;
  folder = await folderToBuild({
    'content/site.yaml': 'title: Spare\nurl: https://example.org\ncards: none\n',
    'content/post/sea.md': '---\ntitle: Sea\ndate: 2026-01-01\ntags: [water]\n---\n\nThe sea.\n',
    'content/post/lake.md': '---\ntitle: Lake\ndate: 2026-01-02\ntags: [water]\n---\n\nThe lake.\n',
    'content/post/hill.md': '---\ntitle: Hill\ndate: 2026-01-03\n---\n\nThe hill.\n',
  });
  await untilTrusted();
  await stepsOfBuild(folder);
});

const caches = () => join(folder, 'node_modules/.cache');

const post = (name: string) => join(folder, 'content/post', `${name}.md`);

const end = (name: string, text: string) => () => writeFileSync(post(name), `\n${text}\n`, { flag: 'a' });

const title = (name: string, text: string) => () =>
  writeFileSync(post(name), readFileSync(post(name), 'utf8').replace(/^title: .+$/m, `title: ${text}`));

test.each<[string, () => void]>([
  ['an edited text', end('sea', 'Once.')],
  ['another edited text', end('lake', 'Twice.')],
  ['a title', title('sea', 'The sea')],
  ['a text again', end('hill', 'Three times.')],
  ['a new post', () => writeFileSync(post('rain'), '---\ntitle: Rain\ndate: 2026-01-04\n---\n\nRain.\n')],
  ['a post that is gone', () => rmSync(post('rain'))],
  ['another title', title('hill', 'The hill')],
  ['a text in the end', end('sea', 'Four times.')],
])('is known after %s', async (_, change) => {
  await buildAfter(change);
  const [name = ''] = readdirSync(caches()).filter((each) => each.startsWith('folders-'));
  expect(readFileSync(join(caches(), name), 'utf8')).not.toContain('"spare":null');
  await expectCleanBuild();
});

const changes: [string, (spare: string) => void][] = [
  ['gone', (spare) => rmSync(spare, { recursive: true })],
  ['without a page', (spare) => rmSync(join(spare, 'post/hill/index.html'))],
  ['without a folder', (spare) => rmSync(join(spare, 'post'), { recursive: true })],
  ['with another page', (spare) => replaceFile(join(spare, 'post/hill/index.html'), 'Another page.')],
  ['with a page that was edited in place', (spare) => writeFileSync(join(spare, 'post/hill/index.html'), 'In place.')],
  ['with a file more', (spare) => writeFileSync(join(spare, 'post/more.html'), 'More.')],
  ['with a file more at the top', (spare) => writeFileSync(join(spare, 'more.html'), 'More.')],
];

test.each(sampled(changes))('makes no difference when it is %s', async (_, change) => {
  await buildAfter(end('sea', 'Before.'));
  const [name = ''] = readdirSync(join(caches(), 'spare'));
  change(join(caches(), 'spare', name));
  await buildAfter(end('lake', 'Afterwards.'));
  await expectCleanBuild();
  await buildAfter(end('sea', 'And once more.'));
  await expectCleanBuild();
});

function replaceFile(file: string, text: string): void {
  rmSync(file);
  writeFileSync(file, text);
}

async function buildAfter(change: () => void): Promise<void> {
  change();
  await untilTrusted();
  const { isWritten, steps } = await stepsOfBuild(folder);
  expect([isWritten, steps.length > 0]).toEqual([true, true]);
  await untilTrusted();
  expect((await stepsOfBuild(folder)).steps).toEqual([]);
}

async function expectCleanBuild(): Promise<void> {
  expect(snapshotOf(join(folder, 'dist'))).toEqual(await cleanBuildOf(folder));
}
