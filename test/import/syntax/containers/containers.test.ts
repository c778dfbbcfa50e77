import { expect, test } from 'vitest';
import { converted } from './converted.ts';

test.each([
  [':::tip\ntext\n:::', '> [!TIP]\n> text\n'],
  ['::: tip Mind this\ntext\n:::', '> [!TIP] Mind this\n> text\n'],
  [':::note[My *title*]\n\ntext\n\nmore\n\n:::', '> [!NOTE] My *title*\n>\n> text\n>\n> more\n>\n'],
  [':::danger\ntext\n:::', '> [!CAUTION] Danger\n> text\n'],
  [':::info "Quoted"\ntext\n:::', '> [!NOTE] Quoted\n> text\n'],
  ['::: {.callout-warning title="Hot"}\ntext\n:::', '> [!WARNING] Hot\n> text\n'],
  [':::{note}\ntext\n:::', '> [!NOTE]\n> text\n'],
  ['::: details Open me {open}\ntext\n:::', '<details open>\n<summary>Open me</summary>\n\ntext\n\n</details>'],
  [':::details\n\ntext\n\n:::\n\nafter', '<details>\n<summary>Details</summary>\n\n\ntext\n\n\n</details>\n\n\nafter'],
  ['::::tip A\n:::note B\ntext\n:::\nmore\n::::', '> [!TIP] A\n> > **B**\n> >\n> > text\n>\n> more\n'],
  [':::tip\n```js\n:::\n```\n:::', '> [!TIP]\n> ```js\n> :::\n> ```\n'],
  ['- item\n\n  :::tip\n  text\n  :::\n', '- item\n\n  > **Tip**\n  >\n  > text\n'],
  ['- item\n\n  :::tip\n\n  text\n\n  :::\n', '- item\n\n  > **Tip**\n  >\n  >\n  > text\n  >\n'],
  ['::: code-group\n```sh [npm]\nnpm i\n```\n:::', '\n```sh [npm]\nnpm i\n```\n'],
  ['```md\n:::tip\ntext\n:::\n```', '```md\n:::tip\ntext\n:::\n```'],
  [':::tip\nnever closed', '> [!TIP]\n> never closed'],
  [':::tip\none\n\n## two\n', '> [!TIP]\n> one\n>\n> ## two'],
  [':::tip\none\n\n:::note\ntwo\n:::\n\nthree', '> [!TIP]\n> one\n>\n> > **Note**\n> >\n> > two\n>\n>\n> three'],
  [':::details A\n::::note B\ntext', '<details>\n<summary>A</summary>\n\n> **B**\n>\n> text\n\n\n</details>'],
  ['- item\n\n  :::tip\n\n  text\n\nafter', '- item\n\n  > **Tip**\n  >\n  >\n  > text\n  \n\nafter'],
  ['> :::tip\n> text\n\nafter', '> > **Tip**\n> >\n> > text\n> >\n\nafter'],
  [':::hero\nnever closed', ':::hero\nnever closed'],
  ['text\n:::', 'text\n:::'],
  [':::', ':::'],
])('the container %j becomes %j', async (written, expected) => {
  expect((await converted(written)).body).toBe(expected.trimEnd());
});

test('an unknown container keeps its text, and is named', async () => {
  const { body, about } = await converted(':::hero Big\ntext\n:::');
  expect(body.trim()).toBe('**Big**\ntext');
  expect(about).toEqual([':::hero']);
});

test('the author decides about a container in import-map.yaml', async () => {
  const { body, about } = await converted(
    ':::hero Big\ntext\n:::',
    new Map([['hero', '<section title="{title}">{children}</section>']]),
  );
  expect(body).toMatch(/^<section title="Big">\s+text\s+<\/section>$/);
  expect(about).toEqual([]);
});
