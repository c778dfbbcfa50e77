/** A site may turn every rule into a warning: what then cannot be made is left out, and what is made is whole. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { type BuildResult, buildSite } from '../../src/build/build.ts';
import { writeChecked } from '../../src/cache/checked.mjs';
import { formatProblem } from '../../src/problems/formatProblem.ts';
import { rules } from '../../src/problems/rules.ts';
import { pathological } from '../markdown/pathological.ts';
import { sharedWorker } from '../markdown/sharedRenderer/sharedWorker.ts';
import { bundleWorker } from '../markdown/workerBundle.ts';
import { sampled } from '../sampled.ts';
import type { Files } from '../temporaryFolder.ts';
import { filesBelow } from './incremental/builds.ts';

const everyRuleWarns = `problems: ${JSON.stringify(Object.fromEntries(Object.keys(rules).map((rule) => [rule, 'warn'])))}\n`;
const config = `title: Warnings\nurl: https://example.org/\ncards: none\n`;
const post = (keys: string, body: string) => `---\ntitle: A title\ndate: 2026-01-01\n${keys}---\n\n${body}\n`;
const good = post('tags: [a]\n', 'Text.\n\n## Section');

/** Builds a site where every rule warns. Only the true worker ends a body that is too slow. */
async function built(files: Files): Promise<BuildResult & { out: string }> {
  const isSlow = Object.values(files).some((text) => text.includes(slow));
  vi.stubEnv('CATPOST_WITHOUT_SEARCH', '1');
  const folder = mkdtempSync(join(tmpdir(), 'catpost-warnings-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const site = join(folder, 'content/site.yaml');
  const written = existsSync(site) ? readFileSync(site, 'utf8') : config;
  mkdirSync(dirname(site), { recursive: true });
  writeFileSync(site, `${written.replace(/^problems:.*\n(?:[ \t].*\n)*/m, '')}\n${everyRuleWarns}`);
  const cacheFolder = join(folder, 'cache');
  const script = { name: 'assets/main.js', base64: '' };
  writeChecked(
    join(cacheFolder, 'client.json'),
    JSON.stringify({ scriptName: script.name, files: [script], style: '' }),
  );
  const out = join(folder, 'dist');
  const result = await buildSite({
    projectRoot: process.cwd(),
    cacheFolder,
    content: join(folder, 'content'),
    contentName: 'content',
    publicFolder: join(folder, 'public'),
    out,
    protectedPaths: [],
    base: null,
    now: '2026-06-01',
    includesDrafts: false,
    isRecordReadOnly: true,
    worker: isSlow ? await bundleWorker() : await sharedWorker(),
    cacheFile: join(cacheFolder, 'bodies.json'),
    imageCache: null,
    limit: isSlow ? 400 : 10_000,
    onStep: () => {},
    onProgress: () => {},
  });
  return { ...result, out };
}

/** Every page is whole, and no address in it leads nowhere. */
function expectWhole({ out, problems }: BuildResult & { out: string }): void {
  expect(problems.filter(({ severity }) => severity === 'fail').map(formatProblem)).toEqual([]);
  for (const file of filesBelow(out).filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(file, 'utf8');
    if (!html.includes('<meta name="catpost"')) continue;
    expect([file, html.trimEnd().endsWith('</html>')]).toEqual([file, true]);
    // What site.yaml links to stays as it is written.
    const main = /<main.*<\/main>/s.exec(html)?.[0] ?? '';
    const addresses = [...main.matchAll(/ (?:href|src)="(\/[^"#?]*)/g)].map(([, address = '']) => decodeURI(address));
    const dead = addresses.filter((address) => {
      const target = join(out, address.endsWith('/') ? `${address}index.html` : address);
      return !existsSync(target) || !statSync(target).isFile();
    });
    expect([file, dead]).toEqual([file, []]);
  }
}

const slow = (pathological['nested strong emphasis'] ?? String)(4000);
const png = Buffer.from('89504e470d0a1a0a', 'hex');

/** A site for each rule that fails by default, and for what several of them come to together. */
const sites: [string, Files][] = [
  ['alias-invalid', { 'post/a.md': post('aliases: ["https://x.example/", "../..", 3]\n', 'Text') }],
  ['alias-taken', { 'post/a.md': post('aliases: [/post/b/, /tags/, /]\n', 'Text'), 'post/b.md': good }],
  [
    'date-invalid',
    { 'post/a.md': '---\ntitle: A\ndate: 2026-02-30\n---\n\nText\n', 'post/b.md': post('', '[a](a.md)') },
  ],
  ['date-missing', { 'post/a.md': '---\ntitle: A\n---\n\nText\n', 'post/b.md': post('', '[a](a.md) [a](/post/a/)') }],
  ['dead links', { 'post/a.md': post('', '[a](b.md) ![a](b.png) [a](#x) [a](a.md#x) <video src="x.mp4"></video>') }],
  ['empty-file', { 'post/a.md': '', 'post/b.md': post('', '[a](a.md)') }],
  ['front-matter-language', { 'post/a.md': '---js\n{ title: 1 }\n---\n\nText\n' }],
  ['front-matter-open', { 'post/a.md': '---\ntitle: A\ndate: 2026-01-01\n\nText\n' }],
  [
    'front-matter-syntax',
    { 'post/a.md': '---\ntitle: [\n---\n\nText\n', 'post/b.md': post('series: S\n', '[a](a.md)') },
  ],
  ['image-unreadable', { 'post/a.md': post('image: x.png\n', '![a](x.png)'), 'post/x.png': png }],
  ['index-reserved', { 'post/index.md': good, 'index.md': good }],
  ['math-invalid', { 'post/a.md': post('', '$\\frac{$ and $$\\x{$$') }],
  ['missing share image', { 'post/a.md': post('image: none.png\n', 'Text') }],
  [
    'name-reserved',
    { 'tags/a.md': good, 'search/b.md': good, '404.md': good, 'paths/c.md': good, 'assets/d.md': good },
  ],
  ['not-text', { 'post/a.md': Buffer.from([0, 1, 2, 3]), 'post/b.md': post('', '[a](a.md)') }],
  ['not-utf8', { 'post/a.md': Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x41]) }],
  [
    'parse-timeout',
    {
      'post/a.md': post('tags: [a, b]\nseries: S\naliases: [/old/]\n', slow),
      'post/b.md': post(
        'series: S\n',
        `[a](a.md) [a](a.md#x) [a](/post/a/) [a](/post/a) [a](/post/a.md) [a](/old/) [a](/tags/b/)`,
      ),
    },
  ],
  ['parse-timeout of the only post', { 'post/a.md': post('', slow) }],
  ['parse-timeout of a page', { 'about.md': post('', slow), 'post/b.md': post('', '[a](../about.md)') }],
  ['parse-timeout of a translation', { 'post/a.md': post('', slow), 'post/a.de.md': good }],
  ['parse-timeout of an unlisted post', { 'post/a.md': post('unlisted: true\n', slow), 'post/b.md': good }],
  ['parse-timeout of a file that is only checked', { 'post/a.md': `---\ntitle: [\n---\n\n${slow}`, 'post/b.md': good }],
  ['parse-failed', { 'post/a.md': post('', `${'> '.repeat(20_000)}a`), 'post/b.md': post('', '[a](a.md)') }],
  ['path-taken by posts', { 'post/a.md': good, 'post/A.md': good, 'post/b.md': post('slug: a\n', 'Text') }],
  [
    'path-taken by public files',
    { 'post/a.md': good, '../public/post/a/index.html': 'x', '../public/post/a.md': 'x', '../public/index.html': 'x' },
  ],
  ['path-taken by a file where a folder is', { 'post/a.md': good, '../public/post': 'x', '../public/assets': 'x' }],
  [
    'path-taken by a folder where a file is',
    { 'post/a.md': good, '../public/feed.xml/x': 'x', '../public/post/a/index.html/x': 'x' },
  ],
  [
    'path-taken in another letter case',
    { 'post/a.md': good, '../public/Post/A/index.html': 'x', '../public/POST/x.txt': 'x' },
  ],
  [
    'path-escapes',
    { 'post/a.md': post('slug: ../../../x\n', 'Text'), 'post/b.md': post('slug: /etc/passwd\n', 'Text') },
  ],
  ['paths-lock-damaged', { 'paths.lock': '<<<<<<< a\n', 'post/a.md': good }],
  ['paths-lock-stale', { 'paths.lock': 'site: https://example.org/\n', 'post/a.md': good }],
  [
    'series-part',
    {
      'post/a.md': post('series: { name: S, part: 1 }\n', 'x'),
      'post/b.md': post('series: { name: S, part: 1 }\n', 'x'),
    },
  ],
  ['slug-empty', { 'post/!!!.md': post('slug: "!!!"\n', 'Text'), 'post/b.md': post('slug: ""\n', 'Text') }],
  [
    'svg-active',
    {
      'post/a.md': post('', '![a](x.svg)'),
      'post/x.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    },
  ],
  ['tags', { 'post/a.md': post('tags: ["!!!", "", C, "C#", "next js", next-js, 3]\n', 'Text') }],
  ['title-missing', { 'post/a.md': '---\ndate: 2026-01-01\n---\n\nText\n' }],
  ['too-large', { 'post/a.md': `${good}${'x'.repeat(20_000_001)}`, 'post/b.md': post('', '[a](a.md)') }],
  ['value-invalid', { 'post/a.md': post('tags: { a: 1 }\nlang: 3\npinned: x\ntoc: x\nby: x\naliases: 3\n', 'Text') }],
  [
    'theme-contrast',
    {
      'site.yaml': `${config}theme: { green: { ink: "#000000" } }\n`,
      'post/a.md': good,
    },
  ],
  [
    'host-limit',
    {
      'site.yaml': `${config}host: [cloudflare, netlify]\n`,
      'post/a.md': post(`aliases: [${Array.from({ length: 2_200 }, (_, i) => `/old/${i}/`)}]\n`, 'x'),
    },
  ],
  ['no post at all', {}],
];

const below = (files: Files) =>
  Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name.startsWith('../') ? name.slice(3) : `content/${name}`, text]),
  );

