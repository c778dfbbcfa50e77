import { expect, test } from 'vitest';
import { feedContent } from '../../../src/publish/feeds/feedContent.ts';
import { html, render } from '../../markdown/render.ts';
import { parseXml } from '../xml.ts';

const location = { page: 'https://example.org/blog/post/this/', origin: 'https://example.org' };

const content = async (markdown: string, media: string[] = []) =>
  feedContent(await html(markdown, { media }), location);

test.each([
  ['[a](other.md)', '<p><a href="https://example.org/blog/post/other/">a</a></p>'],
  ['## A *b*\n\n[c](#a-b)', '<h2>A <em>b</em></h2>\n<p><a href="https://example.org/blog/post/this/#a-b">c</a></p>'],
  ['[q](?a=1&b=2)', '<p><a href="https://example.org/blog/post/this/?a=1&amp;b=2">q</a></p>'],
  ['<https://x.example/?a&b>', '<p><a href="https://x.example/?a&amp;b">https://x.example/?a&amp;b</a></p>'],
  ['[m](mailto:a@example.org)', '<p><a href="mailto:a@example.org">m</a></p>'],
  ['`a < b > c`', '<p><code>a &lt; b &gt; c</code></p>'],
  ['<abbr title="a > b &quot;c&quot;">d</abbr>', '<p><abbr title="a &gt; b &quot;c&quot;">d</abbr></p>'],
  ['> [!NOTE]\n> Text', '<blockquote><p><strong>Note</strong></p>\n<p>Text</p>\n</blockquote>'],
  [
    '```sh title="a.sh"\nls -l\n```',
    '<figure><figcaption><b>a.sh</b> sh</figcaption><pre><code>ls -l</code></pre></figure>',
  ],
])('converts %s', async (markdown, expected) => {
  expect(await content(markdown)).toBe(expected);
});

test('keeps the alignment of columns, and replaces checkboxes by characters', async () => {
  expect(await content('| a |\n| -: |\n| 1 |')).toContain('<td align="right">1</td>');
  const list = await content('- [x] done\n- [ ] open');
  expect(list).toMatch(/<li>☑ done<\/li>\s*<li>☐ open<\/li>/);
});

test('keeps the id of a footnote, to which its number links', async () => {
  const note = await content('Text[^1].\n\n[^1]: Note.');
  const [, id] = /<a href="https:\/\/example\.org\/blog\/post\/this\/#([^"]+)"[^>]*>1<\/a>/.exec(note) ?? [];
  expect(id).toBeTruthy();
  expect(note).toContain(`id="${id}"`);
});

test('replaces a frame by a link, without its button', async () => {
  const frame = await content('<iframe src="https://v.example/1" title="Film"></iframe> after', ['v.example']);
  expect(frame).toContain('<a href="https://v.example/1">Film</a>');
  expect(frame).toContain('after');
  expect(frame).not.toMatch(/iframe|button|template|Load from/);
});

test('makes the addresses of an image absolute, in all sizes', () => {
  const picture = feedContent(
    '<a href="/x.png" data-action="zoom"><picture><source type="image/webp" srcset="/a.webp 400w, /b.webp 800w"/>' +
      '<img src="/x.png" width="900" height="600" alt="A, b" loading="lazy" decoding="async"/></picture></a>',
    location,
  );
  expect(picture).toBe(
    '<a href="https://example.org/x.png"><picture><source type="image/webp" srcset="https://example.org/a.webp 400w, https://example.org/b.webp 800w"/>' +
      '<img src="https://example.org/x.png" width="900" height="600" alt="A, b"/></picture></a>',
  );
});

test("keeps formulas, and removes what only catpost's pages use", async () => {
  const markdown =
    '$x^2$\n\n$$\\frac{a}{b}$$\n\n| a |\n| - |\n| b |\n\n```js {1}\nlet a = 1;\n```\n\n<video src="photo.png"></video>\n\n~~~mermaid\ngraph LR\nA-->B\n~~~';
  const { sections } = await render(markdown);
  const converted = feedContent(sections.map((section) => section.html).join(''), location);
  expect(converted).toContain('<mfrac>');
  expect(converted).not.toMatch(/ (?:class|style|role|tabindex|aria-[a-z]+|data-[a-z-]+)=|<button/);
  expect(() => parseXml(`<div>${converted}</div>`)).not.toThrow();
});
