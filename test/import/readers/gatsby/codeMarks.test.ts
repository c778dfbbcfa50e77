import { expect, test } from 'vitest';
import { applyEdits, mappedText } from '../../../../src/import/body/edits.ts';
import { codeMarks } from '../../../../src/import/readers/gatsby/codeMarks.ts';

test.each([
  ['```js\na();\n```', '```js\na();\n```'],
  ['```js{1,3-4}{numberLines: true}\na();\n```', '```js {1,3-4} showLineNumbers\na();\n```'],
  ['```js:title=a.js\na();\n```', '```js title="a.js"\na();\n```'],
  ['```js\na(); // highlight-line\nb();\n```', '```js {1}\na();\nb();\n```'],
  ['```py\n# highlight-next-line\na()\nb()\n```', '```py {1}\na()\nb()\n```'],
  [
    '```html\n<!-- highlight-start -->\n<a>\n<b>\n<!-- highlight-end -->\n<c>\n```',
    '```html {1,2}\n<a>\n<b>\n<c>\n```',
  ],
  ['```jsx\n<A>\n  {/* highlight-next-line */}\n  <B />\n```', '```jsx {2}\n<A>\n  <B />\n```'],
  ['text // highlight-line', 'text // highlight-line'],
])('%j', (body, expected) => expect(applyEdits(mappedText(body), codeMarks(body)).text).toBe(expected));
