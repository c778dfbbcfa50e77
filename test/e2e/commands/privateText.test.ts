/** Marks every text that must not be published with a word of its own, and looks for these words in all built files. */
import { execFileSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { type Files, folderOf } from '../../temporaryFolder.ts';
import { build } from '../command.ts';

const buildTimeout = 120_000;

/** Front matter that keeps a post from being published. */
const hiding = [
  ...['draft: true', 'Draft: "yes"', 'is_draft: 1', 'published: false', 'publish: no', 'public: false', 'hidden: true'],
  ...[
    'private: on',
    'unpublished: true',
    'wip: true',
    'archived: true',
    'headless: true',
    'status: draft',
    'status: Trash',
  ],
  ...[
    'visibility: private',
    'post_status: pending',
    'params: { draft: true }',
    'extra:\n  private: true',
    'dg-publish: false',
  ],
  ...['build: { render: never }', 'publishDate: 2027-01-01', 'publish_date: 2026-06-02', 'goLive: 2030-01-01'],
  ...[
    'published: 2031-01-01',
    'expiryDate: 2026-01-02',
    'expires: 2026-05-31',
    'unpublish-date: 2026-06-01',
    'email_only: true',
  ],
];

const folders = ['_drafts', 'drafts', 'post/_drafts', 'post/private', 'wip', 'post/Unpublished'];

const post = (title: string, lines: string, body: string) =>
  `---\ntitle: ${title}\ndate: 2026-01-01\ntags: [common]\ndescription: about ${title}\n${lines}\n---\n\n## About ${title}\n\n${body}\n`;

/** Returns a post that contains `word` wherever the author can write. */
const whole = (word: string, lines: string) =>
  post(word, `${lines}\naliases: [/old-${word}/]\nseries: common`, `The ${word}.`);

const hidden: Files = Object.fromEntries([
  ...hiding.map((lines, index) => [`content/post/canary-${index}.md`, whole(`canary-${index}`, lines)]),
  ...folders.map((folder, index) => [`content/${folder}/canary-f${index}.md`, whole(`canary-f${index}`, 'toc: true')]),
  ['content/post/canary-blank.md', `\n \n${whole('canary-blank', 'draft: true')}`],
  ['content/post/canary-mark.md', `\ufeff\ufeff${whole('canary-mark', 'draft: true')}`],
  [
    'content/post/canary-toml.md',
    '+++\ntitle = "canary-toml"\ndate = 2026-01-01\nPublished = "no"\n+++\n\ncanary-toml\n',
  ],
  ['content/canary-page.md', '---\ntitle: canary-page\nstatus: private\n---\n\ncanary-page\n'],
  ['content/post/open.canary.draft.md', whole('canary-name', 'toc: true')],
]);

const comments = [
  'One %%canary-c1%%.',
  '%%\ncanary-c2\n\ncanary-c3\n%%',
  '<!-- canary-c4 -->',
  'Two <!-- canary-c5 --> three.',
];

const files: Files = {
  ...hidden,
  'content/site.yaml':
    'title: Site\nurl: https://example.org\nhistory: true\nhost: [netlify, vercel, nginx]\ncollections: { post: { pageSize: 2 } }\n',
  'content/about.md': '---\ntitle: About\n---\n\nText.\n',
  'content/post/open.md': post('Open', 'series: common', `[it](secret-one.md)\n\n${comments.join('\n\n')}`),
  'content/post/other.md': post('Other', 'series: common', 'More text about cats and pipes.'),
  'content/post/secret-one.md': post(
    'canary-unlisted',
    'unlisted: true\naliases: [/old-secret/]',
    'The canary-unlisted.',
  ),
  'content/post/past.md': post('Past', 'draft: true', 'canary-past'),
};

let texts: [path: string, text: string][] = [];

beforeAll(async () => {
  const folder = await folderOf(files);
  const content = join(folder, 'content');
  const git = (...words: string[]) =>
    execFileSync('git', ['-C', content, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words]);
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'First');
  for (const [name, lines] of Object.entries({ past: '', open: 'series: common' })) {
    await writeFile(join(content, `post/${name}.md`), post(name, lines, 'Text.'));
  }
  git('commit', '--quiet', '--all', '--message', 'Second');
  await writeFile(join(content, 'post/open.md'), files['content/post/open.md'] ?? '');
  const dist = await build(folder);
  const found = await readdir(dist, { recursive: true, withFileTypes: true });
  texts = await Promise.all(
    found
      .filter((item) => item.isFile())
      .map(async ({ parentPath, name }): Promise<[string, string]> => {
        const absolute = join(parentPath, name);
        return [relative(dist, absolute).split(sep).join('/'), opened(name, await readFile(absolute))];
      }),
  );
}, buildTimeout);

/** Decompresses the search index and the files that are compressed for servers. */
function opened(name: string, bytes: Buffer): string {
  if (name.endsWith('.br')) return brotliDecompressSync(bytes).toString('latin1');
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1');
}

test('no file or file name contains a word of a private text', () => {
  expect(texts.length).toBeGreaterThan(50);
  const telling = texts.filter(([path, text]) => /canary(?!-unlisted)/i.test(path + text));
  expect(telling.map(([path]) => path)).toEqual([]);
});

test('only the files of an unlisted post contain its text', () => {
  const telling = texts.filter(([, text]) => text.includes('canary-unlisted')).map(([path]) => path);
  const pages = telling.filter((path) => !/\.(?:br|gz)$/.test(path));
  expect(pages.sort()).toEqual(['old-secret.md', 'post/secret-one.md', 'post/secret-one/index.html']);
});

test('public text is in the pages, the feeds, the history and the search index', () => {
  const naming = (word: string) => texts.filter(([, text]) => text.includes(word)).map(([path]) => path);
  expect(naming('cats and pipes')).toEqual(
    expect.arrayContaining(['post/other.md', 'post/other/index.html', 'feed.xml']),
  );
  expect(naming('cats and pipes').some((path) => path.startsWith('pagefind/'))).toBe(true);
  expect(naming('Second')).toContain('paths/log/post/past.txt');
});
