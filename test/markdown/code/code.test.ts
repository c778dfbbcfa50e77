import { expect, test } from 'vitest';
import { html, render } from '../render.ts';

const fenced = (words: string, code: string) => `\`\`\`${words}\n${code}\n\`\`\``;

/** Returns the content of the code element. */
const code = async (words: string, text: string) =>
  /<code>(.*)<\/code>/s.exec(await html(fenced(words, text)))?.[1] ?? 'no code element';

test('turns a block into a figure with title, language, a button, and a box that can be focused and has a name', async () => {
  expect(await html(fenced('ts title="src/a b.ts"', 'x'))).toBe(
    '<figure class="code" data-language="typescript"><figcaption><b>src/a b.ts</b><span>ts</span></figcaption>' +
      '<button type="button" data-action="copy-code">copy</button>' +
      '<pre tabindex="0" role="group" aria-label="src/a b.ts"><code>x</code></pre></figure>',
  );
  expect(await html('    x')).toBe(
    '<figure class="code"><button type="button" data-action="copy-code">copy</button>' +
      '<pre tabindex="0" role="group" aria-label="code"><code>x</code></pre></figure>',
  );
});

test('makes a span of tokens of one class that follow each other, and none of plain text', async () => {
  expect(await code('ts', 'export const a = "b";\n\n/* c\n   d */\nf(a);')).toBe(
    '<span class="k">export const</span> <span class="n">a</span> <span class="k">=</span> <span class="s">&quot;b&quot;</span>;' +
      '\n\n<span class="c">/* c\n   d */</span>\n<span class="f">f</span>(a);',
  );
});

test('makes elements of numbered or marked lines, which contain their line ends', async () => {
  const block = await html(fenced('txt {1,3-9} showLineNumbers', 'a\n\nb\nc'));
  expect(block).toContain('<pre class="lines numbers"');
  expect(block).toContain('<code><mark>a\n</mark><span>\n</span><mark>b\n</mark><mark>c</mark></code>');
  expect(await code('txt ins={1} del={2}', 'a\nb\nc')).toBe('<ins>a\n</ins><del>b\n</del><span>c</span>');
});

test.each([
  ['js', 'f() // [!code ++]', 'ins'],
  ['js', 'f() // [!code --]', 'del'],
  ['js', 'f() // [!code highlight]', 'mark'],
  ['js', 'f() /* [!code hl] */', 'mark'],
  ['py', 'f() # [!code ++]', 'ins'],
  ['sql', 'f() -- [!code --]', 'del'],
  ['html', 'f() <!-- [!code ++] -->', 'ins'],
  ['jsx', 'f() {/* [!code ++] */}', 'ins'],
])('marks a line of %s by its comment, and hides the comment: %s', async (language, line, name) => {
  const block = await html(fenced(language, `${line}\ng()`));
  const shown = block.replace(/<(?!\/?(?:ins|del|mark)\b)[^>]*>/g, '');
  expect(shown).toContain(`<${name}>f()\n</${name}>g()`);
  expect(block.includes('signs')).toBe(name !== 'mark');
});

test('marks the lines of a diff by their signs, which stay in the text', async () => {
  const block = await html(fenced('diff', '--- a\n+++ b\n@@ -1 +1 @@\n-x\n+y\n z'));
  expect(block).toContain('<del>-x\n</del><ins>+y\n</ins><span> z</span>');
  expect(block.match(/<(?:ins|del)>/g)).toHaveLength(2);
  expect(block).not.toContain('signs');
});

test('keeps the words of a fence beside raw HTML, and removes their attribute', async () => {
  const block = await html(`a <kbd>b</kbd> <code data-meta="x">c</code>\n\n${fenced('ts title="a.ts" {1}', 'x')}`);
  expect(block).toContain('<b>a.ts</b>');
  expect(block).toContain('<mark>x</mark>');
  expect(block).not.toContain('data-meta');
});

test('reports an unknown language with its position and a similar name, and shows plain code', async () => {
  const { problems, sections } = await render(
    `text\n\n> ${fenced('tyepscript', 'const a = 1;').replaceAll('\n', '\n> ')}`,
  );
  expect(sections[0]?.html).toContain('<code>const a = 1;</code>');
  expect(problems).toMatchObject([
    { rule: 'unknown-language', position: { line: 3, column: 3 }, hint: 'did you mean typescript?' },
  ]);
});

