/** Holds that no page changes without its source, from which a build knows whether to make the page. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { contentsOf, recipeOf } from '../../src/documents/entryContents.ts';
import { withPathShards } from '../../src/documents/suggestedPaths.ts';
import { sampled } from '../sampled.ts';
import { prepareFolder, templateOf } from '../sites/preparedSite.ts';
import { folderOf } from '../temporaryFolder.ts';

type Texts = Record<string, string>;

const post = (title: string, keys: string, body = 'The receiver hums beside the antenna.') =>
  `---\ntitle: ${title}\n${keys}\n---\n\n${body}\n`;

const settings = `
title: Signals
description: About radio
url: https://example.org/log
author: Ada
languages: [en, de]
collections: { post: { pageSize: 2 }, haiku: { list: excerpts } }
navigation: [{ label: Radio, url: /tags/radio/ }, { label: About, url: /about/ }]
links: [{ label: Code, url: https://example.net/ }]
cards: none
problems: { dead-link: warn, dead-anchor: warn }
`;

const files: Texts = {
  'content/site.yaml': settings,
  'content/about.md': post('About', 'by: human'),
  'content/about.de.md': post('Über', 'by: human'),
  'content/post/index.md': post('Notes', 'description: All notes', 'What I hear.'),
  'content/post/one.md': post('One', 'date: 2026-01-01\ntags: [radio, sea]\npinned: true'),
  'content/post/two.md': post('Two', 'date: 2026-01-02\ntags: [radio]\nseries: { name: Waves, part: 1 }'),
  'content/post/two.de.md': post('Zwei', 'date: 2026-01-02\ntags: [radio]'),
  'content/post/three.md': post('Three', 'date: 2026-02-03\ntags: [sea]\nseries: { name: Waves, part: 2 }\nby: ai'),
  'content/post/four.md': post('Four', 'date: 2025-02-04\naliases: [/old/four/]', 'See [two](two.md#far).'),
  'content/post/old.md': post('Old', 'date: 2020-02-04'),
  'content/post/older.md': post('Older', 'date: 2020-02-03'),
  'content/post/five.de.md': post('Five', 'date: 2026-03-05\nupdated: 2026-03-06\nlang: de'),
  'content/post/secret.md': post('Secret', 'date: 2026-03-07\nunlisted: true\ntags: [radio, rare]'),
  'content/haiku/pond.md': post('Pond', 'date: 2026-04-01\nlayout: plain\nby: placeholder'),
  'footer.md': 'Written {{year}} by {{author}}.',
  'after-post.md': 'Write to me about {{title}}.',
};

let contentCache = '';
let before: Map<string, { source: string; text: string }> = new Map();
beforeAll(async () => {
  contentCache = join(await mkdtemp(join(tmpdir(), 'catpost-source-')), 'made');
  before = await made(files);
}, 60_000);

const edited = (file: string, from: string | RegExp, to: string): Texts => {
  const text = files[file] ?? '';
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} does not have ${from}.`);
  return { ...files, [file]: changed };
};
const { 'content/post/one.md': _one, ...withoutOne } = files;
const { 'content/post/two.de.md': _two, ...withoutGerman } = files;

// Each case prepares the whole site, so short runs test every third one.
const edits = sampled<[string, Texts]>([
  ['a word of a body', edited('content/post/two.md', 'hums', 'sings')],
  ['a first paragraph', edited('content/haiku/pond.md', 'The receiver', 'A frog')],
  ['a long body', edited('content/post/two.md', 'hums', 'hums '.repeat(900))],
  ['headings', edited('content/post/two.md', 'The', '## A\n\n## B\n\n## C\n\nThe')],
  ['the name of a linked section', edited('content/post/two.md', 'The', '## Far\n\nThe')],
  ['other words that make other posts related', edited('content/post/four.md', 'See', 'Tides lift lanterns. See')],
  ['a title', edited('content/post/three.md', 'Three', '"Three / 3"')],
  ['a date', edited('content/post/three.md', '2026-02-03', '2024-02-03')],
  ['a date of update', edited('content/post/five.de.md', '2026-03-06', '2026-03-08')],
  ['a time of the same day', edited('content/post/three.md', '2026-02-03', '2026-02-03T10:00:00')],
  ['a description', edited('content/post/three.md', 'by: ai', 'by: ai\ndescription: What waves do')],
  ['a tag more', edited('content/post/three.md', '[sea]', '[sea, radio]')],
  ['a tag that is in no other post', edited('content/post/three.md', '[sea]', '[sea, new]')],
  ['a tag less', edited('content/post/one.md', '[radio, sea]', '[radio]')],
  ['another spelling of a tag', edited('content/post/three.md', '[sea]', '[Sea]')],
  ['the tag of an unlisted post', edited('content/post/secret.md', 'rare', 'sea')],
  ['a post that becomes unlisted', edited('content/post/three.md', 'by: ai', 'by: ai\nunlisted: true')],
  ['a draft', edited('content/post/three.md', 'by: ai', 'by: ai\ndraft: true')],
  ['another provenance', edited('content/post/three.md', 'by: ai', 'by: mixed')],
  ['the only post of a provenance', edited('content/post/three.md', 'by: ai\n', '')],
  ['a post that is no longer pinned', edited('content/post/one.md', '\npinned: true', '')],
  ['a pinned post', edited('content/post/two.md', 'tags', 'pinned: true\ntags')],
  ['another part of a series', edited('content/post/two.md', 'part: 1', 'part: 7')],
  ['another name of a series', edited('content/post/two.md', 'Waves', 'Tides')],
  ['a permalink', edited('content/post/three.md', 'by: ai', 'by: ai\npermalink: /waves/')],
  ['an alias', edited('content/post/four.md', '/old/four/', '/older/four/')],
  ['a layout', edited('content/haiku/pond.md', 'layout: plain\n', '')],
  ['another language', edited('content/post/four.md', 'aliases', 'lang: fr\naliases')],
  ['an image of another host', edited('content/post/four.md', 'aliases', 'image: https://x.example/a.png\naliases')],
  ['a post that search engines leave out', edited('content/post/one.md', 'pinned', 'noindex: true\npinned')],
  ['the title of a translation', edited('content/post/two.de.md', 'Zwei', 'Two')],
  ['the title of an original that its translation has too', edited('content/post/two.md', 'Two', 'Zwei')],
  ['no translation', withoutGerman],
  ['a translation more', { ...files, 'content/post/one.de.md': post('Eins', 'date: 2026-01-01\ntags: [sea]') }],
  ['a post more', { ...files, 'content/post/six.md': post('Six', 'date: 2026-01-15\ntags: [radio]') }],
  ['a post less', withoutOne],
  ['a first post of a collection', { ...files, 'content/log/a.md': post('A', 'date: 2026-01-15') }],
  ['a page more', { ...files, 'content/now.md': post('Now', 'by: human') }],
  ['the text above a listing', edited('content/post/index.md', 'What I hear', 'What I heard')],
  ['the description of a listing', edited('content/post/index.md', 'All notes', 'Notes')],
  ['the title of a page in the navigation', edited('content/about.md', 'About', 'About me')],
  ['the footer', edited('footer.md', 'Written', 'Sent')],
  ['the text after posts', edited('after-post.md', 'Write', 'Speak')],
  ['a footer for one language', { ...files, 'footer.de.md': 'Geschrieben' }],
  ...[
    'Signals',
    'About radio',
    'org/log',
    'Ada',
    '[en, de]',
    'pageSize: 2',
    'excerpts',
    'label: Radio',
    'example.net',
  ].map((text): [string, Texts] => [`the setting ${text}`, edited('content/site.yaml', text, otherValue(text))]),
  ['the sizes of lists', edited('content/site.yaml', 'pageSize: 2', 'pageSize: 3')],
  ['a collection without feeds', edited('content/site.yaml', 'pageSize: 2', 'pageSize: 2, feed: false')],
  ['the title of a collection', edited('content/site.yaml', 'list: excerpts', 'list: excerpts, title: Verse')],
  ['a text of catpost', edited('content/site.yaml', 'cards', 'words: { en: { page: { search: Look } } }\ncards')],
  ['comments', edited('content/site.yaml', 'cards', 'comments: { mastodon: "@ada@example.social" }\ncards')],
]);

test.each(edits)('knows the pages that change with %s', async (_, changed) => {
  const after = await made(changed);
  const unnoticed = [...after].filter(([path, { source, text }]) => {
    const old = before.get(path);
    return old !== undefined && old.source === source && old.text !== text;
  });
  expect(unnoticed.map(([path]) => path)).toEqual([]);
});

test('an edit of a body changes the sources of the post and of its neighbours only', async () => {
  const after = await made(edited('content/post/four.md', 'See', 'Look at'));
  const changed = [...after].filter(([path, { source }]) => before.get(path)?.source !== source);
  expect(changed.map(([path]) => path).filter((path) => /^\/(?:de\/)?(?:post|haiku)\/[a-z]+\/$/.test(path))).toEqual([
    '/post/one/',
    '/post/four/',
    '/post/old/',
  ]);
});

function otherValue(text: string): string {
  return { '[en, de]': 'en', 'pageSize: 2': 'pageSize: 1', excerpts: 'titles' }[text] ?? `${text}-new`;
}

/** Returns source and text of every page whose source is known. */
async function made(texts: Texts): Promise<typeof before> {
  const folder = await folderOf(texts);
  const prepared = await prepareFolder(folder, { contentCache, siteFolder: { path: folder, name: '' } });
  const { entries, shards } = withPathShards(prepared);
  const template = templateOf(prepared.site);
  return new Map(
    entries.flatMap((entry) => {
      const recipe = recipeOf(entry, prepared, shards, template);
      const source = 'copy' in recipe ? null : recipe.source();
      if (source === null) return [];
      const contents = contentsOf(entry, prepared, shards, template);
      return [[entry.path, { source, text: 'text' in contents ? contents.text : '' }] as const];
    }),
  );
}
