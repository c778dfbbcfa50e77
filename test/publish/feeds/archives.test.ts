import { expect, test } from 'vitest';
import { madeSite } from './madeSite.ts';
import { childrenOf, textsOf, type XmlNode, xmlTree } from './xmlTree.ts';

const day = (number: number) => new Date(Date.UTC(2020, 0, 1) + number * 864e5).toISOString().slice(0, 10);

function posts(count: number) {
  const files = Array.from({ length: count }, (_, index) => [
    `${index % 3 === 0 ? 'note' : 'post'}/p${index}.md`,
    `---\ntitle: Post ${index}\ndate: ${day(index)}\n---\n\nText ${index}.\n`,
  ]);
  return { 'site.yaml': 'title: Site\nurl: https://example.org\n', ...Object.fromEntries(files) };
}

const archivesOf = (files: Map<string, string>) => [...files].filter(([path]) => /^\/atom\/\d+\.xml$/.test(path));

const link = (node: XmlNode, rel: string) => {
  const found = childrenOf(node, 'link').find(({ attributes }) => attributes.rel === rel)?.attributes.href;
  return found === undefined ? null : new URL(found).pathname;
};

const idsIn = (node: XmlNode) => childrenOf(node, 'entry').flatMap((entry) => textsOf(entry, 'id'));

test.each([
  [50, 0],
  [51, 1],
  [101, 2],
  [130, 2],
])('of %i posts %i archives hold what the feed does not, and lead from one to the next', async (count, archives) => {
  const files = await madeSite(posts(count));
  expect(archivesOf(files)).toHaveLength(archives);
  const current = xmlTree(files.get('/atom.xml') ?? '');
  const walked: XmlNode[] = [];
  for (let path = link(current, 'prev-archive'); path !== null; ) {
    const archive = xmlTree(files.get(path) ?? '');
    expect(link(archive, 'self')).toBe(path);
    expect(link(archive, 'current')).toBe('/atom.xml');
    expect(childrenOf(archive, 'fh:archive')).toHaveLength(1);
    expect(textsOf(archive, 'id')).toEqual(textsOf(current, 'id'));
    const following = walked.at(-1);
    expect(link(archive, 'next-archive')).toBe(following === undefined ? null : link(following, 'self'));
    walked.push(archive);
    path = link(archive, 'prev-archive');
  }
  expect(walked).toHaveLength(archives);
  // Archives are full, and share no post; what is in the last and in the feed too has one id.
  const archived = walked.flatMap(idsIn);
  expect(new Set(archived).size).toBe(archives * 50);
  expect(idsIn(current)).toHaveLength(Math.min(count, 50));
  expect(new Set([...idsIn(current), ...archived]).size).toBe(count);
});

test('new posts change nothing of an archive but the link to one that is new', async () => {
  const before = archivesOf(await madeSite(posts(130)));
  for (const count of [131, 151]) {
    const after = await madeSite(posts(count));
    before.forEach(([path, text], index) => {
      const now = after.get(path) ?? '';
      const isLast = index === before.length - 1;
      expect(isLast ? now.replace(/<link rel="next-archive"[^>]*>\n/, '') : now).toBe(text);
    });
  }
});

test('the feed has the newest 50 of all collections, newest first', async () => {
  const files = await madeSite(posts(130));
  const newest = Array.from({ length: 50 }, (_, index) => `Post ${129 - index}`);
  const titles = childrenOf(xmlTree(files.get('/atom.xml') ?? ''), 'entry').flatMap((entry) => textsOf(entry, 'title'));
  expect(titles).toEqual(newest);
  const items: { title: string }[] = JSON.parse(files.get('/feed.json') ?? '').items;
  expect(items.map(({ title }) => title)).toEqual(newest);
});
