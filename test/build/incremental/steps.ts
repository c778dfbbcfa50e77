/** The steps of an author between two builds, as data that fast-check generates, prints and shrinks. */
import fc from 'fast-check';
import { blocks, lenient, type pictures } from './site.ts';

/** A number selects a post by its index, modulo the number of posts. */
export type Step =
  | { do: 'add'; name: string; folder: string; date: string; tags: string; blocks: string[] }
  | { do: 'delete'; post: number }
  | { do: 'rename'; post: number; name: string }
  | { do: 'move'; post: number; folder: string }
  | { do: 'title'; post: number; title: string }
  | { do: 'date'; post: number; date: string }
  | { do: 'heading'; post: number; heading: string }
  | { do: 'block'; post: number; block: string }
  | { do: 'key'; post: number; key: string; value: string | null }
  | { do: 'asset'; name: string; picture: keyof typeof pictures | null }
  | { do: 'public'; name: string; text: string | null }
  | { do: 'site'; key: string; value: string | null }
  | { do: 'now'; now: string }
  | { do: 'base'; base: string | null }
  | { do: 'script'; script: string }
  | { do: 'revert' };

const names = ['first', 'second', 'third', 'new', 'second.de', 'echo.fr', 'café', 'index', 'page'];
const folders = ['post', 'haiku', 'post/deep', 'other', '.'];
const dates = ['2024-01-01', '2025-02-01', '2025-02-01T10:00', '2026-06-01', '2026-06-02', '2027-01-01'];
const tagLists = ['[sea]', '[Sea, linux]', '[poem, café]', '[]'];

/** Values for keys of the front matter. Null removes the key. */
const keys: Record<string, (string | null)[]> = {
  tags: [...tagLists, null],
  draft: ['true', null],
  description: ['Another text', null],
  pinned: ['true', null],
  series: ['Numbers', 'Letters', '{ name: Numbers, part: 2 }', null],
  updated: ['2026-01-02', '2026-06-01', null],
  aliases: ['[/old/second/]', '[/elsewhere/, /alt/]', null],
  image: ['../post/drawing.svg', '../post/pixel.png', null],
  by: ['human', 'ai', 'placeholder', null],
  lang: ['de', 'ar', null],
  slug: ['another', null],
  toc: ['true', 'false', null],
  breaks: ['true', null],
};

/** Values for keys of site.yaml, one for almost every setting that changes a build. */
const siteLines: Record<string, (string | null)[]> = {
  title: ['Other', 'Sequences'],
  url: ['https://example.org', 'https://example.net/blog', null],
  description: ['A text about it', null],
  author: ['Somebody', null],
  language: ['de', null],
  by: ['human', 'ai', null],
  timezone: ['Asia/Tokyo', 'America/Los_Angeles', null],
  navigation: ['[{ label: about, url: /about/ }]', null],
  footer: ['The end.', null],
  smartQuotes: ['false', null],
  emoji: ['true', null],
  media: ['[images.example.net]', '[]', null],
  scripts: ['[scripts.example.net]', null],
  host: ['netlify', '[nginx, cloudflare]', 'vercel', null],
  cards: ['newest 1', 'none'],
  keep: ['none', '2 builds', '30 days', null],
  history: ['true', null],
  theme: ['{ green: { accent: "#ffd75f" } }', null],
  problems: [lenient, '{ dead-anchor: warn }', null],
  list: ['excerpts', 'cards', 'titles', null],
  collections: [
    '{ post: { pageSize: 1 }, haiku: {} }',
    '{ post: { slugs: title, title: Posts } }',
    '{ haiku: { list: excerpts } }',
    null,
  ],
};

const post = fc.nat(11);
const one = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
const block = one(Object.keys(blocks));
const changeOf = (table: Record<string, (string | null)[]>) =>
  one(Object.entries(table).flatMap(([key, values]) => values.map((value) => ({ key, value }))));

const changedBlock = fc.record({ do: fc.constant('block' as const), post, block });
const changedHeading = fc.record({
  do: fc.constant('heading' as const),
  post,
  heading: one(['Far section', 'Near', 'Far section 2']),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('add' as const),
    name: one(names),
    folder: one(folders),
    date: one(dates),
    tags: one(tagLists),
    blocks: fc.array(block, { maxLength: 3 }),
  }),
  fc.record({ do: fc.constant('delete' as const), post }),
  fc.record({ do: fc.constant('rename' as const), post, name: one(names) }),
  fc.record({ do: fc.constant('move' as const), post, folder: one(folders) }),
  fc.record({ do: fc.constant('title' as const), post, title: one(['Another', 'The first "post"', 'a / b']) }),
  fc.record({ do: fc.constant('date' as const), post, date: one(dates) }),
  changedHeading,
  changedBlock,
  changeOf(keys).chain((change) => post.map((number): Step => ({ do: 'key', post: number, ...change }))),
  fc.record({
    do: fc.constant('asset' as const),
    name: one(['post/drawing.svg', 'post/pixel.png', 'haiku/new.svg']),
    picture: one(['red', 'blue', 'png', 'broken', null] as const),
  }),
  fc.record({
    do: fc.constant('public' as const),
    name: one(['papers/note.txt', 'favicon.svg', 'robots.txt', 'post/first/index.html']),
    text: one(['A note.\n', 'A tone.\n', null]),
  }),
  changeOf(siteLines).map((change): Step => ({ do: 'site', ...change })),
  fc.record({ do: fc.constant('now' as const), now: one(['2026-05-31', '2026-06-02', '2027-01-01']) }),
  fc.record({ do: fc.constant('base' as const), base: one(['/', '/deep/er/', null]) }),
  fc.record({ do: fc.constant('script' as const), script: one(['one', 'two']) }),
  fc.constant({ do: 'revert' as const }),
);

/** Generates one to six steps. */
export const sequences = fc.array(step, { minLength: 1, maxLength: 6 });

/** Generates steps of which most change the text of a post. */
export const textSequences = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: changedBlock },
    { weight: 1, arbitrary: changedHeading },
    { weight: 1, arbitrary: step },
  ),
  { minLength: 1, maxLength: 6 },
);
