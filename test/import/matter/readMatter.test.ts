import { expect, test } from 'vitest';
import { readMatter } from '../../../src/import/matter/readMatter.ts';

function read(text: string) {
  return readMatter({ text, firstLine: 1 });
}

test.each<[string, string, Record<string, unknown>, string]>([
  ['nothing', 'Only text.\n', {}, 'Only text.\n'],
  ['an empty file', '', {}, ''],
  ['empty front matter', '---\n---\nText.\n', {}, 'Text.\n'],
  ['YAML', '---\ntitle: Rain\ntags: [a, b]\n---\nText.\n', { title: 'Rain', tags: ['a', 'b'] }, 'Text.\n'],
  ['YAML that ends in dots', '---\ntitle: Rain\n...\nText.\n', { title: 'Rain' }, 'Text.\n'],
  ['YAML by name', '---yaml\ntitle: Rain\n---\nText.\n', { title: 'Rain' }, 'Text.\n'],
  ['no end of the last line', '---\ntitle: Rain\nlang: de\n---', { title: 'Rain', lang: 'de' }, ''],
  ['line ends of Windows', '---\r\ntitle: Rain\r\n---\r\nText.\r\nMore.\r\n', { title: 'Rain' }, 'Text.\nMore.\n'],
  ['line ends of old Macs', '---\rtitle: Rain\r---\rText.\r', { title: 'Rain' }, 'Text.\n'],
  ['a byte order mark', '\uFEFF---\ntitle: Rain\n---\nText.\n', { title: 'Rain' }, 'Text.\n'],
  ['empty lines above', '\n\n---\ntitle: Rain\n---\nText.\n', { title: 'Rain' }, 'Text.\n'],
  ['spaces after the fences', '---  \ntitle: Rain\n--- \nText.\n', { title: 'Rain' }, 'Text.\n'],
  [
    'a ruler in the body',
    '---\ntitle: Rain\n---\nText.\n\n---\n\nMore.\n',
    { title: 'Rain' },
    'Text.\n\n---\n\nMore.\n',
  ],
  [
    'a thematic break first',
    '---\n\nSome prose here.\n\n---\n\nMore.\n',
    {},
    '---\n\nSome prose here.\n\n---\n\nMore.\n',
  ],
  [
    'TOML',
    '+++\ntitle = "Rain"\ndate = 2020-01-31\n[extra]\na = 1\n+++\nText.\n',
    { title: 'Rain', date: '2020-01-31', extra: { a: 1 } },
    'Text.\n',
  ],
  ['TOML by name', '---toml\ntitle = "Rain"\n---\nText.\n', { title: 'Rain' }, 'Text.\n'],
  ['YAML in the fences of TOML', '+++\ntitle: Rain\n+++\nText.\n', { title: 'Rain' }, 'Text.\n'],
  [
    'JSON',
    '{\n  "title": "Ra\\"i}n",\n  "tags": ["a"],\n  "params": { "x": {} }\n}\n\nText.\n',
    { title: 'Ra"i}n', tags: ['a'], params: { x: {} } },
    '\nText.\n',
  ],
  ['JSON on one line', '{"title": "Rain"}\nText.\n', { title: 'Rain' }, 'Text.\n'],
  ['JSON with tabs', '{\n\t"title": "Rain"\n}\nText.\n', { title: 'Rain' }, 'Text.\n'],
  ['JSON by name', '---json\n{ "title": "Rain" }\n---\nText.\n', { title: 'Rain' }, 'Text.\n'],
  [
    'JSON between semicolons',
    ';;;\n"title": "Rain",\n"date": "2020-01-31"\n;;;\nText.\n',
    { title: 'Rain', date: '2020-01-31' },
    'Text.\n',
  ],
  ['JSON with braces between semicolons', ';;;\n{ "title": "Rain" }\n;;;\nText.\n', { title: 'Rain' }, 'Text.\n'],
  ['a body that begins with Liquid', '{% include x.html %}\nText.\n', {}, '{% include x.html %}\nText.\n'],
  [
    'only a closing fence',
    'title: Rain\ndate: 2020-01-31\n---\nText.\n',
    { title: 'Rain', date: '2020-01-31' },
    'Text.\n',
  ],
  [
    'no fences',
    'Title: Rain\nDate: 2020-01-31\nTags: a, b\n\nText.\n',
    { Title: 'Rain', Date: '2020-01-31', Tags: 'a, b' },
    '\nText.\n',
  ],
  ['prose that looks like a key', 'Note: this is prose.\n\nText.\n', {}, 'Note: this is prose.\n\nText.\n'],
  ['a fence with too many dashes', '---\ntitle: Rain\n----\nText.\n', { title: 'Rain' }, 'Text.\n'],
  ['a fence that was turned into a dash', '---\ntitle: Rain\n—-\nText.\n', { title: 'Rain' }, 'Text.\n'],
  [
    'no closing fence',
    '---\ntitle: Rain\nlang: de\n\nText and more.\n',
    { title: 'Rain', lang: 'de' },
    'Text and more.\n',
  ],
  ['comments', '---\n# The title\ntitle: Rain # not snow\n---\nText.\n', { title: 'Rain' }, 'Text.\n'],
  [
    'a template',
    '---\ntitle: {{ page.title }}\nlang: de\n---\nText.\n',
    { title: '{{ page.title }}', lang: 'de' },
    'Text.\n',
  ],
  [
    'texts of several lines',
    '---\ntitle: >-\n  Rain\n  again\nx: |\n  a: b\n  # c\n---\nText.\n',
    { title: 'Rain again', x: 'a: b\n# c\n' },
    'Text.\n',
  ],
  [
    'the spelling of numbers',
    '---\ntitle: 007\ntags: [1.10, 2]\npart: 2\n---\nText.\n',
    { title: '007', tags: ['1.10', 2], part: 2 },
    'Text.\n',
  ],
])('reads %s', (_, text, values, body) => {
  const reading = read(text);
  expect({ values: reading.values, body: reading.body, problem: reading.problem }).toEqual({
    values,
    body,
    problem: null,
  });
  expect(reading.bodyLine).toBe(text.replace(/\r\n?/g, '\n').split('\n').length - body.split('\n').length);
});

