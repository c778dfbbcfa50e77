/** Runs the commands of catpost on good and faulty content. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pathological } from '../../markdown/pathological.ts';
import { folderOf } from '../../temporaryFolder.ts';
import { build, runCommand, runShared } from '../command.ts';
import { fixtureSite } from '../fixtureSite.ts';

const broken = {
  'content/site.yaml': 'title: x\n',
  'content/post/a.md': '---\ntitle: A\ndate: 2026-02-30\n---\n\nText\n',
  'content/post/b.md':
    '---\ntitle: B\ndate: 2026-01-01\n---\n\n[gone](gone.md) ![gone](gone.png) [section](b.md#gone)\n',
};

const words = (folder: string) => ['--content', join(folder, 'content'), '--out', join(folder, 'dist')];

test('build and check list every problem with its position, line and hint, and write nothing', async () => {
  const folder = await folderOf(broken);
  const { status, stdout, stderr } = await runCommand(['build', ...words(folder)]);
  expect(status).toBe(1);
  expect(stderr).toContain('content/post/a.md:3:7  date has a day or a time that does not exist');
  expect(stderr).toMatch(/date: 2026-02-30\n\s+\^\n {2}hint: /);
  for (const rule of ['date-invalid', 'dead-link', 'missing-image', 'dead-anchor'])
    expect(stderr).toContain(`[${rule}]`);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(stdout).toMatch(/^nothing was written, 4 problems in \d+\.\d s\n$/);
  const checked = await runShared(['check', '--content', join(folder, 'content')]);
  const problems = (text: string) => text.split('\n').filter((line) => line.startsWith('content/'));
  expect(checked.status).toBe(1);
  expect(problems(checked.stderr)).toEqual(problems(stderr));
  expect(await readdir(folder)).toEqual(['content']);
});

test('a failed build leaves the last good output unchanged', async () => {
  const folder = await folderOf(fixtureSite);
  const dist = await build(folder);
  const before = await readFile(join(dist, 'index.html'), 'utf8');
  await writeFile(join(folder, 'content/post/first.md'), '---\ntitle: [\n---\n');
  expect((await runShared(['build', ...words(folder)])).status).toBe(1);
  expect(await readFile(join(dist, 'index.html'), 'utf8')).toBe(before);
});

test('problems: in site.yaml makes a rule warn or fail', async () => {
  const rules = 'problems: { dead-link: warn, dead-anchor: warn, missing-image: warn, date-invalid: fail }\n';
  const folder = await folderOf({
    ...broken,
    'content/site.yaml': rules,
    'content/post/a.md': '---\ntitle: A\ndate: 2026-01-02\n---\n\nText\n',
  });
  const { status, stdout, stderr } = await runShared(['build', ...words(folder)]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/0 problems, 3 warnings/);
  expect(stderr).toContain('warning: ');
  expect(await readFile(join(folder, 'dist/post/b/index.html'), 'utf8')).not.toMatch(/href="[^"]*gone|src="[^"]*gone/);
});

test('builds a folder of markdown without site.yaml, and says what it took it for', async () => {
  const folder = await folderOf({ 'content/notes/2026-01-05-a-note.md': '# A note\n\n[gone](gone.md)\n' });
  const { status, stdout, stderr } = await runShared(['build', ...words(folder)]);
  expect(status).toBe(0);
  expect(stderr.match(/\[[a-z-]+\]$/gm)).toEqual(['[dead-link]']);
  expect(stdout).toContain('is read as a folder of markdown files. 1 post is published.');
  const page = await readFile(join(folder, 'dist/notes/a-note/index.html'), 'utf8');
  expect(page).toContain('<time dateTime="2026-01-05">');
  expect(page.match(/<h1/g)).toHaveLength(1);
});

test('counts drafts and scheduled posts in the last line, and names the next scheduled post before it', async () => {
  const folder = await folderOf(fixtureSite);
  const { stdout } = await runShared(['build', ...words(folder), '--now', '2026-06-01']);
  const [next, last] = stdout.split('\n');
  expect(next).toBe('next scheduled: content/post/future.md on 2027-01-01 UTC');
  expect(last).toMatch(/^\d+ pages, \d+ bytes, 0 problems, drafts: 1, scheduled: 1 in \d+\.\d s$/);
  const later = await runShared(['build', ...words(folder), '--now', '2027-06-01']);
  expect(later.stdout).toMatch(/^\d+ pages, .* drafts: 1 in/);
});

test('reports a post that takes too long to parse, and still checks the others', async () => {
  const slow = (pathological['nested strong emphasis'] ?? String)(4000);
  const folder = await folderOf({
    ...broken,
    'content/post/slow.md': `---\ntitle: Slow\ndate: 2026-01-01\n---\n\n${slow}\n`,
  });
  const { status, stderr } = await runShared(['build', ...words(folder), '--parse-limit', '300']);
  expect(status).toBe(1);
  expect(stderr).toContain('content/post/slow.md  ');
  expect(stderr).toContain('[parse-timeout]');
  expect(stderr).toContain('[dead-link]');
});

test.skipIf(!process.env.CATPOST_LONG)(
  'builds an ordinary post of 10 MB, or reports that it exceeds the parse limit',
  async () => {
    const paragraph = 'An ordinary paragraph with *some* `code` and a [link](https://example.org/), nothing more.\n\n';
    const body = paragraph.repeat(10_000_000 / paragraph.length);
    const folder = await folderOf({
      'content/site.yaml': 'title: x\n',
      'content/post/a.md': `---\ntitle: A\ndate: 2026-01-01\n---\n\n${body}`,
    });
    const { status, stderr } = await runCommand(['build', ...words(folder)]);
    if (status === 0) expect(existsSync(join(folder, 'dist/post/a/index.html'))).toBe(true);
    else expect(stderr).toContain('[parse-timeout]');
  },
  60_000,
);

// commandLine.test.ts has wrong commands and options.
test.each([
  [['build', '--now', 'tomorrow']],
  [['build', '--base', '../x']],
  [['preview', '--port', 'many']],
  [['preview', '--out', '/nowhere/at/all']],
  [['new']],
])('explains wrong usage in a sentence, with status 2: %s', async (argv) => {
  const { status, stderr } = await runShared(argv);
  expect(status).toBe(2);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(stderr.trim()).not.toBe('');
});

test.each(['content', '.', 'content/post'])(
  'refuses an output folder that is or contains %s, with status 2',
  async (out) => {
    const folder = await folderOf(fixtureSite);
    const before = await readdir(folder, { recursive: true });
    const { status, stderr } = await runShared([
      'build',
      '--content',
      join(folder, 'content'),
      '--out',
      join(folder, out),
    ]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/not replaced/);
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  },
);

test('refuses an output folder with files that catpost did not write', async () => {
  const folder = await folderOf({ ...fixtureSite, 'dist/mine.txt': 'mine' });
  expect((await runShared(['build', ...words(folder)])).status).toBe(2);
  expect(await readdir(join(folder, 'dist'))).toEqual(['mine.txt']);
});

test.each(['build', 'start'])('%s --help prints its usage', async (name) => {
  const { status, stdout } = await runCommand([name, '--help']);
  expect(status).toBe(0);
  expect(stdout).toContain(name === 'start' ? 'npm start' : `npm run ${name}`);
});

test('new creates a draft that passes check, and never overwrites a file', async () => {
  const folder = await folderOf({ 'content/site.yaml': 'title: x\n' });
  await mkdir(join(folder, 'content/post'));
  const argv = ['new', 'A title: with "quotes" / and parts', '--in', 'post', '--content', join(folder, 'content')];
  const made = await runCommand(argv, folder);
  expect(made).toMatchObject({ status: 0, stdout: 'content/post/a-title-with-quotes-and-parts.md\n' });
  const text = await readFile(join(folder, 'content/post/a-title-with-quotes-and-parts.md'), 'utf8');
  expect(text).toMatch(/^---\ntitle: .+\ndate: \d{4}-\d\d-\d\d\ntags: \[\]\ndraft: true\n---\n/);
  expect((await runShared(['check', '--content', join(folder, 'content')])).status).toBe(0);
  expect((await runCommand(argv, folder)).status).toBe(1);
});

test('a URL with a path puts the base before every link', async () => {
  const folder = await folderOf({ ...fixtureSite, 'content/site.yaml': 'title: x\nurl: https://example.org/blog/\n' });
  const dist = await build(folder);
  expect(await readFile(join(dist, 'index.html'), 'utf8')).toContain('href="/blog/post/first/"');
  expect(await readFile(join(dist, 'index.html'), 'utf8')).toContain(
    '<link rel="canonical" href="https://example.org/blog/">',
  );
});
