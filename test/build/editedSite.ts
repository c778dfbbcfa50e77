/** The site that the tests of edits begin with. */

/** Longer than an excerpt, so that an edit of what follows changes no list. */
const opening = `It begins. ${'The first paragraph is long. '.repeat(10)}`;

const post = (title: string, day: string, keys: string, text: string) =>
  `---\ntitle: ${title}\ndate: ${day}\n${keys}---\n\n${opening}\n\n${text}\n`;

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>';

/** A small site in two languages, with what the text of a post may refer to. */
export const editedSite = {
  'content/site.yaml': [
    'title: Edits',
    'url: https://example.org/blog',
    'languages: [en, de]',
    'cards: none',
    'list: excerpts',
    '',
  ].join('\n'),
  'content/post/sea.md': post('Sea', '2026-01-01', 'tags: [water]\n', '## Waves\n\nThe harbour is quiet.'),
  'content/post/lake.md': post(
    'Lake',
    '2026-01-02',
    'tags: [water]\n',
    'See [the waves](sea.md#waves) and [a file](note.txt).',
  ),
  'content/post/hill.md': post(
    'Hill',
    '2026-01-03',
    'series: Land\n',
    '![A drawing](drawing.svg)\n\n## Top\n\nThe view.',
  ),
  'content/post/plain.md': post('Plain', '2026-01-04', 'series: Land\n', '```js\nconst one = 1;\n```'),
  'content/post/secret.md': post('Secret', '2026-01-05', 'unlisted: true\n', 'Only by its link.'),
  'content/post/draft.md': post('Draft', '2026-01-06', 'draft: true\n', 'Not yet.'),
  'content/de/post/see.md': post('See', '2026-01-07', '', 'Das Wasser ist still.'),
  'content/about.md': `---\ntitle: About\n---\n\n${opening}\n\nWho this is.\n`,
  'content/post/drawing.svg': drawing,
  'content/post/other.svg': drawing,
  'content/post/note.txt': 'A note.',
};
