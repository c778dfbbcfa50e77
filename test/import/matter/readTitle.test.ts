import { expect, test } from 'vitest';
import { titleInBody } from '../../../src/import/matter/readTitle.ts';
import { readWithMatter } from './readWithMatter.ts';

test.each([
  ['', '# Rain *at* last\n', 'Rain at last'],
  ['', 'Text.\n\nRain `x`\n======\n', 'Rain x'],
  ['', '<h1 align="center">Rain <b>x</b></h1>\n\n# Other\n', 'Rain x'],
  ['', '# Rain {#rain}\n', 'Rain'],
  ['', '## Rain\n\nText.\n', 'Rain'],
  ['', 'Text.\n\n## Rain\n', 'My post'],
  ['', 'Text.\n\n## Rain\n\n# Example\n', 'My post'],
  ['', '## Rain\n\n# Example\n', 'Rain'],
  ['', '```\n# Rain\n```\n', 'My post'],
  ['title: Snow', '# Rain\n', 'Snow'],
  ['title: ""', '# Rain\n', 'Rain'],
  ['title: {{ x }}', '# Rain\n', 'Rain'],
  ['title: 2020', '', '2020'],
  ['linkTitle: Short', '', 'Short'],
])('takes the title from %s and %s', (matter, body, title) => {
  expect(readWithMatter(matter, { body }).meaning.title).toBe(title);
});

test.each([
  ['my-first_post', 'My first post'],
  ['2020/my-first-post', 'My first post'],
  ['myFirstPost', 'My first post'],
  ['aHTMLParser', 'A HTML parser'],
  ['Rust-1.16', 'Rust 1.16'],
  ['My Note - of 2020', 'My Note - of 2020'],
  ['caf%C3%A9-time', 'Café time'],
  ['2020-01-31', '2020-01-31'],
  ['01-intro', 'Intro'],
  ['10-reasons', '10 reasons'],
  ['über-uns', 'Über uns'],
  ['日本語', '日本語'],
  ['README', 'README'],
])('makes a title of the name %s', (name, title) => {
  const { meaning, notes } = readWithMatter('', { name, body: 'Text.\n' });
  expect(meaning.title).toBe(title);
  expect(notes).toMatchObject([{ kind: 'title' }]);
});

test.each([`<div>${'<h1>'.repeat(100_000)}`, `# a${' '.repeat(100_000)}b`])('long headings take no time', (body) => {
  expect(titleInBody(body)).toBe(body.startsWith('#') ? 'a b' : null);
});
