import { beforeAll, expect, test } from 'vitest';
import { builtTemplate } from '../../src/documents/template.ts';
import type { Prepared } from '../../src/plan/model.ts';
import { prepareFolder, textAt } from '../sites/preparedSite.ts';
import { type Files, folderOf } from '../temporaryFolder.ts';

const post = (text: string) => `---\ntitle: A\ndate: 2026-01-31\n---\n\n${text}\n`;
const files = {
  'content/site.yaml': 'title: Notes\nurl: https://example.org/blog\n',
  'content/post/a.md': post('<note-box kind="tip">\n\nSome *text*.\n\n</note-box>'),
  'components/note-box.html':
    '<div class="note {{kind}}"><a href="../content/post/a.md">Note</a> <img src="../public/i.svg" alt=""><slot></slot></div>\n',
  'components/note-box.css': '/* mine */ .note { color: red }',
  'components/note-box.js': "import { count } from './shared/count.js';\nexport default count;\n",
  'components/shared/count.js': 'export function count() {}\n',
  'public/i.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
};

async function withFiles(changes: Files): Promise<Prepared> {
  const path = await folderOf({ ...files, ...changes });
  return prepareFolder(path, { siteFolder: { path, name: '' } });
}

const client = { scriptName: 'assets/main-x.js', files: [], style: 'a{}', optionalStyles: {}, devScript: '' };

let site: Prepared;
beforeAll(async () => {
  site = await withFiles({});
}, 30_000);

test('has no problems', () => expect(site.problems).toEqual([]));

test('a post has the HTML of the component, with its links and the address of its module', () => {
  const script = site.entries.find(({ path }) => path.endsWith('/note-box.js'))?.path ?? '';
  expect(script).toMatch(/^\/assets\/components\/[0-9a-f]{8}\/note-box\.js$/);
  expect(textAt(site, '/post/a/')).toContain(
    `<note-box kind="tip" data-module="/blog${script}"><div class="note tip"><a href="/blog/post/a/">Note</a> <img src="/blog/i.svg" width="1" height="1" alt=""`,
  );
});

test('publishes scripts beside each other, so that relative imports work', () => {
  const scripts = site.entries.map(({ path }) => path).filter((path) => path.startsWith('/assets/components/'));
  expect(scripts.map((path) => path.replace(/[0-9a-f]{8}/, 'HASH'))).toEqual([
    '/assets/components/HASH/note-box.js',
    '/assets/components/HASH/shared/count.js',
  ]);
});

test('a change of any script changes the addresses in posts that are rendered already', async () => {
  const other = await withFiles({ 'components/shared/count.js': 'export function count() { return 1; }\n' });
  const moduleOf = (from: Prepared) => /data-module="([^"]*)"/.exec(textAt(from, '/post/a/'))?.[1];
  expect(moduleOf(other)).not.toBe(moduleOf(site));
});

test('appends its stylesheet', () => {
  expect(builtTemplate('<html></html>', client, site, '').headEnd).toContain('note-box{display:block}.note{color:red}');
});

test('feeds have the content without the element, and the raw markdown stays as it is written', () => {
  const feed = textAt(site, '/feed.xml');
  expect(feed).toContain('Some &lt;em&gt;text&lt;/em&gt;');
  expect(feed).not.toContain('note-box');
  expect(textAt(site, '/post/a.md')).toContain('<note-box kind="tip">');
});

test('a site without components publishes nothing of them', async () => {
  const path = await folderOf({ 'content/site.yaml': files['content/site.yaml'], 'content/post/a.md': post('Text.') });
  const plain = await prepareFolder(path, { siteFolder: { path, name: '' } });
  expect(textAt(plain, '/post/a/')).not.toContain('module');
  expect(plain.entries.filter(({ path: at }) => at.startsWith('/assets/components/'))).toEqual([]);
});

test.each([
  ['component-name', 'components/Note.html', 'x', 'note-box.html'],
  ['component-name', 'components/note.html', 'x', 'note-box.html'],
  ['component-name', 'components/my_box.html', 'x', 'my-box.html'],
  ['component-name', 'components/font-face.html', 'x', 'another name'],
  ['component-file', 'components/other-box.css', 'a {}', 'theme.css'],
  ['component-file', 'components/other-box.js', 'export default () => {};\n', 'create the component'],
  ['component-file', 'components/picture.png', 'x', 'public/'],
  ['component-import', 'components/other-box.js', "import 'lit';\n", './file.js'],
  ['component-import', 'components/other-box.js', "\nimport './nope.js';\n", 'correct the path'],
  ['component-import', 'components/other-box.js', 'export default {', 'missing before this place'],
  ['html-blocked', 'components/other-box.html', '\n<b onclick="x()">a</b>', 'module of a component'],
  ['html-blocked', 'components/other-box.html', '<script>1</script>', 'components/note-box.js'],
  ['dead-link', 'components/other-box.html', '<a href="nope.md">x</a>', ''],
  ['theme-syntax', 'components/note-box.css', 'a {', ''],
])('reports %s in %s', async (rule, file, text, hint) => {
  const { problems } = await withFiles({ [file]: text });
  const problem = problems.find((each) => each.rule === rule);
  expect(problem).toMatchObject({ file, severity: 'fail' });
  expect(problem?.hint).toContain(hint);
});

test('a component may use addresses that only the post knows', async () => {
  const { problems } = await withFiles({
    'components/link-card.html': '<a href="{{href}}">{{text}}</a>',
    'content/post/b.md': post(
      'See <link-card href="a.md" text="A"></link-card> and <link-card href="nope.md"></link-card>',
    ),
  });
  expect(problems.map(({ rule, file }) => [rule, file])).toEqual([['dead-link', 'content/post/b.md']]);
});

test('components also work in markdown that is beside the content', async () => {
  const other = await withFiles({ 'home.md': 'Hello\n\n<note-box>\n\nthere\n\n</note-box>\n' });
  expect(other.problems).toEqual([]);
  expect(textAt(other, '/')).toContain('<div class="note">');
});
