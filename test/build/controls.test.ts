/** Removes control characters from everything that a build writes, wherever the author has put them. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readSite } from '../../src/content/readSite.ts';
import { contentsOf } from '../../src/documents/entryContents.ts';
import { withPathShards } from '../../src/documents/suggestedPaths.ts';
import type { Prepared } from '../../src/plan/model.ts';
import { formatProblem } from '../../src/problems/formatProblem.ts';
import {
  firstControlCharacter,
  toPrintable,
  withoutControlCharacters,
  withoutUnsafeCharacters,
} from '../../src/text/controlCharacters.ts';
import { preparedSite, templateOf, textAt } from '../sites/preparedSite.ts';
import { folderOf } from '../temporaryFolder.ts';

test.each([
  ['an escape', '\u001B', 'U+001B'],
  ['a backspace', '\b', 'U+0008'],
  ['a bell', '\u0007', 'U+0007'],
  ['NUL', '\0', 'U+0000'],
  ['delete', '\u007F', 'U+007F'],
  ['a control sequence introducer', '\u009B', 'U+009B'],
  ['U+FFFE', '\uFFFE', 'U+FFFE'],
  ['U+FFFF', '\uFFFF', 'U+FFFF'],
  ['U+1FFFE', '\u{1FFFE}', 'U+1FFFE'],
  ['U+10FFFF', '\u{10FFFF}', 'U+10FFFF'],
  ['U+FDD0', '\uFDD0', 'U+FDD0'],
  ['a lone high surrogate', '\uD800', 'U+D800'],
  ['a lone low surrogate', '\uDC00', 'U+DC00'],
])('removes %s', (_, character, name) => {
  const text = `before${character}after`;
  expect(firstControlCharacter(text)).toEqual({ index: 6, name });
  expect(withoutControlCharacters(text)).toBe('beforeafter');
  expect(toPrintable(text)).toBe('before\uFFFDafter');
});

test('finds each control character that it removes', () => {
  const points = Array.from({ length: 0x11_0000 }, (_, point) => point);
  const differing = points.filter((point) => {
    const text = `a${String.fromCodePoint(point)}b`;
    return (firstControlCharacter(text) === null) !== (withoutControlCharacters(text) === text);
  });
  expect(differing).toEqual([]);
});

test.each(['plain', 'tab\tand\nlines\r\n', '日本語', '👩‍💻 🇩🇪', 'e\u0301', '\u200D\u200E\u061C\u00AD', '\u2028'])(
  'leaves %j unchanged',
  (text) => {
    expect(firstControlCharacter(text)).toBeNull();
    expect(withoutUnsafeCharacters(text)).toBe(text);
  },
);

test.each([
  ['a\fb', 'a b'],
  ['a\vb', 'a b'],
  ['a\u0085b', 'a b'],
  ['user\u202Etxt.exe', 'usertxt.exe'],
  ['\u202Aa\u202Cb', 'ab'],
  ['\u2067open', 'open'],
  ['closed\u2069', 'closed'],
  ['\u2069\u2066', ''],
  ['\u2068שלום\u2069 a', '\u2068שלום\u2069 a'],
])('turns %j in a title into %j', (text, clean) => expect(withoutUnsafeCharacters(text)).toBe(clean));

const escapes = '"A\\e[31m\\b \\x9B \\uFFFF\\U0001FFFE\\uD800 \\u202Etitle\\u2066"';
const raw = 'X\u001B[2J\b\u009B\uFFFF\u{1FFFE}Y';
const files = {
  'content/site.yaml': `title: ${escapes}\nurl: https://example.org\ndescription: ${escapes}\nauthor: ${escapes}\nfooter: ${escapes}\nhost: [netlify, vercel, nginx, caddy]\n`,
  'content/post/a.md': `---\ntitle: ${escapes}\ndate: 2026-01-01\ntags: [${escapes}]\ndescription: ${escapes}\nseries: ${escapes}\nimage: { src: cat.png, alt: ${escapes} }\n---\n\nText.\n`,
  'content/post/b.md': `---\ntitle: ${raw.replace('\u009B', '')}\ndate: 2026-01-02\n---\n\n## A ${raw} heading\n\nThe first ${raw} sentence of \u202Eit. \`${raw}\`\n\n![${raw}](cat.png "${raw}")\n\n\`\`\`js\nlet a = "${raw}";\n\`\`\`\n\n> [!NOTE]\n> ${raw}\n\nA note.[^1]\n\n[^1]: ${raw}\n`,
  'content/post/c.md': `---\ndate: 2026-01-03\n---\n\n# The title ${raw} of text\n\n<div title="&#27;&#x9b;&#8;">&#27;[31m&#xFFFF;</div>\n\n&#27; in text\n`,
  'content/post/d.md': '+++\ntitle = "A\\u001Btoml\\uFFFF"\ndate = 2026-01-04\n+++\n\nText.\n',
  'content/post/cat.png': Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
    'base64',
  ),
};

let prepared: Prepared;
beforeAll(async () => {
  prepared = await preparedSite(files);
}, 30_000);

test('reports control characters as warnings, with file and line', () => {
  expect(prepared.problems.filter(({ severity }) => severity === 'fail')).toEqual([]);
  const places = prepared.problems
    .filter(({ rule }) => rule === 'control-character')
    .map(({ file, position }) => `${file}:${position?.line}`);
  expect(new Set(places)).toEqual(
    new Set([
      ...[1, 3, 4, 5].map((line) => `content/site.yaml:${line}`),
      ...[2, 4, 5, 6, 7].map((line) => `content/post/a.md:${line}`),
      'content/post/b.md:2',
      'content/post/b.md:6',
      'content/post/c.md:5',
      'content/post/d.md:2',
    ]),
  );
});

test('writes no control character to any file but the raw markdown', () => {
  const { entries, shards } = withPathShards(prepared);
  const unclean = entries.flatMap((entry) => {
    const contents = contentsOf(entry, prepared, shards, templateOf(prepared.site));
    if (!('text' in contents) || /^\/post\/[bc]\.md$/.test(entry.path)) return [];
    const found =
      firstControlCharacter(contents.text) ??
      /[\u202A-\u202E\u2066-\u2069]/.exec(
        contents.text.replace(/(?:<|&lt;)p(?:>|&gt;).*?(?:<|&lt;)\/p(?:>|&gt;)/gs, ''),
      );
    return found === null
      ? []
      : [`${entry.path}: ${contents.text.slice(Math.max(0, found.index - 40), found.index + 5)}`];
  });
  expect(unclean).toEqual([]);
  expect(textAt(prepared, '/post/a/')).toContain('A[31m');
});

test('prints no control character to the terminal', () => {
  for (const problem of prepared.problems) {
    const printed = formatProblem(problem);
    expect([firstControlCharacter(printed), /[\r\u202A-\u202E]/.exec(printed)]).toEqual([null, null]);
  }
});

test('reports a file with a control character in its name, and does not read it', async () => {
  const content = join(await folderOf({ 'content/site.yaml': 'title: x\n' }), 'content');
  for (const name of ['a\u001B[31m.md', 'b\n.md', 'c\u202Edm.exe', 'good.md']) {
    await writeFile(join(content, name), '# T\n\nText.\n');
  }
  const options = { content, contentName: 'content', base: null, now: '2026-06-01', includesDrafts: false };
  const { site, problems } = await readSite(options);
  expect(site.pages.map(({ path }) => path)).toEqual(['/good/']);
  expect(problems.map(({ rule }) => rule)).toEqual(['control-character', 'control-character', 'control-character']);
});
