import { expect, test } from 'vitest';
import { preparedAsItIs } from '../preparedAsItIs.ts';

test('counts posts and what is left out, with one example of each reason', async () => {
  const { conversion } = await preparedAsItIs({
    'notes/a.md': '---\ntitle: A\ndate: 2020-01-31\n---\n\nText.\n',
    'notes/b.md': '---\ntitle: B\ndate: 2020-01-31\ndraft: true\n---\n\nText.\n',
    'notes/c.md': '---\ntitle: C\ndate: 2020-01-31\ndraft: true\n---\n\nText.\n',
    'notes/README.md': '# About\n',
  });
  const lines = conversion.summary(null).split('\n');
  expect(lines[0]).toContain('1 post is published');
  expect(lines.filter((line) => /^ +2 drafts .*notes\/b\.md$/.test(line))).toHaveLength(1);
  expect(lines.filter((line) => /^ +1 file left out .*README\.md$/.test(line))).toHaveLength(1);
  expect(lines.at(-1)).toContain('npm run import -- ');
});

test('says what to do with a folder that has no posts', async () => {
  const { conversion } = await preparedAsItIs({ 'a.txt': 'No markdown.' });
  expect(conversion.summary(0)).toContain('has no posts');
});

test('an export is counted without what is kept back, and its parts and posts are named', async () => {
  const posts = [
    {
      id: '1',
      title: 'Open',
      slug: 'open',
      html: '<p>Hello.</p><p><img src="/gone.png" alt="x"></p>',
      status: 'published',
    },
    { id: '2', title: 'Closed', slug: 'closed', html: '<p>Secret.</p>', status: 'published', visibility: 'members' },
  ];
  const { conversion, prepared } = await preparedAsItIs({
    'ghost.json': JSON.stringify({
      db: [{ meta: { exported_on: 1, version: '5.0.0' }, data: { posts, settings: [] } }],
    }),
  });
  expect(conversion.summary(null)).toContain('1 post is published');
  const problems = [...conversion.origin.problems(), ...prepared.problems.map(conversion.origin.locate)];
  const found = problems.map(({ rule, message, position }) => [rule, /\(in [^)]*\)$/.exec(message)?.[0], position]);
  expect(found).toContainEqual(['kept-back', '(in “Closed”)', null]);
});
