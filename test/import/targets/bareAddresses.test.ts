import { expect, test } from 'vitest';
import { convertFiles } from '../convertFiles.ts';

const dated = (text: string) => `---\ntitle: A\ndate: 2024-01-01\n---\n\n${text}\n`;

test.each([
  ['{{< ref "b.md" >}}', '/posts/b/'],
  ['{{% relref "b.md#x" %}}.', '/posts/b/#x.'],
  ['({{< ref "/posts/b" >}})', '(/posts/b/)'],
  ['[b]({{< ref "b.md" >}}) {{< ref "b.md" >}}', '[b](b.md) /posts/b/'],
  ['<a href="{{< ref "b.md" >}}">b</a>', '<a href="b.md">b</a>'],
  ['`{{< ref "b.md" >}}` @/content/no.md', '`{{< ref "b.md" >}}` @/content/no.md'],
])('Hugo prints the address of %s', async (body, expected) => {
  const files = { 'hugo.toml': '', 'content/posts/a.md': dated(body), 'content/posts/b.md': dated('B') };
  const { texts } = await convertFiles(files);
  expect(texts['posts/a.md']?.split('---\n')[2]?.trim()).toBe(expected);
});

test('Jekyll prints the address of a post and of a file', async () => {
  const { texts } = await convertFiles({
    '_config.yml': '',
    '_posts/2024-01-01-a.md': dated('{% post_url 2024-01-02-b %}, {% link _posts/2024-01-02-b.md %}'),
    '_posts/2024-01-02-b.md': dated('B'),
  });
  expect(texts['post/a.md']).toMatch(/\n(\/\S*b\/), \1\n$/);
});

test('the text of the home page is a page, and the author is told what to do', async () => {
  const hugo = { 'hugo.toml': '', 'content/_index.md': 'Welcome.\n', 'content/posts/a.md': dated('A') };
  const jekyll = {
    '_config.yml': '',
    'index.md': '---\ntitle: Hi\n---\n\nWelcome.\n',
    '_posts/2024-01-01-a.md': dated('A'),
  };
  for (const files of [hugo, jekyll]) {
    const { site } = await convertFiles(files);
    const messages = site.notes.filter(({ file }) => /index\.md$/.test(file)).map(({ message }) => message);
    expect(messages.filter((message) => message.includes('home.md'))).toHaveLength(1);
    expect(messages.join()).not.toContain('old address');
  }
});
