// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { namedElement, reveal } from '../../../src/browser/navigation/fragment.ts';

afterEach(() => document.body.replaceChildren());

test.each([
  ['text in a closed box', '<details id="a"><summary>s</summary><p data-target></p></details>', true, 'a'],
  ['text in an open box', '<details id="a" open><summary>s</summary><p data-target></p></details>', false, 'a'],
  [
    'text in a closed box in a closed box',
    '<details id="a"><div><details id="b"><p data-target></p></details></div></details>',
    true,
    'a b',
  ],
  [
    'text in a closed box in an open one',
    '<details id="a" open><details id="b"><p data-target></p></details></details>',
    true,
    'a b',
  ],
  [
    'text in an open box in a closed one',
    '<details id="a"><details id="b" open><p data-target></p></details></details>',
    true,
    'a b',
  ],
  ['the box itself', '<details id="a" data-target><summary>s</summary></details>', true, 'a'],
  ['its summary', '<details id="a"><summary data-target>s</summary></details>', true, 'a'],
  ['a heading in its summary', '<details id="a"><summary><h2 data-target>s</h2></summary></details>', true, 'a'],
  ['text in no box', '<details id="a"></details><p data-target></p>', false, ''],
  ['text around a box', '<div data-target><details id="a"></details></div>', false, ''],
  ['a box beside it', '<details id="a"></details><details id="b"><p data-target></p></details>', true, 'b'],
])('reveals %s, and nothing else', (_, html, wasHidden, open) => {
  document.body.innerHTML = html;
  expect(reveal(document.querySelector('[data-target]'))).toBe(wasHidden);
  expect([...document.querySelectorAll('[open]')].map(({ id }) => id).join(' ')).toBe(open);
});

test('reveals nothing for a missing element', () => {
  expect(reveal(null)).toBe(false);
});

const named = `
  <section id="a-heading"></section><section id="café"></section><a id="user-content-more"></a>
  <a id="user-content-Mixed"></a><a id="user-content-100%"></a>`;

test.each([
  ['#a-heading', 'a-heading'],
  ['#A-Heading', 'a-heading'],
  ['#caf%C3%A9', 'café'],
  ['#Caf%C3%A9', 'café'],
  ['#CAFÉ', 'café'],
  ['#more', 'user-content-more'],
  ['#More', 'user-content-more'],
  ['#user-content-more', 'user-content-more'],
  ['#Mixed', 'user-content-Mixed'],
  ['#100%', 'user-content-100%'],
  ['#100%25', 'user-content-100%'],
  ['#gone', undefined],
  ['', undefined],
  ['#', undefined],
])('resolves the fragment %j to %s', (hash, id) => {
  document.body.innerHTML = named;
  expect(namedElement(hash)?.id).toBe(id);
});
