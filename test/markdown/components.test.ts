import { expect, test } from 'vitest';
import { componentsIn } from '../../src/extensions/components/componentsIn.ts';
import type { Component } from '../../src/extensions/model.ts';
import { html, render } from './render.ts';

const sources: Record<string, string> = {
  'note-box':
    '<aside class="note {{kind|plain}}"><p class="head"><slot name="title">Note</slot></p><div class="body"><slot></slot></div></aside>',
  'key-cap': '<span class="key" title="{{hint}}"><slot></slot></span>',
  'link-card':
    '<p><a href="{{href}}">{{text|Read it}}</a> <a href="/post/other/">other</a> <img class="portrait {{kind}}" src="{{src}}" alt="{{alt|A picture}}"></p>',
  'two-notes': '<div><note-box kind="outer"><slot></slot></note-box></div>',
  'loop-box': '<div><loop-box></loop-box></div>',
  'no-slot': '<hr>',
  'my-map': '<map name="m"><area href="{{href}}" alt="x"></map>',
  'titled-box': '<div><b>{{title}}</b><slot></slot></div>',
  'my-drawing': '<svg viewBox="0 0 1 1"><path d="M0 0" stroke-width="2"></path></svg>',
};
const components: Component[] = Object.entries(sources).map(([name, source]) => ({
  name,
  html: source,
  hasModule: false,
  stylesheet: null,
}));
const options = (body: string) => componentsIn(body, components);
const shown = (body: string) => html(body, options(body));
const problems = async (body: string) => (await render(body, options(body))).problems;

test('puts markdown into the slot of a block', async () => {
  expect(await shown('<note-box kind="tip">\n\nSome *text*.\n\n- a\n\n</note-box>\n')).toBe(
    '<note-box kind="tip"><aside class="note tip"><p class="head">Note</p><div class="body">\n<p>Some <em>text</em>.</p>\n<ul>\n<li>a</li>\n</ul>\n</div></aside></note-box>',
  );
});

test.each([
  ['on one line', '<note-box>Some *text*</note-box>'],
  ['on three lines', '<note-box>\nSome <em>text</em>\n</note-box>'],
])('a block %s is not within a paragraph', async (_, body) => {
  const result = await shown(body);
  expect(result).toMatch(/^<note-box><aside class="note plain">/);
  expect(result).toMatch(/<div class="body">\s*Some <em>text<\/em>\s*<\/div>/);
});

test('named slots take elements from HTML and from markdown', async () => {
  for (const body of [
    '<note-box>\n<b slot="title">Take care</b>\n\nText.\n\n</note-box>',
    '<note-box>\n\n<b slot="title">Take care</b>\n\nText.\n\n</note-box>',
  ]) {
    const result = await shown(body);
    expect(result).toContain('<p class="head"><b>Take care</b></p>');
    expect(result).toMatch(/<div class="body">\s*<p>Text.<\/p>\s*<\/div>/);
  }
});

test('stands in a line of text, a list, a quote and a table', async () => {
  expect(await shown('Press <key-cap hint="Ctrl">*C*</key-cap> now')).toBe(
    '<p>Press <key-cap hint="Ctrl"><span class="key" title="Ctrl"><em>C</em></span></key-cap> now</p>',
  );
  expect(await shown('- <key-cap>a</key-cap>')).toContain('<li><key-cap><span class="key">a</span></key-cap></li>');
  expect(await shown('> <note-box>\n>\n> a\n>\n> </note-box>')).toMatch(/<blockquote>\s*<note-box>/);
  expect(await shown('| a |\n|---|\n| <key-cap>b</key-cap> |')).toContain('<td><key-cap><span class="key">b</span>');
});

test('an attribute without a value is left out, and values are text', async () => {
  expect(await shown('<key-cap>a</key-cap>')).not.toContain('title');
  expect(await shown('<note-box kind="&quot;><script>1</script>">x</note-box>')).toContain('class="note &quot;');
});

test('a title that the component shows is not a tooltip too', async () => {
  expect(await shown('<titled-box title="Care" data-x="1">\n\na\n\n</titled-box>')).toMatch(
    /^<titled-box data-x="1"><div><b>Care<\/b>/,
  );
});

test.each(['data-module="/post/x.js"', 'data-slot="footer"', 'data-action="settings"', 'data-section'])(
  'a post cannot give an element the attribute %s, by which the scripts of catpost find theirs',
  async (attribute) => {
    const body = `<note-box ${attribute}>\n\na\n\n</note-box>`;
    const name = attribute.replace(/=.*/, '');
    expect(await shown(body)).not.toContain(name);
    expect(await problems(body)).toMatchObject([
      { rule: 'html-attribute', hint: expect.stringContaining('another name') },
    ]);
    const withModule = components.map((component) => ({ ...component, hasModule: true }));
    expect(await html(body, componentsIn(body, withModule))).not.toContain(`${attribute}`);
  },
);

