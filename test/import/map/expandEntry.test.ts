import { expect, test } from 'vitest';
import { expandEntry } from '../../../src/import/map/expandEntry.ts';

const attributes = new Map([
  ['src', 'a_b "c" & d.png'],
  ['title', '*Big*\n  [news] <b>'],
  ['featured', ''],
  ['0', 'first'],
]);

const block = { attributes, children: '\n**Text** and\n\n- a list\n', isBlock: true };
const inline = { attributes, children: '**text**', isBlock: false };

test.each([
  [
    'children of a block',
    '<figure data-name="chart">{children}</figure>',
    '<figure data-name="chart">\n\n**Text** and\n\n- a list\n\n</figure>',
  ],
  [
    'children of a component of the author',
    '<note-box>{children}</note-box>',
    '<note-box>\n\n**Text** and\n\n- a list\n\n</note-box>',
  ],
  ['children alone', '{children}', '**Text** and\n\n- a list'],
  [
    'children before a caption',
    '<figure>{children}<figcaption>{title}</figcaption></figure>',
    '<figure>\n\n**Text** and\n\n- a list\n\n<figcaption>&#42;Big&#42; &#91;news&#93; &#60;b&#62;</figcaption></figure>',
  ],
  ['children in an element of a line', '<mark>{children}</mark>', '<mark>**Text** and\n\n- a list</mark>'],
  ['children as code', '<pre><code>{children}</code></pre>', '<pre><code>**Text** and\n\n- a list</code></pre>'],
  ['an attribute in a tag', '<img src="{src}" alt="">', '<img src="a_b &#34;c&#34; &#38; d.png" alt="">'],
  ['an attribute without quotes', '<img src={src}/>', '<img src="a_b &#34;c&#34; &#38; d.png"/>'],
  [
    'an attribute within a value',
    "<a href='/x/{0}?q={src}'>x</a>",
    "<a href='/x/first?q=a_b &#34;c&#34; &#38; d.png'>x</a>",
  ],
  [
    'a missing attribute',
    '<img src="{src}" width="{width}" alt="a {nothing}">',
    '<img src="a_b &#34;c&#34; &#38; d.png" alt="a ">',
  ],
  ['an attribute without a value', '<p title="{featured}">', '<p title="">'],
  ['another letter case', '{TITLE}', '&#42;Big&#42; &#91;news&#93; &#60;b&#62;'],
  ['braces of something else', '<style>a { color: red }</style>', '<style>a { color: red }</style>'],
  ['no placeholder', '<hr>', '<hr>'],
  ['nothing', '', ''],
])('a block with %s', (_, html, expected) => expect(expandEntry(html, block)).toBe(expected));

test.each([
  ['<kbd>{children}</kbd>', '<kbd>**text**</kbd>'],
  ['<figure>\n  {children}\n</figure>', '<figure> **text** </figure>'],
])('within a line, %j stays in it', (html, expected) => expect(expandEntry(html, inline)).toBe(expected));

test('code keeps its line ends and shows tags', () => {
  const use = { ...block, children: 'if (a < b)\n\n  c()' };
  expect(expandEntry('<pre>{children}</pre>', use)).toBe('<pre>if (a &#60; b)\n\n  c()</pre>');
});

test('the children of a use without any leave no empty lines', () => {
  expect(expandEntry('<figure>{children}</figure>', { ...block, children: ' \n ' })).toBe('<figure></figure>');
});

test('indented first lines of children keep their place', () => {
  expect(expandEntry('<div>{children}</div>', { ...block, children: '\n    code\n' })).toBe(
    '<div>\n\n    code\n\n</div>',
  );
});

test('no value can close its attribute or its element', () => {
  const evil = new Map([['x', `"'><script>alert(1)</script>`]]);
  const written = expandEntry(`<a title="{x}" href='{x}' name={x}>{x}</a>`, { ...block, attributes: evil });
  expect(written).not.toMatch(/<script|"'|''/);
});

test.each(['- a', '+ a', '1. a', '12) a'])('the value %j makes no list', (value) => {
  const written = expandEntry('{x}', { ...block, attributes: new Map([['x', value]]) });
  expect(written).not.toMatch(/^(?:[-+]|\d+[.)]) /);
});

test('a long tag that nothing closes takes no time', () => {
  const entry = `<${'a'.repeat(200_000)}`;
  expect(expandEntry(entry, block)).toBe(entry);
});
