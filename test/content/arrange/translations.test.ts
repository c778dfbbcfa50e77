import { expect, test } from 'vitest';
import { translatedFile } from '../../../src/content/files/translatedFile.ts';
import { formatPathRecord } from '../../../src/content/record/recordText.ts';
import { listingEntry } from '../../../src/documents/listingEntry.ts';
import { planned } from '../../sites/planned.ts';
import { preparedWith } from '../../sites/preparedWith.ts';

const post = (keys = '') => `---\ntitle: T\ndate: 2026-01-01\n${keys}\n---\n\nText.\n`;

test.each([
  ['post/hello.de.md', 'de'],
  ['post/hello.pt-BR.md', 'pt-BR'],
  ['post/folder/index.zh-Hans.md', 'zh-Hans'],
  ['about.ar.md', 'ar'],
])('%s is a translation into %s', (file, language) => {
  const original = file.replace(/\.[^.]+\.md$/, '.md');
  expect(translatedFile(file, new Set([file, original]), [])).toEqual({ original, language, hasOwnHome: false });
  expect(translatedFile(file, new Set([file, 'post/other.md']), [])).toBeNull();
});

test.each(['post/hello.notes.md', 'post/hello.v2.md', 'post/hello.draft.md', 'post/hello.js.md', 'post/.de.md'])(
  '%s is not a translation, whatever files there are',
  (file) => expect(translatedFile(file, new Set(['post/hello.md', 'post/.md', file]), [])).toBeNull(),
);

test('takes language and direction from the file name, unless the front matter sets them', async () => {
  const { site, problems } = await planned({
    'site.yaml': 'title: x\nlanguage: en\n',
    'post/a.md': post(),
    'post/a.de.md': post(),
    'post/a.ar.md': post(),
    'post/a.fr.md': post('lang: fr-CA\ndir: auto'),
    'post/b/index.md': post(),
    'post/b/index.de.md': post(),
    'post/2026-01-05-c.md': '# C\n\nText.\n',
    'post/2026-01-05-c.de.md': '# C\n\nText.\n',
    'post/lone.de.md': post(),
  });
  expect(problems.map(({ rule, file }) => [rule, file])).toEqual([['original-missing', 'content/post/lone.de.md']]);
  const posts = site.collections.flatMap((collection) => collection.posts);
  const found = posts.map(({ file, path, language, direction }) => [file, [path, language, direction]]);
  expect(Object.fromEntries(found)).toEqual({
    'post/a.md': ['/post/a/', null, 'ltr'],
    'post/a.de.md': ['/post/a.de/', 'de', 'ltr'],
    'post/a.ar.md': ['/post/a.ar/', 'ar', 'rtl'],
    'post/a.fr.md': ['/post/a.fr/', 'fr-CA', 'auto'],
    'post/b/index.md': ['/post/b/', null, 'ltr'],
    'post/b/index.de.md': ['/post/b.de/', 'de', 'ltr'],
    'post/2026-01-05-c.md': ['/post/c/', null, 'ltr'],
    'post/2026-01-05-c.de.md': ['/post/c.de/', 'de', 'ltr'],
    'post/lone.de.md': ['/post/lone.de/', null, 'ltr'],
  });
});

test('lists all versions of a post for each of them, the original first', async () => {
  const { site } = await planned({
    'site.yaml': 'title: x\nlanguage: en\n',
    'post/a.md': post(),
    'post/a.fr.md': post(),
    'post/a.de.md': post(),
    'post/a.en.md': post(),
    'post/alone.md': post(),
    'post/draft.md': post('draft: true'),
    'post/draft.de.md': post(),
  });
  const versions = [...site.translations].map(([file, posts]) => [file, posts.map((version) => version.file)]);
  const all = ['post/a.md', 'post/a.de.md', 'post/a.fr.md'];
  // The second English version is none; of a draft's two versions only one is published.
  expect(Object.fromEntries(versions)).toEqual({ 'post/a.md': all, 'post/a.de.md': all, 'post/a.fr.md': all });
});

const missing = async (files: Record<string, string>) => {
  const { problems } = await planned({ 'site.yaml': 'title: x\nurl: https://example.org\nlanguage: en\n', ...files });
  return problems.map(({ rule, file, hint }) => ({ rule, file: file.replace('content/', ''), hint }));
};

test.each([
  ['post/x.de.md', { 'post/y.md': post() }, 'post/x-de.md'],
  ['post/frst.de.md', { 'post/frost.md': post() }, 'post/frost.de.md'],
  ['post/frost.pt-BR.md', { 'post/frosts.md': post() }, 'post/frosts.pt-BR.md'],
  ['post/x/index.de.md', { 'post/x/cat.txt': 'x' }, 'post/x/index-de.md'],
  ['about.de.md', { 'post/y.md': post() }, 'about-de.md'],
  ['post/x.de.markdown', { 'post/y.markdown': post() }, 'post/x-de.markdown'],
])('reports %s without its original, with what was probably meant', async (file, others, better) => {
  const found = await missing({ [file]: post(), ...others });
  expect(found).toEqual([{ rule: 'original-missing', file, hint: expect.stringContaining(better) }]);
});