test.each(['', 'text', 'txt', 'plaintext', 'TypeScript', 'JSON', 'golang', 'patch', 'ts{1}', 'rust,ignore'])(
  'knows the language "%s"',
  async (language) => {
    expect((await render(fenced(language, 'x'))).problems).toEqual([]);
  },
);

test.each(
  `python3 py3 gitignore dockerignore diff-js diff-python ansi js:app.js {.python} {python} shell-session console sh-session
  bash-session plain output c++ C++ c# F# objective-c objc++ jsonc Dockerfile zsh ksh language-js .js HTML nodejs postgresql
  fortran ipynb tex latex vb.net conf jinja2 geojson mysql gradle rss octave emacs-lisp ps1 cmd yml .yaml {.ruby}`.split(
    /\s+/,
  ),
)('knows the language "%s", as other programs write it', async (language) => {
  const { problems, sections } = await render(fenced(language, '# x "y" 1'));
  expect(problems).toEqual([]);
  expect(sections[0]?.html).toContain('<figure class="code"');
});

test('colours a diff in the language of its file, and marks lines by their signs', async () => {
  const block = await html(fenced('diff-js', '-let a = 1;\n+let b = 1;\n let c;'));
  expect(block).toContain('data-language="javascript"');
  expect(block).toContain('<del>-<span class="k">let</span>');
  expect(block).toContain('<ins>+<span class="k">let</span>');
  expect(block).toContain('<span> <span class="k">let</span>');
  expect(block).not.toContain('signs');
});

test.each([
  ['$$\n\\frac{\n$$', ['math-invalid']],
  ['```math\n\\frac{\n```', ['math-invalid']],
  ['```Math\n\\frac{\n```', ['math-invalid']],
  ['a $\\frac{$ b', ['math-invalid']],
  ['> $$\n> \\x{\n> $$', ['math-invalid']],
  ['```math\nx^2\n```', []],
  ['```maths\nx\n```', ['unknown-language']],
])('reports a formula that cannot be read once: %j', async (body, rules) => {
  const { problems } = await render(body);
  expect(problems.map(({ rule }) => rule)).toEqual(rules);
  if (rules[0] === 'unknown-language') expect(problems[0]?.hint).toBe('did you mean math?');
});

test.each(['mermaid', 'Mermaid', '{.mermaid}', '{mermaid}'])(
  'leaves the language %s to the diagrams',
  async (language) => {
    expect(await html(fenced(language, 'graph LR\n  a --> b'))).toContain('<details');
  },
);

test.each(['"><script>alert(1)</script>', 'constructor', '__proto__', '../../x', 'a'.repeat(5000)])(
  'shows the hostile language name %s as text',
  async (language) => {
    const { problems, sections } = await render(fenced(language, '</code><script>alert(1)</script>'));
    const block = sections[0]?.html ?? '';
    expect(problems).toMatchObject([{ rule: 'unknown-language' }]);
    expect(block).not.toContain('<script');
    expect(block.match(/<[a-z]+/g)).toEqual(['<figure', '<figcaption', '<span', '<button', '<pre', '<code']);
  },
);

test('colours blocks of raw HTML, and keeps elements in them', async () => {
  expect(await html('<pre><code class="language-ts">let a</code></pre>')).toContain('<span class="k">let</span> a');
  expect(await html('<pre><code>a <b>c</b></code></pre>')).toContain('<code>a <b>c</b></code>');
  expect(await html('<pre>a</pre>')).toBe('<pre tabindex="0" role="group" aria-label="text">a</pre>');
});

test('counts the words of the code but not those added around it, and keeps its quotes straight', async () => {
  const { summary, sections } = await render(`word\n\n${fenced('js title="a-file.js"', 'one("two")')}`);
  expect(summary).toMatchObject({ words: 3, excerpt: 'word' });
  expect(sections[0]?.html).toContain('&quot;two&quot;');
});

test('keeps a command-line option in a line of text together', async () => {
  expect(await html('`-n` and `--long-option`, `a-b`, `- n`')).toBe(
    '<p><code class="option">-n</code> and <code class="option">--long-option</code>, <code>a-b</code>, <code>- n</code></p>',
  );
  expect(await html('```\n-n\n```')).not.toContain('option');
});
