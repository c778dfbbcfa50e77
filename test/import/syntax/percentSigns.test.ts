import { expect, test } from 'vitest';
import { convertFiles } from '../convertFiles.ts';

/** Converts the body of a post of Hugo. */
async function converted(body: string): Promise<string> {
  const { texts } = await convertFiles({
    'hugo.toml': "baseURL = 'https://example.org/'\n",
    'content/posts/a.md': `---\ntitle: A\ndate: 2020-01-31\n---\n${body}\n`,
  });
  return texts['posts/a.md']?.replace(/^---[\s\S]*?---\n/, '').trim() ?? '';
}

test.each([
  ['100%% sure, and 50%% not', '100\\%% sure, and 50\\%% not'],
  ['%%\nwords\n%%', '\\%%\nwords\n\\%%'],
  ['%%%%', '\\%%\\%%'],
  ['one \\%% and 5%', 'one \\%% and 5%'],
  ['`%%d` and\n\n```\n%% a\n```', '`%%d` and\n\n```\n%% a\n```'],
  ['$$\na %% b\n$$\n\n%% c', '$$\na %% b\n$$\n\n\\%% c'],
  ['<p>100%% sure</p>', '<p>100&#37;% sure</p>'],
  ['{{< highlight matlab >}}\n%% part\nx = 1\n{{< /highlight >}}', '```matlab\n%% part\nx = 1\n```'],
])('%j becomes %j', async (written, expected) => expect(await converted(written)).toBe(expected));

test.each([
  '{{< comment >}}hidden{{< /comment >}}',
  'before {{< comment >}}hidden{{< /comment >}} behind',
  '{{< comment >}}\nhidden\n\n- list\n{{< /comment >}}',
])('what a shortcode hides stays a comment: %j', async (written) => {
  expect((await converted(written)).replace(/<!--[\s\S]*?-->/g, '')).not.toContain('hidden');
});