test.each<[string, string, Record<string, unknown>]>([
  ['a colon in a title', 'title: Rain: a story\nlang: de', { title: 'Rain: a story', lang: 'de' }],
  ['two colons', 'title: Rain: a: story', { title: 'Rain: a: story' }],
  [
    'a colon in a text of two lines',
    'description: Rain: a story\n  that goes on',
    { description: 'Rain: a story that goes on' },
  ],
  ['an at sign', 'title: @home', { title: '@home' }],
  ['a backtick', 'title: `cat` is here', { title: '`cat` is here' }],
  ['a percent sign', 'title: %PATH% is long', { title: '%PATH% is long' }],
  ['an asterisk', 'title: *Rain* at last', { title: '*Rain* at last' }],
  ['a bracket', 'title: [Rain] and snow', { title: '[Rain] and snow' }],
  ['text after quotes', 'title: "Rain" and snow', { title: '"Rain" and snow' }],
  ['an apostrophe in quotes', "title: 'It's rain'", { title: "It's rain" }],
  ['quotes in quotes', 'title: "The "rain" falls"', { title: 'The "rain" falls' }],
  ['an open quote', 'title: "Rain\nlang: de', { title: 'Rain', lang: 'de' }],
  ['an open list', 'tags: [rain, snow\nlang: de', { tags: ['rain', 'snow'], lang: 'de' }],
  ['a list with signs', 'tags: [@home, #1, c#]', { tags: ['@home', '#1', 'c#'] }],
  ['a list of lines with signs', 'tags:\n  - @home\n  - a: b: c', { tags: ['@home', 'a: b: c'] }],
  ['text after a block sign', 'description: > Rain falls', { description: 'Rain falls' }],
  ['tabs', 'tags:\n\t- rain\n\t- snow', { tags: ['rain', 'snow'] }],
  ['a key without a space', 'title:Rain\nlang: de', { title: 'Rain', lang: 'de' }],
  ['a key twice', 'title: Rain\ntitle: Snow', { title: 'Snow' }],
  ['a template', 'title: {{ page.title }}\nx: a: b', { title: '{{ page.title }}', x: 'a: b' }],
])('repairs %s', (_, matter, values) => {
  const reading = read(`---\n${matter}\n---\nText.\n`);
  expect({ values: reading.values, problem: reading.problem, body: reading.body }).toEqual({
    values,
    problem: null,
    body: 'Text.\n',
  });
  expect(reading.repairs.length).toBeGreaterThan(0);
});

