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
