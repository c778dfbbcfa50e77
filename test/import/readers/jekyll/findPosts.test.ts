import { expect, test } from 'vitest';
import type { ForeignFolder } from '../../../../src/import/folder/model.ts';
import { readConfig } from '../../../../src/import/readers/jekyll/config.ts';
import { findPosts } from '../../../../src/import/readers/jekyll/findPosts.ts';

/** A folder whose files all have front matter, unless `texts` says otherwise. */
function folder(
  files: string[],
  { inside = '', texts = {} }: { inside?: string; texts?: Record<string, string> } = {},
) {
  const read = (file: string) => texts[file] ?? (files.includes(file) ? '---\ntitle: A\n---\nText\n' : null);
  const listed = files.map((file) => ({ file, absolute: `/x/${file}` }));
  return { root: '/x', inside, files: listed, read } satisfies ForeignFolder;
}

function found(files: string[], settings = '', options = {}): string[] {
  const { posts } = findPosts(folder(files, options), readConfig(settings));
  return posts.map(({ collection, name, date, isDraft, tags }) =>
    [collection ?? 'page', name, date, isDraft ? 'draft' : null, ...(tags ?? [])]
      .filter((part) => part !== null)
      .join(' '),
  );
}

test.each([
  ['_posts/2020-01-31-hello.markdown', 'post hello 2020-01-31'],
  ['_posts/2020/2020-1-3-hello.md', 'post hello 2020-01-03'],
  ['news/_posts/2020-01-31-hello.md', 'post hello 2020-01-31 news'],
  ['_posts/2020-01-31-hello.html', 'post hello 2020-01-31'],
  ['_posts/hello.md', 'post hello draft'],
  ['_drafts/hello.md', 'post hello draft'],
  ['_drafts/2020-01-31-hello.md', 'post hello 2020-01-31 draft'],
  ['about.md', 'page about'],
  ['nested/page.md', 'page nested-page'],
  ['nested/index.md', 'page nested'],
  ['index.md', 'page home'],
  ['security.md', 'page security'],
])('%s is %s', (file, expected) => expect(found([file])).toEqual([expected]));

test.each([
  ['_includes/note.md', ''],
  ['_layouts/post.html', ''],
  ['readme.md', ''],
  ['404.md', ''],
  ['index.html', ''],
  ['nested/404.html', ''],
  ['vendor/bundle/x/about.md', ''],
  ['_site/about.html', ''],
  ['_recipes/soup.md', 'collections: [recipes]'],
  ['_recipes/soup.md', ''],
  ['old/a.md', 'exclude: [old]'],
  ['old/a.md', 'exclude: ["*.md"]'],
])('%s with the settings %j is no post', (file, settings) => expect(found([file], settings)).toEqual([]));

test('an index without a text is the home page, which catpost makes', () => {
  expect(found(['index.md'], '', { texts: { 'index.md': '---\nlayout: home\n---\n' } })).toEqual([]);
});

test('collections that are published are read, and include wins over exclude', () => {
  expect(found(['_recipes/hot/soup.md'], 'collections: { recipes: { output: true } }')).toEqual(['recipes hot/soup']);
  expect(found(['_pages/about.md'], 'include: [_pages]')).toEqual(['page _pages-about']);
  expect(
    found(
      ['all/_recipes/soup.md', 'all/_posts/2020-01-01-x.md'],
      'collections: { recipes: { output: true } }\ncollections_dir: all',
    ),
  ).toEqual(['recipes soup', 'post x 2020-01-01 all']);
});

test('only the source of the site is read, and only the folder that was named', () => {
  const files = ['docs/_posts/2020-01-31-a.md', 'docs/about.md', 'notes.md'];
  expect(found(files, 'source: ./docs/')).toEqual(['post a 2020-01-31', 'page about']);
  expect(found(files, 'source: docs', { inside: 'docs/_posts' })).toEqual(['post a 2020-01-31']);
});

test('what is left out has a reason', () => {
  const texts = {
    'a.md': 'No front matter',
    'b.md': '---\nredirect_to: /c/\n---\n',
    'home.html': '---\npermalink: /\n---\nHome',
    'archive.html': '---\n---\n{% for post in site.posts %}{{ post.title }}{% endfor %}',
    '_recipes/soup.md': '---\n---\n',
  };
  const { posts, leftOut } = findPosts(folder(Object.keys(texts), { texts }), readConfig('collections: [recipes]'));
  expect(posts).toEqual([]);
  expect(leftOut.map(({ file, why }) => `${file}: ${why}`)).toEqual([
    'a.md: it has no front matter, so Jekyll copied it as it is',
    'b.md: it only redirects to /c/',
    'home.html: it is the home page, which catpost makes',
    'archive.html: it lists posts, which catpost does itself',
    '_recipes/soup.md: the collection recipes has no output: true in _config.yml',
  ]);
});

test('the settings give values to files by path and type', () => {
  const settings = `
defaults:
  - scope: { path: "" }
    values: { layout: x, image: /a.png }
  - scope: { path: _posts/secret, type: posts }
    values: { published: false }
  - scope: { path: "a/*/c" }
    values: { lang: de }
`;
  const { posts } = findPosts(folder(['_posts/secret/2020-01-31-a.md', 'a/b/c/d.md', 'e.md']), readConfig(settings));
  expect(posts.map(({ defaults }) => defaults)).toEqual([
    { layout: 'x', image: '/a.png', published: false },
    { layout: 'x', image: '/a.png', lang: 'de' },
    { layout: 'x', image: '/a.png' },
  ]);
});