test('resolves addresses of the post from the post, and those of the component from the component', async () => {
  const body = '<link-card href="other.md" text="A & B" src="pic.png"></link-card>';
  const { links } = await render(body, options(body));
  expect(links.map(({ kind, url, target }) => [kind, url, target.kind])).toMatchObject([
    ['link', 'other.md', 'inside'],
    ['link', expect.anything(), 'inside'],
    ['image', 'pic.png', expect.anything()],
  ]);
  expect(await shown(body)).toContain(
    '<a href="/blog/post/other/">A &amp; B</a> <a href="/blog/post/other/">other</a>',
  );
  expect(await shown('<link-card href="javascript:alert(1)">\n</link-card>')).not.toContain('<a href="javascript');
});

test('an area of a map is a link', async () => {
  expect(await shown('<my-map href="../about.md"></my-map>')).toContain('<area href="/blog/about/"');
  expect(await shown('<my-map href="javascript:x()"></my-map>')).not.toContain('<area href');
});

test('pictures of a component get their size and their variants later, and keep their class', async () => {
  const body = '![First](photo.png)\n\n<link-card src="photo.png" kind="small"></link-card>';
  const { images } = await render(body, options(body));
  expect(images.map(({ alt, within, isLazy }) => [alt, within, isLazy])).toEqual([
    ['First', 'text', false],
    ['A picture', 'link', true],
  ]);
  expect(await shown(body)).toContain('<img class="portrait small" src="/blog/post/photo.png"');
  expect(await shown(body)).toContain('data-image="1"');
});

test('components are within each other, in the content and in the HTML', async () => {
  const nested = await shown('<note-box>\n\n<note-box kind="inner">\n\na\n\n</note-box>\n\n</note-box>');
  expect(nested.match(/<note-box/g)).toHaveLength(2);
  expect(nested.match(/<aside/g)).toHaveLength(2);
  const wrapped = await shown('<two-notes>\n\n<note-box kind="inner">\n\na\n\n</note-box>\n\n</two-notes>');
  expect([...wrapped.matchAll(/class="note (\w+)"/g)].map(([, kind]) => kind)).toEqual(['outer', 'inner']);
});

test('drawings of a component keep their shapes', async () => {
  expect(await shown('<my-drawing></my-drawing>')).toContain(
    '<svg viewBox="0 0 1 1"><path d="M0 0" stroke-width="2"></path></svg>',
  );
  expect(await shown('A <my-drawing/> here')).toContain('<path d="M0 0"');
});

test.each([
  ['component-missing', 'A <note-bix>x</note-bix>', 'did you mean <note-box>'],
  ['component-missing', '<some-thing>\n\nx\n\n</some-thing>', 'components/some-thing.html'],
  ['component-loop', '<loop-box></loop-box>', 'components/loop-box.html'],
  ['component-block', 'Text <note-box>x</note-box> text', 'lines of its own'],
  ['component-slot', '<no-slot>\n\nlost\n\n</no-slot>', 'add the slot'],
  ['component-slot', '<note-box>\n<b slot="titel">x</b>\n</note-box>', 'did you mean slot="title"'],
  ['component-slot', '<key-cap>a</key-cap> <b slot="title">x</b>', 'remove it'],
  ['html-attribute', '<note-box knd="x">\n\na\n\n</note-box>', 'did you mean kind'],
  ['html-attribute', '<note-box onclick="x()">\n\na\n\n</note-box>', 'no script of a post runs'],
  ['html-unclosed', '<note-box>\n\na\n', '</note-box>'],
])('reports %s for %j', async (rule, body, hint) => {
  const found = await problems(body);
  expect(found.map((problem) => problem.rule)).toContain(rule);
  const problem = found.find((each) => each.rule === rule);
  expect(problem?.hint).toContain(hint);
  expect(problem?.position?.line).toBeGreaterThan(0);
});

test('the text of an unknown element is never lost', async () => {
  expect(await shown('A <note-bix>*word*</note-bix> b')).toContain('<em>word</em>');
});

test('a body depends on the components that it uses, and on those that they use', () => {
  const names = (body: string) => componentsIn(body, components).components.map(({ name }) => name);
  expect(names('no component')).toEqual([]);
  expect(names('<two-notes></two-notes>')).toEqual(['note-box', 'two-notes']);
  expect(componentsIn('<x-y>', components).componentNames).toContain('note-box');
  expect(componentsIn('<key-cap>', components).componentNames).toEqual([]);
});
