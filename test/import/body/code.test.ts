import { expect, test } from 'vitest';
import { withoutCode } from '../../../src/import/body/code.ts';

/** Writes `·` for each character that is blanked. */
function blanked(text: string): string {
  const result = withoutCode(text);
  return [...text].map((character, index) => (character === result[index] ? character : '·')).join('');
}

test.each([
  ['a `b` c', 'a ··· c'],
  ['a ``b ` c`` d', 'a ··· · ··· d'],
  ['a ` b', 'a ` b'],
  ['a \\`b` c', 'a \\`b` c'],
  ['```js\nx\n```\ny', '·····\n·\n···\ny'],
  ['```\nx\n\ny', '···\n·\n\n·'],
  ['- ```\n  x\n  ```\n- y', '· ···\n  ·\n  ···\n- y'],
  ['> ```\n> x\n> ```\ny', '· ···\n· ·\n· ···\ny'],
  ['x\n\n    code\n    more\n\ny', 'x\n\n    ····\n    ····\n\ny'],
  ['- x\n\n    text', '- x\n\n    text'],
  ['x\n    y', 'x\n    y'],
  ['`a\n\nb`', '`a\n\nb`'],
])('%j', (text, expected) => expect(blanked(text)).toBe(expected));
