/** The slips that authors make in site.yaml: where each is reported, in which words, and what to type instead. */
import { expect, test } from 'vitest';
import { readSiteConfig } from '../../../src/content/config/readSiteConfig.ts';

const url = 'url: https://example.org';

test.each([
  ['title: A: B', '1: a title with a colon needs quotes | write it as title: "A: B"'],
  ['title:A', '1: there is no space after the colon of title | write it as title: A'],
  ['title = A', '1: title is followed by =, but YAML needs a colon and a space | write it as title: A'],
  ['title: "A', '1: the quote " of this line is not closed | write it as title: "A"'],
  ['title: A\nauthor: @me', '2: an author that begins with @ needs quotes | write it as author: "@me"'],
  ['title: A\nfooter: In: Berlin', '2: a footer with a colon needs quotes | write it as footer: "In: Berlin"'],
  [
    'title: A\n  language: en',
    '2: this line is indented, so it belongs to title above, which has a value | write language: en at the start of the line',
  ],
  [
    'title: A\nnavigation:\n\t- label: x',
    '3: this line begins with a tab, but YAML is indented with ordinary spaces | write it as   - label: x, with spaces',
  ],
  [
    'title: A\nnavigation:\n  - label: x\n   url: /x/',
    '4: this line begins in column 4, but the lines that it belongs to begin in column 5 | write url: /x/ with 4 spaces before it',
  ],
  [
    'title: A\nnavigation:\n  - label: x: y\n    url: /x/',
    '3: a label with a colon needs quotes | write it as - label: "x: y"',
  ],
  [
    'title: A\nnavigation:\n  label: x\n  url: /x/',
    '3: navigation must be a list of entries with label and url | write it as navigation: [{ label: About, url: /about/ }]',
  ],
  [
    'title: A\ncollections:\n  - post',
    '3: collections must have the name of each folder as a key | write it as collections: { post: { title: Posts } }',
  ],
  ['title: A\nsmartQuotes: yes', '2: smartQuotes must be true or false | write it as smartQuotes: true'],
  ['title: A\nsmartQuotes: "off"', '2: smartQuotes must be true or false | write it as smartQuotes: false'],
  [
    'title: A\ntitle: B',
    '2: title is written twice, the first time on line 1 | keep the line that is right, and delete the other one',
  ],
  ['title: 1984', '1: title must be text | write it as title: "1984"'],
  ['titel: A', '1: titel is not a key that catpost knows | did you mean title?'],
  ['---\ntitle: A\n---', '3: this line begins a second list of keys | delete the line'],
])('%j', (lines, expected) => {
  const [first] = readSiteConfig(`${lines}\n${url}\n`, 'content/site.yaml').problems;
  expect(`${first?.position?.line}: ${first?.message} | ${first?.hint}`).toBe(expected);
});

test.each([
  ['url: example.org', 'write it as url: https://example.org'],
  ['url: “https://example.org”', 'write it as url: "https://example.org", with straight quotes'],
  ['accent: #ff0000', 'write it as accent: "#ff0000"'],
])('shows %j as it should be', (line, hint) => {
  expect(readSiteConfig(`title: A\n${line}\n`, 'content/site.yaml').problems[0]?.hint).toBe(hint);
});
