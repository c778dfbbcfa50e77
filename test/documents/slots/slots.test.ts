import { beforeAll, describe, expect, test } from 'vitest';
import type { Prepared } from '../../../src/plan/model.ts';
import { prepareFolder, textAt } from '../../sites/preparedSite.ts';
import { type Files, folderOf } from '../../temporaryFolder.ts';

const content = {
  'content/site.yaml': 'title: Notes & <more>\nurl: https://example.org/blog\nauthor: Ada\n',
  'content/about.md': '---\ntitle: About\n---\n\nText.\n',
  'content/post/a.md': '---\ntitle: A & <c>\ndate: 2026-01-31\ntags: [x y, z]\n---\n\nText of the post.\n\n## Part\n',
  'content/post/b.md': '---\ntitle: B\ndate: 2026-01-30\nlang: de\n---\n\nText.\n',
  'public/me.txt': 'x',
};

async function withSlots(files: Files): Promise<Prepared> {
  const path = await folderOf({ ...content, ...files });
  return prepareFolder(path, { siteFolder: { path, name: '' } });
}

/** The HTML of a slot on the page at a path; null if the page does not show it. */
function slotAt(site: Prepared, path: string, name: string): string | null {
  return (
    new RegExp(`<section class="prose" data-slot="${name}">(.*?)</section></?(?!section)`, 's').exec(
      textAt(site, path),
    )?.[1] ?? null
  );
}

let site: Prepared;
beforeAll(async () => {
  site = await withSlots({
    'home.md':
      'Hello, I am **{{author}}**. See [A](content/post/a.md), [my file](public/me.txt) and [About](/about/).\n\n## Now\n',
    'before-post.md':
      '{{title}} by {{author}} on {{date}}, about {{tags}}; {{ site }} {{year}}\n\n## Part\n\n[up](#part)\n',
    'after-post.md':
      '[share](https://example.com/?u={{url}}&t={{title}}) [this]({{url}}#x) [edit](https://example.com/edit/{{file}}) `{{url}}` \\{{url}}\n',
    'footer.md': '{{path}} {{title}}\n',
    '404.md': 'Nothing *here*.\n',
  });
}, 30_000);

test('has no problems', () => expect(site.problems).toEqual([]));

test('an address whose encoding is malformed stays as it is', async () => {
  const odd = await withSlots({ 'footer.md': '<a href="#%zz">x</a>\n\n## Part\n' });
  expect(slotAt(odd, '/about/', 'footer')).toContain('>x</a>');
}, 30_000);

test('shows home.md on the home page, with links as in a post', () => {
  const html = slotAt(site, '/', 'home');
  expect(html).toContain('<strong>Ada</strong>');
  expect(html).toContain('<a href="/blog/post/a/">A</a>');
  expect(html).toContain('<a href="/blog/me.txt">my file</a>');
  expect(html).toContain('<section id="now"><h2>');
  expect(slotAt(site, '/about/', 'home')).toBeNull();
});

test('fills in the values of each page, escaped for text', () => {
  const html = slotAt(site, '/post/a/', 'before-post');
  expect(html).toContain(
    'A &#38; &#60;c&#62; by Ada on January 31, 2026, about x y, z; Notes &#38; &#60;more&#62; 2026',
  );
  expect(slotAt(site, '/post/b/', 'before-post')).toContain('B by Ada on 30. Januar 2026, about ;');
});

test('escapes values in addresses, and leaves code and escaped braces alone', () => {
  const html = slotAt(site, '/post/a/', 'after-post');
  const url = 'https://example.org/blog/post/a/';
  expect(html).toContain(`href="https://example.com/?u=${encodeURIComponent(url)}&amp;t=A%20%26%20%3Cc%3E"`);
  expect(html).toContain(`href="${url}#x"`);
  expect(html).toContain('href="https://example.com/edit/post/a.md"');
  expect(html).toContain('<code>{{url}}</code> {{url}}');
});

test('shows slots of posts on posts only, and the footer on every page', () => {
  for (const path of ['/about/', '/', '/post/', '/tags/']) {
    expect(slotAt(site, path, 'before-post')).toBeNull();
    expect(slotAt(site, path, 'after-post')).toBeNull();
  }
  expect(slotAt(site, '/post/', 'footer')).toContain('/blog/post/ post');
  expect(slotAt(site, '/', 'footer')).toContain('/blog/ Notes &#38; &#60;more&#62;');
  expect(slotAt(site, '/404.html', '404')).toContain('<em>here</em>');
});

test('gives ids that no section of the post has, and links to them', () => {
  const html = textAt(site, '/post/a/');
  expect(html.match(/id="part"/g)).toHaveLength(1);
  expect(html).toContain('id="slot-before-post-part"');
  expect(html).toContain('<a href="#slot-before-post-part">up</a>');
});

test('marks the language of a slot within a post of another language', () => {
  expect(slotAt(site, '/post/b/', 'before-post')).toMatch(/^<div lang="en" dir="ltr">/);
  expect(slotAt(site, '/post/a/', 'before-post')).not.toContain('lang=');
});

