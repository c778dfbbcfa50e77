/** A small site as data, which steps change, with every kind of input that a build reads. */
import type { Files } from '../../temporaryFolder.ts';

/** `keys` is further front matter in YAML. `blocks` names entries of `blocks`, which follow the heading of the post. */
export type ModelPost = {
  folder: string;
  name: string;
  title: string;
  date: string | null;
  heading: string;
  keys: Record<string, string>;
  blocks: string[];
};

/** `assets` and `publicFiles` map names to contents, `lines` is site.yaml, `script` stands for the browser bundle. */
export type Model = {
  posts: ModelPost[];
  assets: Record<string, Buffer>;
  publicFiles: Record<string, string>;
  lines: Record<string, string>;
  now: string;
  base: string | null;
  script: string;
};

const square = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="${colour}" d="M0 0h8v8z"/></svg>`;
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Contents of assets: two drawings of the same length, a valid PNG and a broken one. */
export const pictures = {
  red: Buffer.from(square('#aa0000')),
  blue: Buffer.from(square('#0000aa')),
  png: Buffer.from(pixel, 'base64'),
  broken: Buffer.from('no picture'),
};

/** Markdown blocks that bodies are made of. */
export const blocks: Record<string, string> = {
  antenna: 'The antenna hums on the mast, and the receiver answers the antenna.',
  mast: 'The mast answers on the antenna, and the receiver hums the mast....',
  harbour: 'A harbour of "quoted" winds -- and lanterns...',
  link: 'See [the second](/post/second/), and [its file](/post/second.md).',
  section: 'See [a section](/post/second/#far-section) of it.',
  relative: 'Beside it lies [the third](third.md).',
  old: 'It was once [elsewhere](/old/second/).',
  tag: 'All of [the sea](/tags/sea/), and [the papers](/papers/note.txt).',
  picture: '![A drawing](../post/drawing.svg) and [the drawing itself](../post/drawing.svg)',
  pixel: '![A pixel](../post/pixel.png)',
  outside: '![Far away](https://images.example.net/far.png) and <https://elsewhere.example/x>.',
  code: '```js title="one.js"\nconst socket = 1;\n```',
  formula: 'The energy is $E = mc^2$.',
  note: 'Text with a note[^1].\n\n[^1]: The note.',
  table: '| a | b |\n|---|---|\n| 1 | 2 |',
  lines: '- [x] done\n- [ ] to do :tada:\n\n> [!NOTE]\n> A remark.',
};

/** Makes dead links warn, because most sequences would otherwise end in a failed build. */
export const lenient = '{ dead-link: warn, dead-anchor: warn, missing-image: warn, image-unreadable: warn }';

/** The model before the first step. */
export const firstModel: Model = {
  posts: [
    post('post', 'first', '2025-01-01', { tags: '[sea, linux]', pinned: 'true' }, ['antenna', 'section', 'picture']),
    post('post', 'second', '2025-02-01', { tags: '[linux]', aliases: '[/old/second/]' }, ['code', 'relative', 'note']),
    post('post', 'third', '2025-02-01', { tags: '[Sea]', updated: '2026-01-01' }, ['harbour', 'link', 'table']),
    post('post', 'fourth', '2026-05-31', { series: 'Numbers', image: 'pixel.png' }, ['mast', 'pixel']),
    post('post', 'fifth', '2026-06-01', { series: 'Numbers', tags: '[poem]', by: 'ai' }, ['lines', 'tag']),
    post('post', 'later', '2026-06-02', { series: 'Numbers' }, ['antenna', 'old']),
    post('post', 'hidden', '2025-03-01', { draft: 'true', tags: '[linux]' }, ['link']),
    post('haiku', 'echo', '2025-04-01', { tags: '[poem]', description: 'An echo' }, ['harbour']),
    post('haiku', 'echo.de', '2025-04-02', { tags: '[poem]' }, ['harbour', 'outside']),
    post('haiku', 'pond', '2024-12-31', { by: 'placeholder', lang: 'ja' }, ['formula']),
    post('.', 'about', null, {}, ['link', 'outside']),
  ],
  assets: { 'post/drawing.svg': pictures.red, 'post/pixel.png': pictures.png },
  publicFiles: { 'papers/note.txt': 'A note.\n' },
  lines: {
    title: 'Sequences',
    url: 'https://example.org/blog',
    collections: '{ post: { pageSize: 2 }, haiku: { breaks: true } }',
    media: '[images.example.net]',
    cards: 'none',
    problems: lenient,
  },
  now: '2026-06-01',
  base: null,
  script: 'one',
};

/** Every file of the content and the public folder. */
export function filesOfModel({ posts, assets, publicFiles, lines }: Model): Files {
  const below = (folder: string, files: Files) =>
    Object.fromEntries(Object.entries(files).map(([name, file]) => [`${folder}/${name}`, file]));
  return {
    ...below('content', Object.fromEntries(posts.map((one) => [fileOf(one), textOf(one)]))),
    ...below('content', assets),
    ...below('public', publicFiles),
    'content/site.yaml': yaml(lines),
  };
}

/** Returns the path of a post in the content folder. */
export function fileOf({ folder, name }: Pick<ModelPost, 'folder' | 'name'>): string {
  return folder === '.' ? `${name}.md` : `${folder}/${name}.md`;
}

function post(
  folder: string,
  name: string,
  date: string | null,
  keys: Record<string, string>,
  chosen: string[],
): ModelPost {
  return { folder, name, title: `The ${name} "post"`, date, heading: 'Far section', keys, blocks: chosen };
}

/** Longer than an excerpt, so that most edits of a post change no list. Texts of `haiku` begin with less. */
const opening = `It begins. ${'A ship goes by, and nobody sees it. '.repeat(8)}`.trimEnd();

function textOf({ folder, title, date, heading, keys, blocks: chosen }: ModelPost): string {
  const matter = yaml({ title: JSON.stringify(title), ...(date === null ? {} : { date }), ...keys });
  const first = folder === 'haiku' ? 'It begins.' : opening;
  return `---\n${matter}---\n\n${first}\n\n## ${heading}\n\n${chosen.map((name) => blocks[name]).join('\n\n')}\n`;
}

function yaml(lines: Record<string, string>): string {
  return Object.entries(lines)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
}
