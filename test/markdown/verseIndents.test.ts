import { expect, test } from 'vitest';
import { keepIndents } from '../../src/markdown/verseIndents.ts';
import { html } from './render.ts';

/** Shows no-break spaces as `·`. */
const shown = (text: string) => text.replaceAll('\u00a0', '·');

test.each([
  ['one\n  two\n      three', 'one\n··two\n······three'],
  ['one\n\ttwo\n \tthree', 'one\n····two\n····three'],
  ['    first\nsecond', '····first\nsecond'],
  ['one\n\n    two\n\n        three', 'one\n\n····two\n\n········three'],
  ['one\n\n\ttwo', 'one\n\n····two'],
  ['   *two*', '···*two*'],
  ['one\n    # no heading\n    > no quote', 'one\n····# no heading\n····> no quote'],
  ['one\n  2. two', 'one\n··2. two'],
  ['> one\n>   two\n>\n>     three', '> one\n> ··two\n>\n> ····three'],
  ['> > one\n> >  two', '> > one\n> > ·two'],
  ['- one\n    deeper', '- one\n  ··deeper'],
  ['- one\n\n      deeper\n\nout\n  again', '- one\n\n  ····deeper\n\nout\n··again'],
  ['<b>one</b>\n  two', '<b>one</b>\n··two'],
  ['one\n\u3000two', 'one\n\u3000two'],
])('keeps the indents of %j', (body, kept) => {
  expect(shown(keepIndents(body))).toBe(kept);
});

test.each([
  'one\ntwo',
  '- one\n  - two\n    - three\n  two',
  '- one\n\n  more\n\n  1. two\n     more',
  'one\n  - a list\n  - of two',
  '```\n  code\n```',
  '~~~ js\n    code\n``\n~~~',
  '- one\n  ```\n    code\n  ```',
  '> ```\n>   code\n> ```',
  '$$\n  x\n$$',
  '<pre>\n  as it is\n\n  here\n</pre>',
  '<div>\n  <p>a</p>\n</div>',
  '<!--\n  a\n-->',
  ' ## heading\n\n  ---\n\n  | a |\n  | - |',
  'Term\n  : description',
  '[^1]: a note\n    that goes on',
  '  [a]: https://example.org',
])('leaves %j as it is', (body) => {
  expect(keepIndents(body)).toBe(body);
});

test('keeps the shape of a poem, and makes no code of it', async () => {
  const poem = 'l(a\n\n    le\n  af *fa*\n\nll';
  expect(shown(await html(poem, { keepsLineBreaks: true }))).toBe(
    '<p>l(a</p>\n<p>····le<br/>\n··af <em>fa</em></p>\n<p>ll</p>',
  );
  expect(await html(poem)).toContain('<figure');
});

test('keeps lists, quotes and code in a poem', async () => {
  const out = await html('one\n  two\n\n- a\n  - b\n\n> c\n>  d\n\n```\n  e\n```', { keepsLineBreaks: true });
  expect(shown(out)).toContain('<p>one<br/>\n··two</p>');
  expect(out).toContain('<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>');
  expect(shown(out)).toContain('<p>c<br/>\n·d</p>');
  expect(out).toContain('<code>  e</code>');
});