describe('in several languages', () => {
  const german = {
    'content/site.yaml': 'title: Notes\nurl: https://example.org/blog\nlanguage: en\nlanguages: [en, de]\n',
    'content/post/c.md': '---\ntitle: C\ndate: 2026-01-30\n---\n\nText.\n',
    'content/post/c.de.md': '---\ntitle: C\ndate: 2026-01-30\n---\n\nText.\n',
  };

  test('an edition shows the files in its language, or else those for all languages, with their language', async () => {
    const site = await withSlots({
      ...german,
      'home.md': '# Hello\n\nSee [C](content/post/c.md).\n',
      'home.de.md': '# Hallo\n\nSiehe [C](content/post/c.md) und [jetzt](#jetzt).\n\n## Jetzt\n',
      'footer.md': 'By {{site}}.\n',
      'after-post.de.html': '<p>Danke.</p>',
    });
    expect(site.problems).toEqual([]);
    expect(slotAt(site, '/', 'home')).toContain('href="/blog/post/c/"');
    expect(slotAt(site, '/de/', 'home')).toContain('href="/blog/de/post/c/"');
    expect(textAt(site, '/de/')).toContain('<span class="part">Hallo</span></h1>');
    expect(slotAt(site, '/', 'footer')).toBe('<section><p>By Notes.</p>');
    expect(slotAt(site, '/de/', 'footer')).toMatch(/^<div lang="en" dir="ltr">/);
    expect(slotAt(site, '/de/post/c/', 'after-post')).toBe('<p>Danke.</p>');
    expect(slotAt(site, '/post/c/', 'after-post')).toBeNull();
  });

  test('a footer of the settings in one language stands there in place of the file for all languages', async () => {
    const languages = 'languages:\n  en:\n  de: { footer: Ende. }\n';
    const settings = `title: Notes\nurl: https://example.org/blog\nlanguage: en\n${languages}`;
    const site = await withSlots({ ...german, 'content/site.yaml': settings, 'footer.md': 'The end.\n' });
    expect(site.problems).toEqual([]);
    expect([slotAt(site, '/', 'footer'), slotAt(site, '/de/', 'footer')]).toEqual(['<section><p>The end.</p>', null]);
    expect(textAt(site, '/de/')).toContain('<p>Ende.</p></footer>');
  });

  test.each([
    ['home.DE.md', {}, 'slot-unknown', 'home.de.md'],
    ['home.fr.md', {}, 'slot-unknown', 'no home page in French'],
    ['home.de.md', { 'home.de.html': 'x' }, 'slot-twice', 'home.de.md'],
    ['footer.de.md', { 'content/site.yaml': `${german['content/site.yaml']}footer: x\n` }, 'slot-twice', 'German page'],
  ])('reports %s', async (file, files, rule, named) => {
    const { problems } = await withSlots({ ...german, [file]: 'Text.\n', ...files });
    const found = problems.filter((problem) => problem.rule === rule);
    expect(found.map(({ message }) => message).join()).toContain(named);
  });
});

test('keeps slots out of the data, the table of contents, the reading time and the feeds', () => {
  const html = textAt(site, '/post/a/');
  const data = /<script type="application\/json" id="page">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  expect(data).not.toContain('slots');
  expect(data).toContain('"length":"1 min, 5 words"');
  expect(html).not.toContain('class="contents"');
  expect(textAt(site, '/feed.xml')).not.toContain('by Ada on');
});

test.each([
  ['slot-variable', { 'home.md': 'x\n\n{{titel}}\n' }, 'home.md', { line: 3, column: 1 }],
  ['slot-variable', { 'footer.md': 'a [x](https://example.org/{{page.url}})\n' }, 'footer.md', { line: 1, column: 27 }],
  ['slot-twice', { 'home.md': 'x\n', 'home.html': 'x' }, 'home.html', null],
  [
    'slot-twice',
    { 'footer.md': 'x\n', 'content/site.yaml': 'title: x\nurl: https://example.org\nfooter: y\n' },
    'footer.md',
    null,
  ],
  ['slot-front-matter', { 'home.md': '---\ntitle: x\n---\n\nHello\n' }, 'home.md', { line: 1, column: 1 }],
  ['dead-link', { 'home.md': 'See [x](content/post/nope.md).\n' }, 'home.md', { line: 1, column: 5 }],
  ['dead-anchor', { 'home.md': 'See {{author}} [x](#nope).\n' }, 'home.md', { line: 1, column: 16 }],
])('reports %s at its place', async (rule, files: Files, file, position) => {
  const { problems } = await withSlots(files);
  expect(problems.find((problem) => problem.rule === rule)).toMatchObject({ rule, file, position });
});

test('names variables in messages as they are written', async () => {
  const { problems } = await withSlots({ 'home.md': 'See [x](content/post/{{title}}.md).\n' });
  expect(problems[0]).toMatchObject({ rule: 'dead-link', line: 'See [x](content/post/{{title}}.md).' });
  expect(problems[0]?.message).toContain('content/post/{{title}}.md');
});

test('a link to a section of home.md is no dead anchor', async () => {
  const { problems } = await withSlots({
    'home.md': '## Now\n',
    'content/about.md': '---\ntitle: A\n---\n\n[now](/#now)\n',
  });
  expect(problems).toEqual([]);
});

test('a site without slots has none', async () => {
  expect(textAt(await withSlots({}), '/post/a/')).not.toContain('data-slot');
});
