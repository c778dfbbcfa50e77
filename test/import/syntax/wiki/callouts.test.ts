import { expect, test } from 'vitest';
import { converted } from './vault.ts';

test.each([
  ['> [!note]\n> text', '> [!NOTE]\n> text'],
  ['> [!tip] Mind this\n> text', '> [!TIP] Mind this\n> text'],
  ['> [!info]\n> text', '> [!NOTE] Info\n> text'],
  ['> [!danger]\n> text', '> [!CAUTION] Danger\n> text'],
  ['> [!My-Own|wide] **Bold**\n> text', '> [!NOTE] **Bold**\n> text'],
  ['> [!quote]', '> [!NOTE] Quote'],
  ['> a quote\n> [!note] not at its start', '> a quote\n> [!note] not at its start'],
  [
    '> [!faq]- Is it?\n> Yes.\n>\n> - a\n> - b\n\nAfter',
    '<details>\n<summary>Is it?</summary>\n\nYes.\n\n- a\n- b\n\n</details>\n\n\nAfter',
  ],
  ['> [!tip]+ Open\n> Text.', '<details open>\n<summary>Open</summary>\n\nText.\n\n</details>'],
  ['> [!note] A\n> > [!tip] B\n> > text', '> [!NOTE] A\n> > **B**\n> >\n> > text'],
  ['- item\n  > [!tip] B\n  > text', '- item\n  > **B**\n  >\n  > text'],
  ['```\n> [!faq]- x\n```', '```\n> [!faq]- x\n```'],
  [
    '> [!faq]- A\n> > [!tip]- B\n> > text\n> after',
    '<details>\n<summary>A</summary>\n\n<details>\n<summary>B</summary>\n\ntext\n\n</details>\n\nafter\n\n</details>',
  ],
  [
    '> [!faq]- A\n> > [!tip] B\n> > text\n>\n> - one\n>   > [!tip] C\n>   > text',
    '<details>\n<summary>A</summary>\n\n> **B**\n>\n> text\n\n- one\n  > **C**\n  >\n  > text\n\n</details>',
  ],
])('%j becomes %j', async (written, expected) => {
  const { body } = await converted(`${written}\n`);
  expect(body.trimEnd()).toBe(expected);
});
