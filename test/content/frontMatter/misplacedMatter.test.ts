import { expect, test } from 'vitest';
import { readSiteConfig } from '../../../src/content/config/readSiteConfig.ts';
import { decodeText } from '../../../src/content/files/decodeText.ts';
import { readFrontMatter } from '../../../src/content/frontMatter/frontMatter.ts';
import { readPost } from '../../../src/content/post/readPost.ts';

const { config } = readSiteConfig(null, 'content/site.yaml');
const context = { config, contentName: 'content', today: '2026-06-01', files: new Set<string>() };

/** Returns `draft` or `listed` for a dated file with this text, or the rules of its problems. */
function statusOf(text: string): string {
  const decoded = decodeText(Buffer.from(text), 1e6);
  if ('problem' in decoded) return decoded.problem.rule;
  const { post, problems } = readPost(decoded.text, 'post/2026-01-01-a.md', context);
  return post === null ? [...new Set(problems.map(({ rule }) => rule))].join(' ') : (post.mark ?? 'listed');
}

const matter = '---\ntitle: A\ndraft: true\n---\n\n# Heading\n\nA secret.\n';

test.each([
  ['an empty line', `\n${matter}`],
  ['many empty lines', `\n \n\t\n${matter}`],
  ['a space', ` ${matter}`],
  ['a tab', `\t${matter}`],
  ['a no-break space', `\u00a0${matter}`],
  ['an ideographic space', `\u3000${matter}`],
  ['a byte order mark', `\ufeff${matter}`],
  ['two byte order marks', `\ufeff\ufeff${matter}`],
  ['a byte order mark in the second line', `\n\ufeff${matter}`],
  ['a zero-width space', `\u200b${matter}`],
  ['a zero-width joiner and a word joiner', `\u200d\u2060${matter}`],
  ['marks of direction', `\u200e\u202a${matter}`],
  ['a soft hyphen', `\u00ad${matter}`],
  ['an empty braille cell', `\u2800${matter}`],
  ['a control character', `\u0007${matter}`],
  ['a form feed', `\f${matter}`],
  ['a line separator', `\u2028${matter}`],
  ['CRLF', `\r\n${matter.replaceAll('\n', '\r\n')}`],
  ['CR alone', `\r${matter.replaceAll('\n', '\r')}`],
  ['spaces behind the fences', matter.replaceAll('---', '---  ')],
  ['what nobody sees behind the fences', matter.replaceAll('---', '---\u200b')],
  ['a byte order mark before the closing fence', matter.replace('\n---\n\n', '\n\ufeff---\n\n')],
  ['all of it indented', '  ---\n  title: A\n  draft: true\n  ---\n\nA secret.\n'],
  ['keys indented', '---\n  title: A\n  draft: true\n---\n\nA secret.\n'],
  ['an end with dots', '---\ntitle: A\ndraft: true\n...\n\nA secret.\n\n---\n\nMore.\n'],
  ['TOML', '\n+++\ntitle = "A"\ndraft = true\n+++\n\nA secret.\n'],
  ['yaml behind the fence', '\n--- yaml\ntitle: A\ndraft: true\n---\n\nA secret.\n'],
])('reads front matter below %s', (_, text) => {
  expect(statusOf(text)).toBe('draft');
});

const inside = 'title: A\ndraft: true\n';

