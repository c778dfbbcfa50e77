/** Addresses that tags write outside of links. Readers see them, so they are those of the site. */
import { expect, test } from 'vitest';
import { convertFiles } from '../convertFiles.ts';

test.each([
  ['{% link about.md %}#me', '/about/#me'],
  ['{% link files/a b.pdf %}', '/files/a%20b.pdf'],
  ['{% link docs/README.md %}#top', '/docs/README.md#top'],
  ['`{% link a.pdf %}`', '`{% link a.pdf %}`'],
  ['write to me@/x or @/gone.md', 'write to me@/x or @/gone.md'],
])('%j is shown as %j', async (body, expected) => {
  const { site } = await convertFiles({
    '_config.yml': 'title: Blog\n',
    '_posts/2020-01-31-rain.md': `---\ntitle: Rain\n---\n\nSee ${body} there.\n`,
    'about.md': '---\ntitle: About\n---\nText.\n',
    'files/a b.pdf': 'x',
    'docs/README.md': 'Read me.\n',
  });
  const post = site.files.find(({ source }) => source.startsWith('_posts'));
  expect(post?.text).toContain(`See ${expected} there.`);
});
