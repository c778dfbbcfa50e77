import { expect, test } from 'vitest';
import { withoutComments } from '../../../src/content/post/comments.ts';
import { placeInFile } from '../../../src/content/post/cuts.ts';
import { withoutUnseenComments } from '../../../src/content/post/unseenComments.ts';

test.each([
  ['An %%inline%% comment.', 'An  comment.'],
  ['Two %%one%% and %%two%%.', 'Two  and .'],
  ['At the end %%secret%%', 'At the end'],
  ['At the end  %%secret%%\nnext', 'At the end\nnext'],
  ['%%secret%% At the start', 'At the start'],
  ['%%secret%%     no code', 'no code'],
  ['%%secret%%', ''],
  ['%%\nsecret\n%%', '\n\n'],
  ['Before.\n\n%%\nsecret\n\nsecret too\n%%\n\nAfter.', 'Before.\n\n\n\n\n\n\n\nAfter.'],
  ['%% secret\nsecret %%\n\nAfter.', '\n\n\nAfter.'],
  ['One %%secret\nsecret%% line.', 'One \n line.'],
  ['> %%\n> secret\n> %%\n> shown', '>\n> \n> \n> shown'],
  ['- item\n  %%\n  secret\n  %%\n- item', '- item\n  \n\n\n- item'],
  ['word%%secret%%word', 'wordword'],
  ['%%%%', ''],
  ['# Title %%secret%%', '# Title'],
  ['[a %%secret%% link](x.md)', '[a  link](x.md)'],
  ['| a %%secret%% | b |', '| a  | b |'],
  ['<div>%%secret%%</div>', '<div></div>'],
  ['%%\n```\nsecret\n```\n%%\n', '\n\n\n\n\n'],
  ['%%secret 50%%', ''],
  ['**bold %%secret%%**', '**bold **'],
  ['Ünïcödé 👍 %%sécret%% here', 'Ünïcödé 👍  here'],
  // No comments.
  ['`%%a%%` and ``%% ` %%``', '`%%a%%` and ``%% ` %%``'],
  ['```\n%%\nkept\n%%\n```', '```\n%%\nkept\n%%\n```'],
  ['~~~ mermaid\n%%{init: {}}%%\n~~~', '~~~ mermaid\n%%{init: {}}%%\n~~~'],
  ['Text\n\n    %%kept%%', 'Text\n\n    %%kept%%'],
  ['> ```\n> %%kept%%\n> ```', '> ```\n> %%kept%%\n> ```'],
  ['- x\n\n  ```\n  %%kept%%\n  ```', '- x\n\n  ```\n  %%kept%%\n  ```'],
  ['$$\na %% b\nc %% d\n$$', '$$\na %% b\nc %% d\n$$'],
  ['\\%%kept\\%%', '\\%%kept\\%%'],
  ['50 % and 60 %', '50 % and 60 %'],
  ['a %b% c', 'a %b% c'],
])('publishes %j as %j', (text, expected) => {
  expect(withoutComments(text)).toMatchObject({ body: expected, problems: [] });
});

test.each([
  ['Text %%secret', 1, 6],
  ['Text.\n\n%%\nsecret\n', 3, 1],
  ['One %%two%% three %%secret', 1, 19],
  ['An inline %%one\n\nthat goes %%on', 1, 11],
  ['version 2%%secret note%%', 1, 10],
  ['5%%secret 7%%', 1, 2],
  ['%%\n```\nsecret\n%%\n', 1, 1],
  ['for %%i in words', 1, 5],
])('reports %j, which may hide something', (text, line, column) => {
  expect(withoutComments(text).problems).toMatchObject([{ rule: 'comment-open', position: { line, column } }]);
});

test.each(['I am 100%% sure.', 'It is 100%%', '٣%% of them', 'I am 100%% sure.\n\nAnother %%note%%.'])(
  'warns that %j is published',
  (text) => {
    const { body, problems } = withoutComments(text);
    expect(body).toContain('%% '.trim());
    expect(problems.map(({ rule }) => rule)).toEqual(['double-percent']);
  },
);

test.each([
  ['a %%one%% b %%two%% c here', 'here', 1],
  ['%%one%%  here', 'here', 1],
  ['a\n%%\nsecret\n%% here', 'here', 4],
  ['> %%x\n> y%% here', 'here', 2],
])('maps a place in %j to the file', (text, word, line) => {
  const { body, cuts } = withoutComments(text);
  const shown = body.split('\n')[line - 1] ?? '';
  const post = { file: 'a.md', title: 'A', body, bodyLine: 5, cuts, keepsLineBreaks: false, language: null };
  const place = placeInFile(post, { line, column: shown.indexOf(word) + 1 });
  const column = (text.split('\n')[line - 1] ?? '').indexOf(word) + 1;
  expect(place.position).toEqual({ line: line + 5, column });
  expect(place.line?.slice(column - 1)).toBe(word);
  expect(JSON.stringify(place)).not.toMatch(/one|two|secret/);
});

test.each([
  ['a <!-- secret --> b', 'a <!-- --> b'],
  ['<!-- secret\nsecret -->\n\nb', '<!-- -->\n\n\nb'],
  ['<div>\n<!-- secret -->\n</div>', '<div>\n<!-- -->\n</div>'],
  ['<!-- secret\n\nnever closed', '<!-- -->\n\n'],
  ['> <!-- secret -->', '> <!-- -->'],
  ['- <!--secret-->', '- <!-- -->'],
  ['`<!-- kept -->`', '`<!-- kept -->`'],
  ['```html\n<!-- kept -->\n```', '```html\n<!-- kept -->\n```'],
  ['[//]: # (secret)', '[//]: #'],
  ['[comment]: # "secret\nsecret"\n\nb', '[comment]: #\n\nb'],
  ['[x]: <> (secret)', '[x]: <>'],
  ['[x]: #section "A title"', '[x]: #section "A title"'],
  ['[x]: https://example.org "A title"', '[x]: https://example.org "A title"'],
  ['no comment', 'no comment'],
  ['a <!-- one --><!-- two --> b', 'a <!-- --><!-- --> b'],
])('publishes the markdown of %j as %j', (text, expected) => {
  expect(withoutUnseenComments(text)).toBe(expected);
});

test.each([
  '{% comment %}\nsecret\n{% endcomment %}',
  '{%- comment -%} secret {%- endcomment -%}',
  'a {# secret #} b',
  'a {#- secret -#} b',
  '{{/* secret */}}',
  '{{- /* secret */ -}}',
  '{{< comment >}}secret{{< /comment >}}',
  '{{% comment %}}secret{{% /comment %}}',
  '{/* secret */}',
  'word{>>secret<<}',
  '\\begin{comment}\nsecret\n\\end{comment}',
  '`{# in code #}`\n\n{# secret #}',
])('reports %j, a comment of another tool', (text) => {
  expect(withoutComments(text).problems).toMatchObject([{ rule: 'comment-foreign' }]);
});

test.each([
  '`{% comment %}`',
  '```liquid\n{% comment %}\n```',
  '    {/* code */}',
  '\\{/* escaped */}',
  '## A heading {#an-id}',
  '{{ page.title }}',
  '{% include x %}',
  'a {#1} b',
  'set {x | x > 1}',
  '{>x}',
])('does not take %j for a comment', (text) => {
  expect(withoutComments(text)).toEqual({ body: text, cuts: [], problems: [] });
});
