import { expect, test } from 'vitest';
import { html, render } from './render.ts';

const outline = async (body: string, title = 'This') =>
  (await render(body, { title })).sections.map(({ id, heading }) => [id, heading?.level ?? null]);

test('a body is cut into flat sections at its headings', async () => {
  expect(await outline('before\n\n## One\n\ntext\n\n### Two\n\ntext\n\n## Three')).toEqual([
    ['top', null],
    ['one', 2],
    ['two', 3],
    ['three', 2],
  ]);
});

test('a body that begins with a heading has no section before it', async () => {
  expect(await outline('\n## One\n\ntext')).toEqual([['one', 2]]);
});

test('an empty body has no sections', async () => {
  expect(await outline('')).toEqual([]);
});

test('headings are renumbered below the page title with no level skipped', async () => {
  expect(await outline('# A\n\n### B\n\n##### C\n\n### D\n\n# E\n\n###### F')).toEqual([
    ['a', 2],
    ['b', 3],
    ['c', 4],
    ['d', 3],
    ['e', 2],
    ['f', 3],
  ]);
});

test('a first heading deeper than the next still begins at two', async () => {
  expect(await outline('#### Deep\n\n# Top heading')).toEqual([
    ['deep', 2],
    ['top-heading', 2],
  ]);
});

test('a first H1 that repeats the title is dropped, another one stays', async () => {
  expect(await outline('# This\n\ntext\n\n## Next')).toEqual([
    ['top', null],
    ['next', 2],
  ]);
  expect(await outline('#  THIS \n\ntext')).toEqual([['top', null]]);
  expect(await outline('# That\n\ntext')).toEqual([['that', 2]]);
  expect(await outline('## This\n\ntext')).toEqual([['this', 2]]);
});

test('headings in quotes and raw HTML take part in the numbering', async () => {
  expect(await html('> # Quoted\n\n<h1>Raw</h1>')).not.toMatch(/<h1/);
});

test('ids that equal a property of window or document, or one of ours, get a number', async () => {
  expect(
    (await outline('## Location\n\n## constructor\n\n## `__proto__`\n\n## Main\n\n## Top')).map(([id]) => id),
  ).toEqual(['location-1', 'constructor-1', '__proto__-1', 'main-1', 'top-1']);
});

test('equal headings get different ids, and one without letters gets one too', async () => {
  expect((await outline('## Same\n\n## Same\n\n## !!!\n\n## ???')).map(([id]) => id)).toEqual([
    'same',
    'same-1',
    'section',
    'section-1',
  ]);
});

test('slugs are those of GitHub, from the text as written', async () => {
  expect((await outline('## Don\'t -- "stop" it\'s `code`')).map(([id]) => id)).toEqual(['dont----stop-its-code']);
});

test('a heading begins with a link to its section', async () => {
  expect(await html('## One')).toMatch(/^<h2><a class="mark" href="#one" aria-label="[^"]+"><\/a>One<\/h2>/);
});

test('reference links and footnotes work across sections, footnotes are the last section', async () => {
  const body = '## One\n\n[ref] and note[^1]\n\n## Two\n\n[ref]: https://example.org/\n[^1]: The note.';
  const { sections } = await render(body);
  expect(sections.map(({ id }) => id)).toEqual(['one', 'two', 'footnotes']);
  expect(sections[0]?.html).toContain('href="https://example.org/"');
  expect(sections[0]?.html).toContain('href="#user-content-fn-1"');
  expect(sections[2]?.html).toContain('id="user-content-fn-1"');
});

test('every id on the page is there once', async () => {
  const named = await render('## Footnotes\n\nn[^1]\n\n[^1]: note');
  expect(named.sections.map(({ id }) => id)).toEqual(['footnotes-1', 'footnotes']);
  const { ids } = await render('## a\n\n<p id="x">1</p><p id="x">2</p>\n\nn[^1] m[^1]\n\n[^1]: note');
  const out = await html('## a\n\n<p id="x">1</p><p id="x">2</p>\n\nn[^1] m[^1]\n\n[^1]: note');
  const all = out.match(/ id="[^"]+"/g) ?? [];
  expect(new Set(all).size).toBe(all.length);
  expect(new Set(ids).size).toBe(ids.length);
});

test('ids and names from raw HTML are prefixed, and links to them follow', async () => {
  const out = await html('<a id="body" name="currentScript">x</a> [to](#body)');
  expect(out).toContain('id="user-content-body"');
  expect(out).toContain('name="user-content-currentScript"');
  expect(out).toContain('href="#user-content-body"');
});

test('breaks keep the line ends of a poem', async () => {
  const haiku = 'time leaves no footprints\nthe calendar turns without us\nthe *echo\nendures*';
  expect((await html(haiku, { breaks: true })).match(/<br\/>/g)).toHaveLength(3);
  expect(await html(haiku)).not.toContain('<br');
});

test('cells are aligned by class, never by style', async () => {
  const out = await html('| a | b | c |\n|:-|:-:|-:|\n| 1 | 2 | 3 |');
  expect(out).toContain('<td class="align-left">1</td><td class="align-center">2</td><td class="align-right">3</td>');
  expect(out).not.toContain('style');
});

test('images are lazy, so that none is preloaded from the body', async () => {
  expect(await html('![A photo](photo.png "Title") in a line')).toContain(
    '<img src="/blog/post/photo.png" alt="A photo" title="Title" loading="lazy" decoding="async" data-image="0"/>',
  );
  expect(await html('![A photo](photo.png)')).not.toContain('<link');
});

test('the summary counts words, minutes and takes whole sentences', async () => {
  const sentence = 'This is one sentence of the post, and it says something that matters to its reader today. ';
  const { summary } = await render(`## Heading\n\n${sentence.repeat(4)}\n\n${'word '.repeat(500)}`);
  expect(summary.words).toBe(1 + 17 * 4 + 500);
  expect(summary.minutes).toBe(2);
  expect(summary.excerpt).toBe(`${sentence.repeat(2).trim()}`);
});

test('an excerpt without a sentence end is cut between words', async () => {
  const { excerpt } = (await render('word, '.repeat(100))).summary;
  expect(excerpt.length).toBeLessThanOrEqual(200);
  expect(excerpt).toMatch(/word…$/);
});

test('Japanese is counted by characters', async () => {
  expect((await render('吾輩は猫である。'.repeat(200))).summary).toMatchObject({ minutes: 3, unit: 'characters' });
  expect((await render('A cat. 猫')).summary.unit).toBe('words');
});

test('rendering is pure', async () => {
  const body = '# A\n\n[x](other.md) "q"[^1]\n\n[^1]: n';
  expect(await render(body)).toEqual(await render(body));
});
