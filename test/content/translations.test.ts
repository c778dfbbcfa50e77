import { expect, test } from 'vitest';
import { translatedFile } from '../../src/content/translations.ts';
import { planned } from '../output/planned.ts';

const post = (keys = '') => `---\ntitle: T\ndate: 2026-01-01\n${keys}\n---\n\nText.\n`;

test.each([
  ['post/hello.de.md', 'de'],
  ['post/hello.pt-BR.md', 'pt-BR'],
  ['post/folder/index.zh-Hans.md', 'zh-Hans'],
  ['about.ar.md', 'ar'],
])('%s is a translation into %s', (file, language) => {
  const original = file.replace(/\.[^.]+\.md$/, '.md');
  expect(translatedFile(file, new Set([file, original]))).toEqual({ original, language });
  expect(translatedFile(file, new Set([file, 'post/other.md']))).toBeNull();
});

test.each(['post/hello.notes.md', 'post/hello.v2.md', 'post/hello.draft.md', 'post/hello.js.md', 'post/.de.md'])(
  '%s is no translation, whatever stands beside it',
  (file) => expect(translatedFile(file, new Set(['post/hello.md', 'post/.md', file]))).toBeNull(),
);

test('the name gives language and direction, unless the front matter says otherwise', async () => {
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
  expect(problems).toEqual([]);
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

test('all versions of a post are found from each, the original first', async () => {
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
