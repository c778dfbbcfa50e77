import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { builtTemplate } from '../../../src/documents/template.ts';
import type { Prepared } from '../../../src/plan/model.ts';
import { prepareFolder, textAt } from '../../sites/preparedSite.ts';
import { type Files, folderOf } from '../../temporaryFolder.ts';

const content = {
  'content/site.yaml': 'title: Notes\nurl: https://example.org/blog\nscripts: [cdn.example]\n',
  'content/post/a.md': '---\ntitle: A & "b"\ndate: 2026-01-31\n---\n\nText.\n',
  'content/post/cat.txt': 'x',
  'public/own.css': 'a {}',
  'public/own.js': '1',
};

async function withFiles(files: Files): Promise<Prepared> {
  const path = await folderOf({ ...content, ...files });
  return prepareFolder(path, { siteFolder: { path, name: '' } });
}

const client = { scriptName: 'assets/main-x.js', files: [], style: 'a{}', optionalStyles: {}, devScript: '' };
const templateOf = (site: Prepared) => builtTemplate('<html></html>', client, site, '');
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const directive = (site: Prepared, name: string) =>
  templateOf(site)
    .policy.split('; ')
    .find((line) => line.startsWith(`${name} `)) ?? '';

const head = `<!-- mine -->
<meta name="author" content="{{title}}">
<link rel="me" href="https://social.example/@me">
<link rel="stylesheet" href="/own.css">
<style>b { color: red }</style>
<script>let a = "{{title}} {{ x }}";</script>
<script src="public/own.js" defer></script>
<script src="https://cdn.example/x.js" async></script>
<script type="application/ld+json">{"a":1}</script>
`;

let site: Prepared;
beforeAll(async () => {
  site = await withFiles({
    'head.html': head,
    'footer.html':
      '<p class="mine"><a href="content/post/cat.txt">{{title}}</a> <svg viewBox="0 0 1 1"><title>A dot</title><path d="M0 0"/></svg></p>',
  });
}, 30_000);

test('has no problems', () => expect(site.problems).toEqual([]));

test('keeps every element and attribute of an HTML file, and publishes what it links to', () => {
  const html = textAt(site, '/post/a/');
  expect(html).toContain(
    '<p class="mine"><a href="/blog/post/cat.txt">A &#38; “b”</a> <svg viewBox="0 0 1 1"><title>A dot</title><path d="M0 0">',
  );
  expect(site.entries.map(({ path }) => path)).toContain('/post/cat.txt');
});

test('puts head.html into every head, with variables in attributes but not in scripts', () => {
  const html = textAt(site, '/post/a/');
  expect(html).toContain('<meta name="author" content="A &#38; “b”">');
  expect(html).toContain('<link rel="stylesheet" href="/blog/own.css">');
  expect(html).toContain('<script>let a = "{{title}} {{ x }}";</script>');
  expect(html).toContain('<script src="/blog/own.js" defer="">');
  expect(textAt(site, '/tags/')).toContain('<meta name="author" content="Tags">');
});

test('the policy allows its inline scripts and styles by their hash, and its stylesheets', () => {
  expect(directive(site, 'script-src')).toContain(hashOf('let a = "{{title}} {{ x }}";'));
  expect(directive(site, 'script-src')).not.toContain(hashOf('{"a":1}'));
  expect(directive(site, 'style-src')).toContain(hashOf('b { color: red }'));
  expect(directive(site, 'style-src')).toMatch(/ 'self' https:\/\/cdn\.example$/);
  expect(directive(site, 'font-src')).toBe("font-src 'self' https://cdn.example");
});

test('any change of head.html changes the marker, so that open tabs reload', async () => {
  const markerOf = (of: Prepared) => /name="catpost" content="([^"]*)"/.exec(templateOf(of).headEnd)?.[1];
  const other = await withFiles({ 'head.html': '<meta name="a" content="1">' });
  const another = await withFiles({ 'head.html': '<meta name="a" content="2">' });
  const none = await withFiles({});
  expect(new Set([site, other, another, none].map(markerOf)).size).toBe(4);
  expect(directive(none, 'style-src')).not.toContain("'self'");
});

test.each([
  ['head-element', '<base href="/">'],
  ['head-element', '<title>x</title>'],
  ['head-element', '<meta charset="utf-8">'],
  ['head-element', '<meta name="Viewport" content="x">'],
  ['head-element', '<meta http-equiv="Content-Security-Policy" content="x">'],
  ['head-element', '<meta property="og:title" content="x">'],
  ['head-element', '<link rel="canonical" href="/x/">'],
  ['head-element', '<link rel="stylesheet" href="https://other.example/x.css">'],
  ['head-element', '<script src="//other.example/x.js"></script>'],
  ['head-element', '<script src="data:text/javascript,1"></script>'],
  ['head-element', '<div>x</div>'],
  ['head-element', 'some text'],
  ['html-blocked', '<link rel="me" href="/" onload="x()">'],
  ['dead-link', '<script src="/nope.js"></script>'],
  ['dead-link', '<link rel="stylesheet" href="nope.css">'],
])('reports %s for %s in head.html, at its line', async (rule, element) => {
  const { problems } = await withFiles({ 'head.html': `<!-- a\n-->\n\n  ${element}\n` });
  expect(problems).toMatchObject([{ rule, file: 'head.html', severity: 'fail', position: { line: 4 } }]);
});

test.each([
  ['html-blocked', '<script>1</script>'],
  ['html-blocked', '<style>a {}</style>'],
  ['html-blocked', '<p style="color: red">x</p>'],
  ['html-blocked', '<button onclick="x()">x</button>'],
  ['html-blocked', '<a href=" javascript:x()">x</a>'],
  ['html-blocked', '<form action="https://other.example/"><button>x</button></form>'],
  ['dead-link', '<a href="content/post/nope.md">x</a>'],
  ['missing-image', '<img src="nope.png" alt="">'],
  ['slot-variable', '<p>{{titel}}</p>'],
])('reports %s for %s in footer.html, at its place', async (rule, element) => {
  const { problems } = await withFiles({ 'footer.html': `\n<div>${element}</div>\n` });
  expect(problems).toMatchObject([{ rule, file: 'footer.html', severity: 'fail', position: { line: 2 } }]);
});

test('leaves out what the policy blocks on a site that only warns of it', async () => {
  const { problems, ...prepared } = await withFiles({
    'content/site.yaml': 'title: x\nurl: https://example.org\nproblems: { html-blocked: warn }\n',
    'footer.html': '<p onclick="x()">a<script>1</script>b</p>',
  });
  expect(problems).toHaveLength(2);
  expect(textAt({ ...prepared, problems }, '/')).toContain('<p>ab</p>');
});

test.each([
  ['head.md', 'head.html'],
  ['Footer.md', 'footer.md'],
  ['after_post.html', 'after-post.html'],
  ['home.markdown', 'home.md'],
])('asks whether %s was meant as %s', async (written, meant) => {
  const { problems } = await withFiles({ [written]: 'x' });
  expect(problems).toMatchObject([{ rule: 'slot-unknown', file: written }]);
  expect(problems[0]?.hint).toContain(meant);
});

test('says nothing about other files', async () => {
  const others = Object.fromEntries(
    ['README.md', 'LICENSE.txt', 'CHANGELOG.md', 'index.html', 'notes.txt'].map((name) => [name, 'x']),
  );
  expect((await withFiles(others)).problems).toEqual([]);
});
