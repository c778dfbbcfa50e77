import { expect, test } from 'vitest';
import { addressByRoute } from '../../../../src/import/readers/markdown/statamicRoute.ts';
import { convertFiles } from '../../convertFiles.ts';

const post = (title: string, body = 'Text.') => `---\ntitle: ${title}\ndate: 2024-05-06\n---\n\n${body}\n`;

test('posts keep the addresses that links between them show', async () => {
  const { texts, site } = await convertFiles({
    'public/notes/a.md': post('A', 'See [b](/2024/05/06/b) and [c](/2024/05/06/c/#x).'),
    'public/notes/b.md': post('B', 'See [c](/2024/05/06/c.html).'),
    'public/notes/c.md': post('C'),
    'package.json': '{}',
  });
  expect(site.collections).toEqual({ notes: { permalink: '/:year/:month/:day/:slug/' } });
  expect(texts['notes/a.md']).toContain('See [b](b.md) and [c](c.md#x).');
  expect(texts['notes/a.md']).toContain('aliases:\n  - /notes/a/\n');
});

test('an address of the front matter, of a folder of a language, and of a name with a date', async () => {
  const { texts } = await convertFiles({
    'pages/en/blog/2020-01-31-a.md': '---\ntitle: A\npermalink: /old/a/\n---\n\nText.\n',
  });
  expect(texts['blog/a.md']).toMatch(/- \/old\/a\/\n.*- \/blog\/2020-01-31-a\/\n.*- \/en\/blog\/a\//s);
});

test('a name with a date and capital letters is an address as it is written', async () => {
  const { texts } = await convertFiles({ 'blog/2020-01-31-Rain.md': post('Rain'), 'blog/Mud.md': post('Mud') });
  expect(texts['blog/rain.md']).toMatch(/- \/blog\/2020-01-31-Rain\/\n/);
  expect(texts['blog/mud.md']).not.toContain('aliases');
});

test('the same address in two languages', async () => {
  const { texts, site } = await convertFiles({
    'en/Guides/Rain.md': '---\npermalink: rain\ndate: 2024-05-06\n---\n\nText.\n',
    'de/Guides/Regen.md': '---\npermalink: rain\ndate: 2024-05-06\n---\n\nText.\n',
  });
  expect(texts['en/guides/rain.md']).toContain('- /rain/');
  expect(texts['de/guides/regen.md']).toContain('- /de/rain/');
  expect(site.notes.filter(({ kind }) => kind === 'address')).toEqual([]);
});

test.each([
  ['/blog/{slug}', {}, '/blog/rain'],
  ['{{ if link }}/links/{{ slug }}{{ else }}{{ slug }}{{ /if }}', { link: 'https://example.org' }, '/links/rain'],
  ['{{ if link }}/links/{{ slug }}{{ else }}{{ slug }}{{ /if }}', {}, '/rain'],
  ['/{year}/{month}/{slug}', {}, '/2024/05/rain'],
  ['{parent_uri}/{slug}', {}, '/rain'],
  ['/{author}/{slug}', {}, null],
])('the route %j of Statamic with %j', (route, values, expected) => {
  expect(addressByRoute(route, values, 'rain', '2024-05-06')).toBe(expected);
});

test('pictures are found in public folders above the named one', async () => {
  const { texts, copies } = await convertFiles(
    {
      'site/content/blog/a.md': post('A', '![x](/images/x.png) ![y](y.png)'),
      'site/content/blog/y.png': 'y',
      'site/public/images/x.png': 'x',
      'other/huge/z.png': 'z',
    },
    { inside: 'site/content/blog' },
  );
  expect(Object.values(copies).sort()).toEqual(['site/content/blog/y.png', 'site/public/images/x.png']);
  expect(texts['blog/a/index.md']).toContain('![x](x.png)');
});
