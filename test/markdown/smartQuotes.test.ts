import { expect, test } from 'vitest';
import { smarten } from '../../src/markdown/smartQuotes.ts';
import { html } from './render.ts';

test.each([
  [`"Don't," he said`, '“Don’t,” he said'],
  [`the '90s and 'tis so`, 'the ’90s and ’tis so'],
  [`'single' and "it's 'nested' here"`, '‘single’ and “it’s ‘nested’ here”'],
  ['wait...', 'wait…'],
  ['a -- b, a--b and a---b', 'a – b, a–b and a—b'],
  ['pages 3--5', 'pages 3–5'],
  ['run it with --help', 'run it with --help'],
  ['--base is an option', '--base is an option'],
  ['("quoted")', '(“quoted”)'],
  ['five.... dots', 'five.... dots'],
  ['a <!-- comment --> b', 'a <!-- comment --> b'],
  ['5" and 6\'', '5” and 6’'],
])('%s', async (written, typographic) => {
  expect(smarten(written)).toBe(typographic);
});

test('a quote keeps its side across inline elements', async () => {
  expect(await html('"*so*" and *"so"* and it\'**s**')).toBe(
    '<p>“<em>so</em>” and <em>“so”</em> and it’<strong>s</strong></p>',
  );
});

test('code and addresses are left as they are', async () => {
  const out = await html('`"code" -- x...` <kbd>"</kbd> <https://example.org/a--b>\n\n```\n"x"...\n```');
  expect(out).not.toMatch(/[“”–…]/);
});

test('smartQuotes: false leaves the text as written', async () => {
  expect(await html('it\'s "so"...', { smartQuotes: false })).toBe('<p>it&#x27;s &quot;so&quot;...</p>');
});
