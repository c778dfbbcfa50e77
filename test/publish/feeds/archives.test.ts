import { expect, test } from 'vitest';
import { childrenOf, childTexts, parseXml, type XmlElement } from '../xml.ts';
import { feedsOf } from './feedSite.ts';

const day = (number: number) => new Date(Date.UTC(2020, 0, 1) + number * 864e5).toISOString().slice(0, 10);

function posts(count: number) {
  const files = Array.from({ length: count }, (_, index) => [
    `${index % 3 === 0 ? 'note' : 'post'}/p${index}.md`,
    `---\ntitle: Post ${index}\ndate: ${day(index)}\n---\n\nText ${index}.\n`,
  ]);
  return { 'site.yaml': 'title: Site\nurl: https://example.org\n', ...Object.fromEntries(files) };
}

const archivesIn = (files: Map<string, string>) => [...files].filter(([path]) => /^\/atom\/\d+\.xml$/.test(path));

const link = (element: XmlElement, rel: string) => {
  const href = childrenOf(element, 'link').find(({ attributes }) => attributes.rel === rel)?.attributes.href;
  return href === undefined ? null : new URL(href).pathname;
};

const idsIn = (feed: XmlElement) => childrenOf(feed, 'entry').flatMap((entry) => childTexts(entry, 'id'));

test.each([
  [50, 0],
  [51, 1],
  [101, 2],
  [130, 2],
])(
  '%i posts have %i archives, which are linked in order and hold the posts that the feed does not',
  async (count, archives) => {
    const files = await feedsOf(posts(count));
    expect(archivesIn(files)).toHaveLength(archives);
    const current = parseXml(files.get('/atom.xml') ?? '');
    const walked: XmlElement[] = [];
    for (let path = link(current, 'prev-archive'); path !== null; ) {
      const archive = parseXml(files.get(path) ?? '');
      expect(link(archive, 'self')).toBe(path);
      expect(link(archive, 'current')).toBe('/atom.xml');
      expect(childrenOf(archive, 'fh:archive')).toHaveLength(1);
      expect(childTexts(archive, 'id')).toEqual(childTexts(current, 'id'));
      const following = walked.at(-1);
      expect(link(archive, 'next-archive')).toBe(following === undefined ? null : link(following, 'self'));
      walked.push(archive);
      path = link(archive, 'prev-archive');
    }
    expect(walked).toHaveLength(archives);
    // Archives are full and share no posts. A post of the last archive that is also in the feed has the same id there.
    const archived = walked.flatMap(idsIn);
    expect(new Set(archived).size).toBe(archives * 50);
    expect(idsIn(current)).toHaveLength(Math.min(count, 50));
    expect(new Set([...idsIn(current), ...archived]).size).toBe(count);
  },
);

test('new posts change nothing in an archive except the link to a newer archive', async () => {
  const before = archivesIn(await feedsOf(posts(130)));
  for (const count of [131, 151]) {
    const after = await feedsOf(posts(count));
    before.forEach(([path, text], index) => {
      const now = after.get(path) ?? '';
      const isLast = index === before.length - 1;
      expect(isLast ? now.replace(/<link rel="next-archive"[^>]*>\n/, '') : now).toBe(text);
    });
  }
});

test('the feed has the newest 50 posts of all collections, newest first', async () => {
  const files = await feedsOf(posts(130));
  const newest = Array.from({ length: 50 }, (_, index) => `Post ${129 - index}`);
  const titles = childrenOf(parseXml(files.get('/atom.xml') ?? ''), 'entry').flatMap((entry) =>
    childTexts(entry, 'title'),
  );
  expect(titles).toEqual(newest);
  const items: { title: string }[] = JSON.parse(files.get('/feed.json') ?? '').items;
  expect(items.map(({ title }) => title)).toEqual(newest);
});
