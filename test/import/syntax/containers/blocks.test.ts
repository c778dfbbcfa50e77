import { expect, test } from 'vitest';
import { converted } from './converted.ts';

test.each([
  ['!!! note "A title"\n\n    text\n\n    more\n\nafter', '> [!NOTE] A title\n>\n> text\n>\n> more\n\nafter'],
  ['!!! danger\n    text', '> [!CAUTION] Danger\n> text'],
  ['!!! tip ""\n    text', '> [!TIP]\n> text'],
  ['??? note "Open"\n    text\n\nafter', '<details>\n<summary>Open</summary>\n\ntext\n\n</details>\n\nafter'],
  ['???+ note\n    text', '<details open>\n<summary>Note</summary>\n\ntext\n\n</details>'],
  ['=== "npm"\n\n    text', '**npm**\n\n\ntext'],
  ['```\n!!! note\n    text\n```', '```\n!!! note\n    text\n```'],
  ['!!! Surprise', '!!! Surprise'],
  ['{% hint style="info" %}\ntext\n\nmore\n{% endhint %}', '> [!NOTE]\n> text\n>\n> more'],
  ["{% hint style='danger' %}\ntext\n{% endhint %}\nafter", '> [!CAUTION]\n> text\n\nafter'],
  ['{% tabs %}\n{% tab title="npm" %}\ntext\n{% endtab %}\n{% endtabs %}', '\n\n**npm**\n\ntext'],
  ['{% content-ref url="x.md" %}\n[x](https://example.org)\n{% endcontent-ref %}', '\n[x](https://example.org)'],
  [
    '{% code title="a.js" lineNumbers="true" %}\n```js\na\n```\n{% endcode %}',
    '\n```js title="a.js" showLineNumbers\na\n```',
  ],
  ['{% embed url="https://example.org/v" %}', '[https://example.org/v](https://example.org/v)'],
  ['`{% hint %}`', '`{% hint %}`'],
])('the block %j becomes %j', async (written, expected) => {
  expect((await converted(written)).body).toBe(expected);
});

test.each([
  ['a\n\n<!-- truncate -->\n\nb', 'a\n\n\nb'],
  ['a\n\n{/* truncate */}\n\nb', 'a\n\n\nb'],
  ['a\n<!--more-->\nb', 'a\nb'],
  ['[[toc]]\n\nb', '\nb'],
  ['[TOC]\n\nb', '\nb'],
  ['`[TOC]` and\n\n```\n[TOC]\n```', '`[TOC]` and\n\n```\n[TOC]\n```'],
  ['[x](https://example.org){ .md-button target="_blank" } {.y}', '[x](https://example.org) {.y}'],
])('%j becomes %j', async (written, expected) => {
  expect((await converted(written)).body).toBe(expected);
});

test.each([
  ['<<< @/code/a.ts', '```ts\n// #region one\nconst a = 1;\n// #endregion\nconst b = 2;\n```'],
  ['<<< ../code/a.ts#one{1}', '```ts {1}\nconst a = 1;\n```'],
  ['@[code](../code/a.ts)', '```ts\n// #region one\nconst a = 1;\n// #endregion\nconst b = 2;\n```'],
  ['<<< @/code/missing.ts', '<<< @/code/missing.ts'],
])('the code of %j is put into its place', async (written, expected) => {
  expect((await converted(written)).body).toBe(expected);
});

test.each([
  ['```js\na\n// highlight-next-line\nb\nc\n```', '```js {2}\na\nb\nc\n```'],
  ['```jsx title="a"\n// highlight-start\na\nb\n// highlight-end\nc\n```', '```jsx title="a" {1,2}\na\nb\nc\n```'],
  ['```html\n<a> <!-- highlight-line -->\n<b>\n```', '```html {1}\n<a>\n<b>\n```'],
  ['```py {1}\na\n# highlight-next-line\nb\n```', '```py {1,2}\na\nb\n```'],
  ['- x\n  ```js\n  {/* highlight-next-line */}\n  a\n  ```', '- x\n  ```js {1}\n  a\n  ```'],
  [
    '```js\na // [!code focus]\nb // [!code word:b]\nc // [!code ++]\n```',
    '```js\na // [!code highlight]\nb\nc // [!code ++]\n```',
  ],
  ['// highlight-next-line\n\n    // highlight-next-line', '// highlight-next-line\n\n    // highlight-next-line'],
  ['```js\n// highlight-next-line\na', '```js {1}\na'],
])('the marks of %j become %j', async (written, expected) => {
  expect((await converted(written)).body).toBe(expected);
});
