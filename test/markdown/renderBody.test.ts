import { expect, test } from 'vitest';
import { html, render } from './render.ts';

const outline = async (body: string, title = 'This') =>
  (await render(body, { title })).sections.map(({ id, heading }) => [id, heading?.level ?? null]);

test('cuts a body into flat sections at its headings', async () => {
  expect(await outline('before\n\n## One\n\ntext\n\n### Two\n\ntext\n\n## Three')).toEqual([
    ['top', null],
    ['one', 2],
    ['two', 3],
    ['three', 2],
  ]);
});

test('adds no section before a heading at the start', async () => {
  expect(await outline('\n## One\n\ntext')).toEqual([['one', 2]]);
});

test('returns no sections for an empty body', async () => {
  expect(await outline('')).toEqual([]);
});

test('renumbers headings below the page title without skipping a level', async () => {
  expect(await outline('# A\n\n### B\n\n##### C\n\n### D\n\n# E\n\n###### F')).toEqual([
    ['a', 2],
    ['b', 3],
    ['c', 4],
    ['d', 3],
    ['e', 2],
    ['f', 3],
  ]);
});

test('gives level two to a first heading that is deeper than the next', async () => {
  expect(await outline('#### Deep\n\n# Top heading')).toEqual([
    ['deep', 2],
    ['top-heading', 2],
  ]);
});

test('removes a first H1 that repeats the title, and keeps any other', async () => {
  expect(await outline('# This\n\ntext\n\n## Next')).toEqual([
    ['top', null],
    ['next', 2],
  ]);
  expect(await outline('#  THIS \n\ntext')).toEqual([['top', null]]);
  expect(await outline('# That\n\ntext')).toEqual([['that', 2]]);
  expect(await outline('## This\n\ntext')).toEqual([['this', 2]]);
});

test('renumbers headings in quotes and raw HTML', async () => {
  expect(await html('> # Quoted\n\n<h1>Raw</h1>')).not.toMatch(/<h1/);
});

test('appends a number to ids that equal a property of window or document, or an id of catpost', async () => {
  expect(
    (await outline('## Location\n\n## constructor\n\n## `__proto__`\n\n## Main\n\n## Top')).map(([id]) => id),
  ).toEqual(['location-1', 'constructor-1', '__proto__-1', 'main-1', 'top-1']);
});

test('gives equal headings different ids, and a heading without letters an id, too', async () => {
  expect((await outline('## Same\n\n## Same\n\n## !!!\n\n## ???')).map(([id]) => id)).toEqual([
    'same',
    'same-1',
    'section',
    'section-1',
  ]);
});

test('makes the slugs of GitHub from the text as written', async () => {
  expect((await outline('## Don\'t -- "stop" it\'s `code`')).map(([id]) => id)).toEqual(['dont----stop-its-code']);
});

test('begins a heading with a link to its section', async () => {
  expect(await html('## One')).toMatch(/^<h2><a class="mark" href="#one" aria-label="[^"]+"><\/a>One<\/h2>/);
});

test('resolves reference links and footnotes across sections, with the footnotes as the last section', async () => {
  const body = '## One\n\n[ref] and note[^1]\n\n## Two\n\n[ref]: https://example.org/\n[^1]: The note.';
  const { sections } = await render(body);
  expect(sections.map(({ id }) => id)).toEqual(['one', 'two', 'footnotes']);
  expect(sections[0]?.html).toContain('href="https://example.org/"');
  expect(sections[0]?.html).toContain('href="#user-content-fn-1"');
  expect(sections[2]?.html).toContain('id="user-content-fn-1"');
});

test('uses every id once', async () => {
  const named = await render('## Footnotes\n\nn[^1]\n\n[^1]: note');
  expect(named.sections.map(({ id }) => id)).toEqual(['footnotes-1', 'footnotes']);
  const { ids } = await render('## a\n\n<p id="x">1</p><p id="x">2</p>\n\nn[^1] m[^1]\n\n[^1]: note');
  const out = await html('## a\n\n<p id="x">1</p><p id="x">2</p>\n\nn[^1] m[^1]\n\n[^1]: note');
  const all = out.match(/ id="[^"]+"/g) ?? [];
  expect(new Set(all).size).toBe(all.length);
  expect(new Set(ids).size).toBe(ids.length);
});

test('prefixes ids and names from raw HTML, and the links to them', async () => {
  const out = await html('<a id="body" name="currentScript">x</a> [to](#body)');
  expect(out).toContain('id="user-content-body"');
  expect(out).toContain('name="user-content-currentScript"');
  expect(out).toContain('href="#user-content-body"');
});

test('keeps the line ends of a poem with breaks: true', async () => {
  const haiku = 'time leaves no footprints\nthe calendar turns without us\nthe *echo\nendures*';
  expect((await html(haiku, { keepsLineBreaks: true })).match(/<br\/>/g)).toHaveLength(3);
  expect(await html(haiku)).not.toContain('<br');
});

test('aligns cells by class, not by style', async () => {
  const out = await html('| a | b | c |\n|:-|:-:|-:|\n| 1 | 2 | 3 |');
  expect(out).toContain('<td class="align-left">1</td><td class="align-center">2</td><td class="align-right">3</td>');
  expect(out).not.toContain('style');
});

test('makes images lazy, so that none is preloaded from the body', async () => {
  expect(await html('![A photo](photo.png "Title") in a line')).toContain(
    '<img src="/blog/post/photo.png" alt="A photo" title="Title" loading="lazy" decoding="async" data-image="0"/>',
  );
  expect(await html('![A photo](photo.png)')).not.toContain('<link');
});

test('counts words and minutes, and takes whole sentences as the excerpt', async () => {
  const sentence = 'This is one sentence of the post, and it says something that matters to its reader today. ';
  const { summary } = await render(`## Heading\n\n${sentence.repeat(4)}\n\n${'word '.repeat(500)}`);
  expect(summary.words).toBe(1 + 17 * 4 + 500);
  expect(summary.minutes).toBe(2);
  expect(summary.excerpt).toBe(`${sentence.repeat(2).trim()}`);
});

test('cuts an excerpt without the end of a sentence between words', async () => {
  const { excerpt } = (await render('word, '.repeat(100))).summary;
  expect(excerpt.length).toBeLessThanOrEqual(200);
  expect(excerpt).toMatch(/word…$/);
});

test('counts Japanese in characters', async () => {
  expect((await render('吾輩は猫である。'.repeat(200))).summary).toMatchObject({ minutes: 3, unit: 'characters' });
  expect((await render('A cat. 猫')).summary.unit).toBe('words');
});

test('returns the same for the same input', async () => {
  const body = '# A\n\n[x](other.md) "q"[^1]\n\n[^1]: n';
  expect(await render(body)).toEqual(await render(body));
});