test.each([
  ['a comment', `<!-- a note -->\n${matter}`],
  ['a comment of several lines', `<!--\na note\n-->\n\n${matter}`],
  ['a comment of Obsidian', `%% a note %%\n${matter}`],
  ['a heading', `# A\n\n${matter}`],
  ['a rule and a heading', `---\n\nA heading\n---\n\n${inside}---\n\nA secret.\n`],
  ['a letter', `x${matter}`],
  ['a line of text', `Draft of a post\n${matter}`],
  ['a marker of code', `\`\`\`yaml\n${matter.replace('\n\n', '\n```\n\n')}`],
  ['a fence of code alone', `\`\`\`\n${inside}\`\`\`\n\n# A\n\nText.\n`],
  ['four dashes', matter.replaceAll('---', '----')],
  ['two dashes', matter.replaceAll('---', '--')],
  ['an em dash and a hyphen', matter.replaceAll('---', '—-')],
  ['an em dash', matter.replaceAll('---', '———')],
  ['en dashes', matter.replaceAll('---', '–––')],
  ['minus signs', matter.replaceAll('---', '−−−')],
  ['full-width hyphens', matter.replaceAll('---', '－－－')],
  ['a soft hyphen within', matter.replace('---', '-\u00ad--').replace('\n---', '\n—')],
  ['stars', matter.replaceAll('---', '***')],
  ['stars with spaces', matter.replaceAll('---', '* * *')],
  ['underscores', matter.replaceAll('---', '___')],
  ['equals signs', matter.replaceAll('---', '===')],
  ['semicolons', matter.replaceAll('---', ';;;')],
  ['tildes', matter.replaceAll('---', '~~~')],
  ['four plus signs', matter.replaceAll('---', '++++')],
  ['two plus signs', '++\ndraft = true\n++\n\n# A\n\nText.\n'],
  ['an escaped fence', `\\${matter}`],
  ['a quoted fence', matter.replace('---', '"---"')],
  ['a quote', `${matter.replaceAll(/^/gm, '> ')}`],
  ['JSON', '{\n  "title": "A",\n  "draft": true\n}\n\n# A\n\nText.\n'],
  ['JSON in one line', '{"title": "A", "draft": true}\n\n# A\n\nText.\n'],
  ['JSON of Hexo', '"title": "A",\n"draft": true\n;;;\n\n# A\n\nText.\n'],
  ['a comment around the keys', `<!--\n${inside}-->\n\n# A\n\nText.\n`],
  ['a comment with a key', '<!-- draft: true -->\n\n# A\n\nText.\n'],
  ['dots and a comment, as Nikola has it', '<!--\n.. title: A\n.. status: private\n-->\n\n# A\n\nText.\n'],
  ['no opening fence', `${inside}---\n\n# A\n\nText.\n`],
  ['no opening fence, and one key', 'draft: true\n---\n\n# A\n\nText.\n'],
  ['no opening fence, and a title', 'title: A\n---\n\n# A\n\nText.\n'],
  ['no fence, as Pelican has it', 'Title: A\nDate: 2026-01-01\nStatus: draft\n\n# A\n\nText.\n'],
  ['no fence, and one key', 'draft: true\n\n# A\n\nText.\n'],
  ['a full-width colon', 'draft： true\n\n# A\n\nText.\n'],
  ['what remark makes of it', '***\n\n## title: A\ndraft: true\n\nText.\n'],
  ['Org', '#+title: A\n#+draft: true\n\n# A\n\nText.\n'],
  ['an empty one before it', `---\n---\n${inside}---\n\nA secret.\n`],
  ['another one before it', `---\ntitle: B\n---\n${matter}`],
  ['another one and an empty line before it', `---\ntitle: B\n---\n\n${matter}`],
  ['a first one, and a key behind it', '---\ntitle: B\n---\ndraft: true\n\nA secret.\n'],
])('reports front matter under or below %s', (_, text) => {
  expect(statusOf(text)).toMatch(/^front-matter-/);
});

test.each([
  ['four dashes', '---\ntitle: A\ndraft: true\n----\n\nText.\n\n---\n\nMore.\n'],
  ['two dashes', '---\ntitle: A\n--\n\nText.\n\n---\n\nMore.\n'],
  ['an em dash', '---\ntitle: A\n—\n\nText.\n\n---\n\nMore.\n'],
  ['an indented fence', '---\ntitle: A\n ---\nText.\n\n---\n\nMore.\n'],
  ['stars', '---\ntitle: A\n***\nText.\n\n---\n\nMore.\n'],
  ['a fence with a word', '---\ntitle: A\n--- end\n\nText.\n\n---\n\nMore.\n'],
  ['none', '---\ntitle: A\ndraft: true\n\nText.\n'],
  ['none, and a rule', '---\ntitle: A\ndraft: true\n\nText.\n\n---\n\nMore.\n'],
  ['a line separator', '---\u2028title: A\u2028draft: true\u2028---\u2028Text.\n'],
  ['keys in one line', '---\ntitle: A\u2028draft: true\n---\n\nText.\n'],
  ['keys with a next line between them', '---\ntitle: A\u0085draft: true\n---\n\nText.\n'],
  ['a word alone', '---\ndraft\n---\n\nText.\n'],
  ['no space behind the colon', '---\ntitle: A\ndraft:true\n---\n\nText.\n'],
  ['JSON between the fences of another', '---json\n{"draft": true}\n---\n\nText.\n'],
])('reports front matter that is closed by %s', (_, text) => {
  expect(statusOf(text)).toMatch(/^front-matter-/);
});

test.each([
  ['a rule', '---\n\n# A\n\nOnce upon a time.\n'],
  ['a rule below an empty line', '\n---\n\n# A\n\nOnce.\n'],
  ['a rule and a paragraph below an empty line', '\n---\nOnce upon a time there was.\n\n# A\n\n---\n\nMore.\n'],
  ['two rules around a paragraph', '---\n\nOnce upon a time.\n\n---\n\n# A\n\nMore.\n'],
  ['a rule of stars', '***\n\n# A\n\nOnce.\n'],
  ['a rule of stars and a label', '***\n\nDate: Tuesday. We left early.\n\n# A\n\nOnce.\n'],
  ['a long rule', '----------\n\n# A\n\nOnce.\n'],
  ['a spaced rule', '- - -\n\n# A\n\nOnce.\n'],
  ['a heading with a line below it', 'A title\n=======\n\nOnce.\n'],
  ['a heading with dashes below it', '# A\n\nA subtitle\n---\n\nOnce.\n'],
  ['a label as a heading', 'Note: this is old\n=================\n\nOnce.\n'],
  ['a heading with a colon', '# Status: we are open\n\nOnce.\n'],
  ['two headings with colons', '# Title: a study\n\n## Date: the fruit\n\nOnce.\n'],
  ['a comment', '<!-- markdownlint-disable -->\n\n# A\n\nOnce.\n'],
  ['a comment with a colon', '<!-- TODO: write more -->\n\n# A\n\nOnce.\n'],
  ['a list', '- Bread: one\n- Milk: two\n\n# A\n\nOnce.\n'],
  ['a link', '[a link](https://example.org)\n\n# A\n\nOnce.\n'],
  ['an address', 'https://example.org/\n\n# A\n\nOnce.\n'],
  ['code', '```js\nconst draft = true;\n```\n\n# A\n\nOnce.\n'],
  [
    'a later block of code with front matter',
    `# A\n\nWrite this:\n\n\`\`\`yaml\n${matter.slice(0, 33)}\`\`\`\n\nDone.\n`,
  ],
  ['a table', '| Title: | A |\n| --- | --- |\n| x | y |\n\n# A\n'],
  ['mathematics', '$$\nx = 1\n$$\n\n# A\n\nOnce.\n'],
  ['a dialogue', 'Ann: hello.\nBob: hello.\n\n# A\n\nOnce.\n'],
  ['a quote', '> Title: x\n\n# A\n\nOnce.\n'],
  ['brackets', '{{ a shortcode }}\n\n# A\n\nOnce.\n'],
  ['a front matter, and a rule', '---\ntitle: A\n---\n\n---\n\nOnce.\n'],
  ['a front matter, and a rule with a label', '---\ntitle: A\n---\n\n---\n\nDate: Tuesday.\n'],
  ['a front matter, and a label', '---\ntitle: A\n---\n\nStatus: it is complicated.\n\n---\n\nOnce.\n'],
  ['a front matter, and code', `---\ntitle: A\n---\n\n\`\`\`yaml\n${matter.slice(0, 33)}\`\`\`\n\nDone.\n`],
  ['a front matter, and labels', '---\ntitle: A\n---\n\nTitle: The Hobbit\nAuthor: Tolkien\n\nOnce.\n'],
  [
    'a front matter with a line of dashes in a text',
    '---\ntitle: A\ndescription: |\n  One\n  ---\n  two\n---\n\nOnce.\n',
  ],
])('does not take %s at the start for front matter', (_, text) => {
  expect(statusOf(text)).toMatch(/^(?:listed|title-missing)$/);
});

test('returns positions in the file, whatever is before the front matter', () => {
  const read = readFrontMatter('\n\u200b\n---\ntitle: "A"\ntags:\n  - one\n---\nBody\n');
  if ('rule' in read) throw new Error(read.message);
  expect(read.locate(['title'])).toEqual({ line: 4, column: 8 });
  expect(read.locateKey(['tags'])).toEqual({ line: 5, column: 1 });
  expect(read).toMatchObject({ body: 'Body\n', bodyLine: 7 });
});

test.each([
  [`\n# A\n\n${matter}`, 4],
  [`----\n${inside}----\n`, 1],
  [`\n\n${inside}---\n`, 3],
  [`---\ntitle: B\n---\n\n${matter}`, 5],
  ['---\ntitle: B\n—\n\nText.\n\n---\n', 3],
])('reports the line: %j', (text, line) => {
  expect(readFrontMatter(text)).toMatchObject({ position: { line } });
});
