import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { rawMarkdown } from '../../../src/content/post/rawMarkdown.ts';
import { planned } from '../../sites/planned.ts';

/** What YAML gives a meaning, between words. */
const words = constantFrom(
  ...['Yes', 'No', 'null', 'True', '~', '1', '0x1f', '1e3', '.5', '2026-01-31', '-', '- a', ': ', ' #', '#', '"', "'"],
  ...['&a', '*a', '!a', '|', '>', '@', '`', '%', '{', '}', '[', ']', ',', '?', '=', '<<', 'The cat', 'sat down', ' '],
);
const titles = oneof(
  string(),
  array(words, { maxLength: 6 }).map((all) => all.join('')),
);

test('writes front matter as the yaml library would, whatever the title and tags', async () => {
  const { site } = await planned({ 'content/post/a.md': '---\ndate: 2026-01-31\n---\n# A\n\nText.\n' });
  const [post] = site.collections[0]?.posts ?? [];
  if (!post) throw new Error('The post was not read.');
  assert(
    property(titles, array(titles, { maxLength: 3 }), (title, tags) => {
      const raw = rawMarkdown(site, { ...post, title, tags });
      const matter = /^---\n(.*?\n)---\n\n/s.exec(raw)?.[1] ?? '';
      const values = { title, date: '2026-01-31', ...(tags.length > 0 ? { tags } : {}), url: parse(matter).url };
      expect(matter).toBe(stringify(values, { lineWidth: 0 }));
    }),
    { seed: 1, numRuns: 1_000 },
  );
});