// Each is a whole build, so a ninth of them has to do.
const few = <Item>(all: readonly Item[]) => sampled(sampled(all));

test.each(few(sites))(
  '%s: where everything warns, the site is built without what cannot be made',
  { timeout: 60_000 },
  async (_, files) => {
    const result = await built(below(files));
    expect(result.isWritten).toBe(true);
    expectWhole(result);
  },
);

const fixtures = ['test/fixtures/content', 'test/fixtures/output'].flatMap((folder) =>
  readdirSync(folder).map((name) => join(folder, name)),
);

test.each(few(fixtures))('%s ends in a whole site or in problems', { timeout: 60_000 }, async (fixture) => {
  const content = Object.fromEntries(
    filesBelow(join(fixture, 'content')).map((file) => [file.slice(fixture.length + 1), readFileSync(file)]),
  );
  const result = await built(content);
  expect(result.isWritten).toBe(result.problems.every(({ severity }) => severity === 'warn'));
  if (result.isWritten) expectWhole(result);
});

test('a post that cannot be rendered is named, and stands nowhere', { timeout: 60_000 }, async () => {
  const files = below({ 'post/a.md': post('tags: [only]\n', slow).replace('A title', 'Unmade'), 'post/b.md': good });
  const { out, problems, pages } = await built(files);
  expect(problems.filter(({ rule }) => rule === 'parse-timeout')).toMatchObject([
    { file: 'content/post/a.md', severity: 'warn' },
  ]);
  const made = filesBelow(out).filter((file) => readFileSync(file, 'utf8').includes('Unmade') || file.includes('only'));
  expect(made).toEqual([]);
  const { pages: others } = await built(below({ 'post/b.md': good }));
  expect(pages).toBe(others);
});
