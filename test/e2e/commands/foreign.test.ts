/** Runs the commands on the folder of another tool, which stays as it is. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { snapshotOf } from '../../builtFiles.ts';
import { type Files, folderOf } from '../../temporaryFolder.ts';
import { build, buildAlone, runCommand, runShared } from '../command.ts';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A blog of Jekyll, with a fault in line 11 of its post. */
const jekyll: Files = {
  'content/_config.yml': 'title: An old blog\nurl: https://old.example\n',
  'content/_posts/2020-01-02-first.md': `---
title: First
---

![A dot](/images/dot.png)

{% include note.html text="the included words" %}

<!-- the comment -->

[gone](/gone.html)
`,
  'content/_includes/note.html': '<p>Here are {{ include.text }}.</p>\n',
  'content/_drafts/unfinished.md': '---\ntitle: Unfinished\n---\n\nThe text of a draft.\n',
  'content/about.md': '---\ntitle: About\npermalink: /about-me/\n---\n\nA text without a date.\n',
  'content/images/dot.png': pixel,
};

/**
 * A hook of Node.js that refuses to load the bundle of imports. The source of its form is
 * https://nodejs.org/api/module.html#loadurl-context-nextload.
 */
const refusal = `export const load = (url, context, next) => {
  if (url.endsWith('/import.mjs')) throw new Error('the bundle of imports is loaded');
  return next(url, context);
};`;

/** The environment in which a command and its threads have this hook. */
const withoutImports = {
  NODE_OPTIONS: `--import ${dataUrl(`import { register } from 'node:module'; register('${dataUrl(refusal)}');`)}`,
};

let folder: string;

beforeAll(async () => {
  folder = await folderOf(jekyll);
});

describe('as it is', () => {
  test('builds the posts, and an old address leads to its post', async () => {
    const before = snapshotOf(folder);
    const out = join(await folderOf({}), 'dist');
    const { status, stdout } = await runShared(['build', '--content', join(folder, 'content'), '--out', out]);
    expect(status).toBe(0);
    expect(stdout).toContain('is read as a Jekyll site. 2 posts are published.');
    expect(stdout).toContain('_drafts/unfinished.md');
    expect(snapshotOf(folder)).toEqual(before);
    const pages = snapshotOf(out);
    expect(pages['post/first/index.html']).toContain('Here are the included words.');
    expect(pages['post/first/index.html']).toMatch(/<img [^>]*alt="A dot"/);
    expect(pages['2020/01/02/first.html']).toContain('<meta http-equiv="refresh" content="0; url=/post/first/">');
    expect(pages['about-me/index.html']).toContain('A text without a date.');
    expect(Object.values(pages).join()).not.toMatch(/The text of a draft|Unfinished|the comment/);
  });

  test("check names the author's file and line", async () => {
    const { status, stderr } = await runShared(['check', '--content', join(folder, 'content')]);
    expect(status).toBe(0);
    expect(stderr).toMatch(/content\/_posts\/2020-01-02-first\.md:11:1 {2}warning: .*\[dead-link\]/);
  });
});

describe('for good', () => {
  let site: string;
  const importNow = () => runShared(['import', join(folder, 'content'), '--to', join(site, 'content')]);

  beforeAll(async () => {
    site = await folderOf({});
    expect(await importNow()).toMatchObject({ status: 0 });
  });

  test('writes posts and a report, and nothing more when it runs again', async () => {
    expect((await readdir(site)).sort()).toEqual(['content', 'import-report.md']);
    const before = snapshotOf(site);
    expect(Object.keys(before)).toContain('content/post/first/dot.png');
    expect(await importNow()).toMatchObject({ status: 0 });
    expect(snapshotOf(site)).toEqual(before);
  });

  test('is built without what imports, with the same bytes', async () => {
    const refused = await runCommand(['check', '--content', join(folder, 'content')], folder, withoutImports);
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('the bundle of imports is loaded') });
    await buildAlone(site, [], withoutImports);
    const without = snapshotOf(join(site, 'dist'));
    expect(await readFile(join(site, 'dist/post/first/index.html'), 'utf8')).toContain('the included words');
    expect((await runShared(['check', '--content', join(site, 'content')])).status).toBe(0);
    expect(snapshotOf(await build(site))).toEqual(without);
  });
});

function dataUrl(source: string): string {
  return `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`;
}
