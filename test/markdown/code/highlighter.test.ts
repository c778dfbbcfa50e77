import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tokenizeCode } from '../../../src/markdown/code/highlighter.ts';
import { findLanguage } from '../../../src/markdown/code/languageNames.ts';
import { sampled } from '../../sampled.ts';
import { html, render } from '../render.ts';

const block = (language: string, text: string) => `\`\`\`\`\`${language}\n${text}\n\`\`\`\`\``;

/** Lines of many languages, so that every grammar meets syntax that it does not know. */
const mixture = [
  '#!/bin/sh',
  '// comment /* comment */ # comment -- comment ; <!-- comment --> % comment',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: code to be coloured
  'export class Name<T> extends Other { async method(a: string = "b", ...c) { return `x ${1 + 0x1f}` + /re[gex]/g; } }',
  '<p class="a" style="color: red">text &amp; <b>more</b></p><script>let a = 1</script>',
  'def name(self, *rest): raise ValueError(f"{self!r}") if True else None',
  '# Heading',
  '**bold** *italic* [link](https://example.org) `code`',
  'key: value',
  '"key": [1.5e3, true, null],',
  '[section]',
  '$ ls -la | grep "x" > $HOME/file && echo $((1 + 2))',
  "SELECT a, COUNT(*) FROM b WHERE c = 'd' -- comment",
  '.class > #id:hover { color: var(--x, #fff); @media print { margin: 1px } }',
  '+ added',
  '- removed',
  '\\begin{x} \\alpha $x^2$ :symbol @attribute #define X(y) y##y',
].join('\n');

const languages =
  `ansible asm astro awk bash c clojure cmake console cpp cs css csv dart diff docker elixir elm erlang fish go graphql
handlebars haskell hcl html http ini java js json jsonc jsx julia kotlin latex less lisp lua make markdown mdx nginx nix
objc ocaml perl php powershell prisma proto py r regex rst ruby rust sass scala scss sh sql svelte swift toml ts tsx vim
vue wasm xml yaml zig zsh`.split(/\s+/);

test.each(sampled(languages.filter((language) => findLanguage(language) !== null)))(
  'writes no style and only known classes for %s',
  async (language) => {
    const out = await html(block(language, mixture));
    expect(out).not.toMatch(/<[^>]* style=/);
    const classes = [...out.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '));
    const closed = ['code', 'lines', ...'cfklnos'];
    expect(classes.filter((name) => !closed.includes(name))).toEqual([]);
    const shown = out.slice(out.indexOf('<code>')).replace(/<[^>]*>/g, '');
    const escapes: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
    expect(shown.replace(/&([a-z#\d]+);/g, (_, name: string) => escapes[name] ?? '?')).toBe(mixture);
  },
  20_000,
);

test('has a rule in the stylesheet for every token class', () => {
  const css = readFileSync('src/styles/code.css', 'utf8');
  expect(
    [...css.matchAll(/^\.([a-z])\b/gm)]
      .map(([, name]) => name)
      .filter((name, at, all) => all.indexOf(name) === at)
      .sort(),
  ).toEqual([...'cfklnos']);
});

test('highlights a block the same whatever blocks are before it', async () => {
  const markdown = block('markdown', '# A\n\n```rust\nfn main() {}\n```');
  const first = await html(markdown);
  await html(block('rust', 'fn main() {}'));
  expect(await html(markdown)).toBe(first);
});

test('highlights 600 lines of TypeScript in well under a second once the language is loaded', async () => {
  const source = readFileSync('src/markdown/renderBody.ts', 'utf8').trimEnd().split('\n');
  const lines = Array.from({ length: 600 }, (_, index) => source[index % source.length] ?? '');
  const typescript = findLanguage('ts');
  if (!typescript) throw new Error('There is no TypeScript.');
  await tokenizeCode(lines, typescript);
  const started = performance.now();
  const tokens = await tokenizeCode(lines, typescript);
  // It takes 60 ms on an idle machine.
  expect(performance.now() - started).toBeLessThan(1500);
  expect(tokens?.map((line) => line.map(({ text }) => text).join(''))).toEqual(lines);
}, 20_000);

// The patterns of https://github.com/highlightjs/highlight.js/issues/4529, 40 kB each.
test.each([
  ['perl', '$'.repeat(40_000)],
  ['ts', 'a<'.repeat(20_000)],
  ['html', '<'.repeat(40_000)],
  ['cs', `"""${'"a'.repeat(20_000)}`],
  ['powershell', `\${${'a'.repeat(40_000)}`],
  ['markdown', '['.repeat(40_000)],
  ['ts', `${'(a=>'.repeat(200)}\n`.repeat(50)],
])('shows 40 kB of %s that would take seconds as plain text, and reports them', async (language, text) => {
  const started = performance.now();
  const { problems, sections } = await render(block(language, text));
  expect(performance.now() - started).toBeLessThan(2000);
  expect(problems).toMatchObject([{ rule: 'slow-code', position: { line: 1, column: 1 } }]);
  expect(sections[0]?.html).not.toContain('<span class');
});
