/** Links to a section or an element of a page, from its own file, from other files and from the root. */
import { beforeAll, expect, test } from 'vitest';
import { elementsAt, preparedSite } from '../sites/preparedSite.ts';

const one = [
  '## A heading',
  '<a id="author-id"></a> <a name="by-name">x</a> <a id="both" name="other-name">y</a>',
  '## Café au lait',
  '<div id="Mixed">z</div>',
  'note[^é]',
  '## Location',
  '[^é]: The note.',
].join('\n\n');

const links: [url: string, id: string | null][] = [
  ['#author-id', 'user-content-author-id'],
  ['#user-content-author-id', 'user-content-author-id'],
  ['#Author-ID', 'user-content-author-id'],
  ['#author%2Did', 'user-content-author-id'],
  ['#by-name', 'user-content-by-name'],
  ['#both', 'user-content-both'],
  ['#other-name', 'user-content-other-name'],
  ['#Mixed', 'user-content-Mixed'],
  ['#mixed', 'user-content-Mixed'],
  ['#a-heading', 'a-heading'],
  ['#A-Heading', 'a-heading'],
  ['#caf%C3%A9-au-lait', 'café-au-lait'],
  ['#Caf%C3%A9-au-lait', 'café-au-lait'],
  ['#café-au-lait', 'café-au-lait'],
  ['#location-1', 'location-1'],
  ['#fn-é', 'user-content-fn-é'],
  ['#fnref-%C3%A9', 'user-content-fnref-é'],
  ['#footnotes', 'footnotes'],
  ['#top', 'top'],
  ['#:~:text=a%20word', ''],
  ['#a-heading:~:text=x,y', 'a-heading'],
  ['#author-id:~:text=x', 'user-content-author-id'],
  ['#gone', null],
  ['#gone:~:text=x', null],
  ['#user-content-gone', null],
];

const list = (prefix: string) => links.map(([url]) => `- [x](<${prefix}${url}>)`).join('\n');
const post = (title: string, body: string) => `---\ntitle: ${title}\ndate: 2026-01-01\n---\n\n${body}\n`;

let prepared: Awaited<ReturnType<typeof preparedSite>>;
beforeAll(async () => {
  prepared = await preparedSite({
    'content/site.yaml': 'title: x\nurl: https://example.org/blog\nproblems: { dead-anchor: warn }\n',
    'content/post/one.md': post('One', `${list('')}\n\n${one}`),
    'content/post/two.md': post('Two', list('one.md')),
    'content/other/three.md': post('Three', list('../post/one')),
    'content/about.md': `# About\n\n${list('/post/one/')}`,
  });
}, 30_000);

const pages: [from: string, file: string, href: string][] = [
  ['/post/one/', 'post/one.md', ''],
  ['/post/two/', 'post/two.md', '/blog/post/one/'],
  ['/other/three/', 'other/three.md', '/blog/post/one/'],
  ['/about/', 'about.md', '/blog/post/one/'],
];

test.each(pages)('leads every link of %s to the id that it names', (path, _file, href) => {
  const found = elementsAt(prepared, path)
    .flatMap(({ attributes }) => attributes.href ?? [])
    .filter((value) => value.startsWith(`${href}#`) || value === href);
  const expected = links.map(([url, id]) => {
    const directive = /:~:.*/.exec(url)?.[0] ?? '';
    return [id, directive] as const;
  });
  for (const [id, directive] of expected) {
    const wanted = found.filter((value) => value.endsWith(directive));
    if (id === null) {
      const dropped = href === '' && directive === '' ? '#top' : href + (directive === '' ? '' : `#${directive}`);
      expect(wanted).toContain(dropped);
    } else
      expect(wanted.map((value) => decodeURIComponent(value))).toContain(
        decodeURIComponent(`${href}#${id}${directive}`),
      );
  }
});

test.each(pages)('reports only the links of %s that name no id', (_path, file) => {
  const dead = prepared.problems.filter((problem) => problem.file === `content/${file}`);
  expect(dead.map(({ rule }) => rule)).toEqual(['dead-anchor', 'dead-anchor', 'dead-anchor']);
});

test('writes every id once', () => {
  const ids = elementsAt(prepared, '/post/one/').flatMap(({ attributes }) => attributes.id ?? []);
  for (const [, id] of links) if (id) expect(ids.filter((other) => other === id)).toEqual([id]);
});
