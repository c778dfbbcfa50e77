/** Sites that each break a rule. */

import { pathological } from '../markdown/pathological.ts';
import type { Files } from '../temporaryFolder.ts';

/** The settings of a site that contains no site.yaml. */
export const config = `title: Warnings\nurl: https://example.org/\ncards: none\n`;

/** Returns a post with further front matter. */
export const post = (keys: string, body: string) => `---\ntitle: A title\ndate: 2026-01-01\n${keys}---\n\n${body}\n`;

export const good = post('tags: [a]\n', 'Text.\n\n## Section');

/** Takes minutes to parse. */
export const slow = (pathological['nested strong emphasis'] ?? String)(4000);

const png = Buffer.from('89504e470d0a1a0a', 'hex');

/** A site for each rule that fails by default, and for some combinations. */
export const faultySites: [name: string, files: Files][] = [
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
  [
    'parse-timeout of the text above a listing',
    { 'post/index.md': slow, 'post/b.md': post('', '[a](index.md) [b](index.md#x)') },
  ],
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

/** Puts the paths below `content/`, except those that start with `../`. */
export const inContent = (files: Files) =>
  Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name.startsWith('../') ? name.slice(3) : `content/${name}`, text]),
  );
