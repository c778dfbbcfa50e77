import { expect, test } from 'vitest';
import { findCompoundCommand } from '../../../src/shell/language/compoundCommands.ts';

test.each([
  ['for f in post/*.md; do wc -l $f; done', /loops/],
  ['while true; do ls; done', /loops/],
  ['until ls; do pwd; done', /loops/],
  ['if ls; then pwd; fi', /conditions/],
  ['case x in a) ls;; esac', /conditions/],
  ['greet() { echo hi; }', /functions/],
  ['function greet { echo hi; }', /functions/],
  ['[ -f about.md ]', /tests/],
  ['[[ a == b ]]', /tests/],
  ['((1 + 1))', /arithmetic/],
  ['{ ls; pwd; } | wc -l', /groups/],
  ['X=1 ls', /variables/],
  ['export X=1', /variables/],
])('says what to use instead of %s', (line, message) => {
  expect(findCompoundCommand(line)).toMatchObject({ message: expect.stringMatching(message) });
});
