/** One faulty file of a foreign folder never keeps the others from being published. */
import { expect, test } from 'vitest';
import { builtPosts } from '../../src/content/arrange/postLists.ts';
import type { Prepared } from '../../src/plan/model.ts';
import { formatProblem } from '../../src/problems/formatProblem.ts';
import { sampled } from '../sampled.ts';
import { elementsAt, textAt } from '../sites/preparedSite.ts';
import type { Files } from '../temporaryFolder.ts';
import { preparedAsItIs } from './preparedAsItIs.ts';

const matter = (keys: string, body = 'Words.') => `---\ntitle: Faulty\ndate: 2020-01-02\n${keys}---\n\n${body}\n`;
const body = (text: string) => matter('', text);
const good = '---\ntitle: Good\ndate: 2020-01-01\n---\n\nGood words.\n';

async function builtWith(files: Files) {
  const { prepared } = await preparedAsItIs({ 'notes/good.md': good, ...files });
  const { problems, site } = prepared;
  expect(problems.filter(({ severity }) => severity === 'fail').map(formatProblem)).toEqual([]);
  const titles = builtPosts(site).map(({ title }) => title);
  expect(titles).toContain('Good');
  return { prepared, problems, titles };
}

/** Returns the paths of the published texts that have a word. */
function textsWith(word: string, prepared: Prepared): string[] {
  const texts = prepared.entries.filter(({ source }) => source.kind !== 'copy');
  return texts.filter(({ path }) => textAt(prepared, path).includes(word)).map(({ path }) => path);
}

/** A fault that does not keep the post itself back: the rule, the body, and what its page has. */
const published: [rule: string | null, body: string, shown: RegExp][] = [
  ['dead-link', 'A [dead link](nowhere.md).', /A dead link\./],
  ['dead-anchor', 'An [anchor](good.md#nothing).', /href="\/notes\/good\/"/],
  ['missing-image', 'An ![image](none.png).', /An image\./],
  ['missing-media', '<video src="none.mp4"></video>', /<span>video<\/span>/],
  [null, '<iframe src="https://example.org/x"></iframe>', /example\.org/],
  ['math-invalid', 'A $\\frac{1}$.', /frac\{1\}/],
  [null, '<script>alert(1)</script>\n\nText.', /Text\./],
];

test.each(sampled(published))('%s: publishes the post with what is right (%s)', async (rule, text, shown) => {
  const { prepared, problems, titles } = await builtWith({ 'notes/faulty.md': body(text) });
  expect(titles).toContain('Faulty');
  if (rule !== null) expect(problems.map((problem) => problem.rule)).toContain(rule);
  expect(textAt(prepared, '/notes/faulty/')).toMatch(shown);
});

/** A fault that may hide a secret. Nothing of it is published. */
const withheld: [what: string, text: string | Buffer][] = [
  ['a comment of another tool', body('{% comment %} secret {% endcomment %}')],
  ['a comment of CriticMarkup', body('Public {>> secret <<}')],
  ['a password', matter('password: abc\n', 'secret')],
  ['an unknown status', matter('status: waiting\n', 'secret')],
  ['a misspelt key', matter('drfat: true\n', 'secret')],
  ['a nested key', matter('options:\n  password: abc\n', 'secret')],
  ['front matter that is not YAML', '---\ntitle: Faulty\ndraft: {\n---\n\nsecret\n'],
  ['front matter below a text', 'Hello\n\n---\ntitle: Faulty\ndraft: true\n---\n\nsecret\n'],
  ['front matter in JavaScript', '---js\n{ title: "Faulty", draft: true }\n---\n\nsecret\n'],
  ['another encoding', Buffer.from('# Faulty\n\nsecret \xe4\xf6', 'latin1')],
  ['a comment of HTML that is open', body('<!--\nsecret\n\n## More')],
  ['a binary file', Buffer.from('# Faulty\n\nsecret \0\0')],
  ['an empty file', ''],
];

