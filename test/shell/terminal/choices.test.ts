// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import type { Candidate } from '../../../src/shell/completion/complete.ts';
import { createChoices } from '../../../src/shell/terminal/choices.ts';
import { wordsIn } from '../../../src/words/catalogs.ts';

const candidates: Candidate[] = [
  { value: 'post/a b.md', text: 'post/a\\ b.md', label: 'a b.md', kind: 'file', isWhole: true },
  { value: '-l', text: '-l', label: '-l', kind: 'option', isWhole: true, summary: 'print names' },
];

afterEach(() => document.body.replaceChildren());

test('shows short labels, names choices in full for screen readers, and inserts quoted text', () => {
  const input = document.createElement('input');
  const choices = createChoices(input, { words: wordsIn('en').script.shell, language: 'en' });
  document.body.append(input, choices.root);
  const picked: string[] = [];
  choices.show(candidates, false, ({ text }) => picked.push(text));
  const options = [...choices.root.children];
  expect(options.map(({ textContent }) => textContent)).toEqual(['a b.md', '-l']);
  expect(options.map((option) => option.ariaLabel)).toEqual(['post/a b.md', '-l: print names']);
  const [first] = options;
  if (first instanceof HTMLElement) first.click();
  expect(picked).toEqual(['post/a\\ b.md']);
});