test("suggests the site's language as the original where every file names a language", async () => {
  const found = await missing({ 'post/x.en.md': post(), 'post/x.de.md': post() });
  expect(found.map(({ rule }) => rule)).toEqual(['original-missing', 'original-missing']);
  expect(found[0]?.hint).toContain('rename post/x.en.md to post/x.md');
});

test('finds a renamed original in the record of paths', async () => {
  const text = '---\ntitle: T\ndate: 2026-01-01\n---\n\nA text that is long enough to be known by its hash alone.\n';
  const files = { 'post/before.md': text, 'post/before.de.md': post() };
  const { site } = await planned({ 'site.yaml': 'title: x\nurl: https://example.org\n', ...files });
  const lock = site.record && formatPathRecord(site.record);
  const found = await missing({ 'post/after.md': text, 'post/before.de.md': post(), 'paths.lock': `${lock}` });
  expect(found).toEqual([
    { rule: 'original-missing', file: 'post/before.de.md', hint: expect.stringContaining('post/after.de.md') },
  ]);
});

test.each(['post/server.ts.md', 'post/hello.notes.md', 'post/v1.2.md', 'post/x.min.md', 'post/program.cs.md'])(
  'does not report %s as a translation',
  async (file) => expect(await missing({ [file]: post(), 'post/other.md': post() })).toEqual([]),
);

test('accepts an original that is a draft or has problems', async () => {
  const files = {
    'post/a.md': post('draft: true'),
    'post/a.de.md': post(),
    'post/b.md': post('toc: 3'),
    'post/b.de.md': post(),
  };
  expect((await missing(files)).map(({ rule }) => rule)).toEqual(['value-invalid']);
});

const dated = (day: number, keys = '') => `---\ntitle: T\ndate: 2026-01-0${day}\n${keys}\n---\n\nText.\n`;

/** The neighbours of each post: older, newer. */
async function besides(files: Record<string, string>) {
  const { plan } = await planned({ 'site.yaml': 'title: x\nurl: https://example.org\nlanguage: en\n', ...files });
  const sources = plan.flatMap(({ source }) => (source.kind === 'post' ? [source] : []));
  const name = (file: string | undefined) => file?.replace(/^post\/|\.md$/g, '') ?? null;
  return Object.fromEntries(
    sources.map(({ post: { file }, older, newer }) => [name(file), [name(older?.file), name(newer?.file)]]),
  );
}

test('older and newer lead from post to post, in the same language where possible', async () => {
  const files = {
    'post/a.md': dated(1),
    'post/a.de.md': dated(1),
    'post/b.md': dated(2),
    'post/b.de.md': dated(5),
    'post/b.fr.md': dated(2),
    'post/c.md': dated(3),
    'post/d.md': dated(4, 'lang: de'),
  };
  expect(await besides(files)).toEqual({
    a: [null, 'b'],
    'a.de': [null, 'c'],
    b: ['a', 'c'],
    'b.fr': ['a', 'c'],
    c: ['b', 'd'],
    d: ['c', 'b.de'],
    'b.de': ['d', null],
  });
});

test.each([
  ['post/a.md', 'post/a.de.md'],
  ['post/a.md', 'post/a.en-GB.md'],
  ['post/a/index.md', 'post/a/index.fr.md'],
])('%s and %s alone have no neighbours', async (original, translation) => {
  const found = await besides({ [original]: dated(1), [translation]: dated(2) });
  expect(Object.values(found)).toEqual([
    [null, null],
    [null, null],
  ]);
});

test("lists name the language of an entry that is not in the site's language", async () => {
  const files = {
    'post/a.md': dated(1),
    'post/a.de.md': dated(1),
    'post/b.md': dated(2, 'lang: ja'),
    'post/c.md': dated(3, 'lang: de-u-co-phonebk'),
  };
  const { site } = await planned({ 'site.yaml': 'title: x\nurl: https://example.org\nlanguage: en\n', ...files });
  const posts = site.collections[0]?.posts ?? [];
  const names = posts.map((one) => [
    one.file,
    listingEntry(preparedWith(site), one, { list: 'titles' }).languageName ?? null,
  ]);
  expect(Object.fromEntries(names)).toEqual({
    'post/a.md': null,
    'post/a.de.md': 'Deutsch',
    'post/b.md': '日本語',
    'post/c.md': 'Deutsch',
  });
});