test('a fault that may hide a secret leaves out its post alone', async () => {
  const { prepared, problems } = await builtWith(numbered(withheld));
  const reported = new Set(problems.map(({ file }) => file));
  const silent = withheld.filter((_, index) => !reported.has(`blog/notes/faulty-${index}.md`));
  expect(silent.map(([what]) => what)).toEqual([]);
  expect(textsWith('secret', prepared)).toEqual([]);
});

/** What is hidden in a text is taken out, or the post is left out. */
const hidden: [what: string, text: string | Buffer][] = [
  ['a comment that is not closed', body('Public %% secret')],
  ['HTML that is hidden', body('<p hidden>secret</p>')],
  ['HTML that is not displayed', body('<p style="display: none">secret</p>')],
  ['a draft whose front matter is not YAML', '---\ntitle: [\ndraft: true\n---\n\nsecret\n'],
  ['a draft whose front matter is not closed', '---\ntitle: Faulty\ndraft: true\n\nsecret\n'],
];

test('nothing that is hidden is published', async () => {
  const { prepared } = await builtWith(numbered(hidden));
  expect(textsWith('secret', prepared)).toEqual([]);
});

/** Returns a file for each text, all in one folder. */
function numbered(texts: [what: string, text: string | Buffer][]): Files {
  return Object.fromEntries(texts.map(([, text], index) => [`notes/faulty-${index}.md`, text]));
}

/** A fault that the conversion mends, so that the post is published. */
const mended: [what: string, files: Files][] = [
  ['a date that does not exist', { 'notes/faulty.md': '---\ntitle: Faulty\ndate: 2020-02-31\n---\n\nWords.\n' }],
  ['no date', { 'notes/faulty.md': '---\ntitle: Faulty\n---\n\nWords.\n' }],
  ['no title', { 'notes/faulty.md': '---\ndate: 2020-01-02\n---\n\nWords.\n' }],
  ['no text', { 'notes/faulty.md': '---\ntitle: Faulty\ndate: 2020-01-02\n---\n' }],
  ['an image that is no text', { 'notes/faulty.md': matter('image: { deep: { er: 1 } }\ncover: [1, 2]\n') }],
  [
    'the same part twice',
    {
      'notes/faulty.md': matter('series: S\npart: 1\n'),
      'notes/b.md': matter('series: S\npart: 1\n').replace('Faulty', 'Other'),
    },
  ],
  ['an alias on another site', { 'notes/faulty.md': matter('aliases: ["https://example.org/x", "?p=1", ""]\n') }],
  ['an alias that is taken', { 'notes/faulty.md': matter('aliases: [/notes/good/, /tags/]\n') }],
  ['a slug that leads out', { 'notes/faulty.md': matter('slug: ../../x\n') }],
  ['a slug without letters', { 'notes/faulty.md': matter('slug: "???"\n') }],
  ['a name without letters', { 'notes/???.md': matter('') }],
  ['a reserved name', { 'notes/page.md': matter(''), 'notes/2020.md': matter('') }],
  ['a reserved name of a page', { 'tags.md': matter(''), 'search.md': matter('') }],
  ['a reserved name of a folder', { 'tags/faulty.md': matter('') }],
  ['a folder without letters', { '???/faulty.md': matter('') }],
  [
    'two files with one path',
    { 'notes/faulty.md': matter(''), 'notes/Faulty.md': matter('').replace('Faulty', 'Other') },
  ],
  ['a key that is not text', { 'notes/faulty.md': matter('1: x\n[a]: y\n') }],
  ['CRLF and a byte order mark', { 'notes/faulty.md': `\uFEFF${matter('').replaceAll('\n', '\r\n')}` }],
  ['a control character', { 'notes/faulty.md': matter('', 'Bell \u0007 rings.') }],
];

test.each(sampled(mended))('%s: publishes the post', async (_, files) => {
  const { prepared, titles } = await builtWith(files);
  expect(titles).toContain('Faulty');
  expect(titles).toHaveLength(Object.keys(files).length + 1);
  const listed = prepared.site.collections.flatMap(({ path }) => elementsAt(prepared, path));
  expect(listed.length).toBeGreaterThan(0);
});