test.each([
  ['JavaScript', '---js\nconst title = "Rain";\n---\nText.\n', '```js\nconst title = "Rain";\n```\nText.\n'],
  ['CoffeeScript', '---coffee\ntitle: "Rain"\n---\nText.\n', '```coffee\ntitle: "Rain"\n```\nText.\n'],
  [
    'a line without a key',
    '---\ntitle: Rain\nand this\nlang: de\n---\nText.\n',
    '```yaml\ntitle: Rain\nand this\nlang: de\n```\nText.\n',
  ],
  [
    'a broken object',
    '---\nbuild: { render: never\nlang: de\n---\nText.\n',
    '```yaml\nbuild: { render: never\nlang: de\n```\nText.\n',
  ],
  ['two answers', '---\ndraft: true\ndraft: false\n---\nText.\n', '```yaml\ndraft: true\ndraft: false\n```\nText.\n'],
  ['code within', '---\nand this ```\n---\nText.\n', '~~~yaml\nand this ```\n~~~\nText.\n'],
  ['TOML that is none', '+++\ntitle = Rain and\n+++\nText.\n', '```toml\ntitle = Rain and\n```\nText.\n'],
])('keeps the whole text with %s', (_, text, body) => {
  const reading = read(text);
  expect(reading.body).toBe(body);
  expect(reading.bodyLine).toBe(0);
  expect(reading.problem).not.toBeNull();
});

test('does not run code', () => {
  expect(read('---js\n{ title: process.exit(1) }\n---\nText.\n').problem).toContain('js, which catpost never runs');
});

test('counts lines from the first line of the post in its file', () => {
  const text = '---\n# About the title\ntitle: Rain: a story\ntags:\n  - rain\n---\nText.\n';
  const reading = readMatter({ text, firstLine: 11 });
  expect([reading.lineOf('title'), reading.lineOf('tags'), reading.lineOf('lang'), reading.bodyLine]).toEqual([
    13,
    14,
    null,
    16,
  ]);
  expect(reading.repairs).toEqual([{ line: 13, message: expect.stringContaining('title') }]);
  expect(reading.writtenAs('title')).toBeNull();
  expect(reading.writtenAs('tags')).toBe('tags:\n  - rain');
});

test('finds keys in TOML and JSON', () => {
  const toml = read('+++\ntitle = "Rain"\n"date" = 2020-01-31\n[extra]\na = 1\n+++\n');
  expect([toml.lineOf('title'), toml.lineOf('date'), toml.lineOf('extra')]).toEqual([2, 3, 4]);
  const json = read('{\n  "title": "Rain",\n  "date": "2020-01-31"\n}\n');
  expect([json.lineOf('title'), json.lineOf('date')]).toEqual([2, 3]);
});

test('does not leave a second front matter in the text', () => {
  const reading = read('---\ntitle: Rain: a story\n---\n---\nspeaker: Ana\nplace: Graz\n---\nText.\n');
  expect(reading.problem).toBeNull();
  const hidden = read('---\ntitle: Rain: a story\n---\n---\ndraft: true\n---\nText.\n');
  expect(hidden.problem).toContain('second front matter');
});
