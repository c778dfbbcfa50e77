import { expect, test } from 'vitest';
import { applyEdits, mappedText } from '../../../../src/import/body/edits.ts';
import { codeInfo } from '../../../../src/import/readers/gatsby/codeInfo.ts';

test.each([
  ['```js\na();\n```', '```js\na();\n```'],
  ['```js{1,3-4}{numberLines: true}\na();\n```', '```js {1,3-4} showLineNumbers\na();\n```'],
  ['- ```js:title=a.js\n  a();\n  ```', '- ```js title="a.js"\n  a();\n  ```'],
  ['````md\n```js{1}\n```\n````', '````md\n```js{1}\n```\n````'],
  ['text ```js{1}', 'text ```js{1}'],
])('%j', (body, expected) => expect(applyEdits(mappedText(body), codeInfo(body)).text).toBe(expected));
