/** A page of each kind, with all that it can hold. */
import type { ListingEntry } from '../../src/types/listing.ts';
import type { Frame, Page, PageKind, PostPage } from '../../src/types/page.ts';
import { wordsIn } from '../../src/words/catalogs.ts';

/** The frame of the sample pages. */
export const frame: Frame = {
  name: 'Site',
  prompt: 'visitor@site',
  place: '~/post/one-/-two',
  directory: '~/post',
  search: '/search/',
  windows: [
    { label: 'home', href: '/', current: false },
    { label: 'post', href: '/post/', current: true },
    { label: 'about', href: '/about/', current: false },
  ],
  links: [{ label: 'else', href: 'https://else.example/', rel: 'me' }],
  footer: 'The end.',
  words: wordsIn('en').page,
  moreWords: '/assets/words-en-0.json',
  percent: '0%',
};

const post: PostPage = {
  kind: 'post',
  frame,
  command: 'cat post/one-/-two.md',
  raw: '/post/one-/-two.md',
  title: ['one', 'two'],
  language: 'de',
  date: { datetime: '2026-01-31', text: '31. Januar 2026' },
  updated: { datetime: '2026-02-01', text: '1. Februar 2026' },
  length: '3 min, 612 words',
  tags: [{ label: 'linux', href: '/tags/linux/' }],
  mark: 'draft',
  direction: null,
  by: { label: 'by ai', href: '/by/ai/' },
  translations: [{ label: 'English', href: '/post/one-/-two.en/', language: 'en', direction: 'ltr' }],
  series: {
    name: 'Numbers',
    label: 'Series: Numbers',
    part: 'part 2 of 2',
    parts: [
      { number: 1, current: false, label: 'Zero', href: '/post/zero/', language: null, direction: null },
      { number: 2, current: true, label: 'one / two', href: '/post/one-/-two/', language: null, direction: null },
    ],
  },
  related: [
    {
      label: 'Related',
      href: '/post/related/',
      language: null,
      direction: null,
      date: { datetime: '2025-12-01', text: '2025-12-01' },
    },
  ],
  older: { label: 'Older', href: '/post/older/', language: 'ar', direction: 'rtl' },
  newer: null,
  contents: true,
  sections: [
    { id: 'top', heading: null, html: '<p>Intro</p>' },
    { id: 'part', heading: { level: 2, text: 'Part' }, html: '<h2>Part</h2><p>Text</p>' },
  ],
};

const entries: ListingEntry[] = [
  {
    title: 'A',
    href: '/post/a/',
    date: { datetime: '2026-01-31', text: '2026-01-31' },
    size: '4 min',
    mark: null,
    pinned: true,
    by: { label: 'by ai', href: '/by/ai/' },
    language: 'fr',
    direction: null,
    languageName: 'français',
  },
];
const counted = [{ label: 'linux', href: '/tags/linux/', count: '2' }];

/** A page of each kind. */
export const samplePages: { [Kind in PageKind]: Page<Kind> } = {
  post,
  page: {
    kind: 'page',
    frame,
    command: 'cat about.md',
    raw: '/about.md',
    title: ['About'],
    direction: null,
    by: null,
    translations: [],
    updated: null,
    mark: null,
    contents: false,
    sections: post.sections,
  },
  home: {
    kind: 'home',
    frame,
    title: 'Site',
    portrait: {
      src: '/me.jpg',
      width: 9,
      height: 9,
      alt: 'Me',
      sources: [{ type: 'image/webp', srcSet: '/me.webp 9w' }],
    },
    description: 'What it is.',
    links: [{ label: 'Mastodon', href: 'https://social.example/@me', rel: 'me' }],
    listings: [
      {
        command: 'ls -t post/ | head -5',
        title: 'post',
        href: '/post/',
        more: 'all 7 in post',
        list: 'titles',
        entries,
      },
    ],
    tags: { command: 'ls tags/', links: counted },
    pages: { command: 'ls *.md', links: [{ label: 'About', href: '/about/', language: null, direction: null }] },
    feeds: { command: 'feed', links: [{ label: 'RSS', href: '/feed.xml' }] },
  },
  listing: {
    kind: 'listing',
    frame,
    command: 'ls -lt post/',
    title: 'post',
    intro: 'What these are.',
    sections: post.sections,
    count: 70,
    countText: '70 posts',
    savable: true,
    years: [
      { label: '2026', href: '/post/2026/', count: '60', current: true },
      { label: '2025', href: '/post/2025/', count: '10', current: false },
    ],
    provenances: [{ label: 'by ai', href: '/by/ai/', count: '3', current: false }],
    feeds: { command: 'feed post/ | tail -3', links: [{ label: 'RSS', href: '/post/feed.xml' }] },
    list: 'excerpts',
    entries,
    pager: { text: 'page 2 of 3', newer: '/post/', older: '/post/page/3/' },
  },
  tags: {
    kind: 'tags',
    frame,
    command: 'ls tags/',
    title: 'Tags',
    tags: counted,
    provenances: { command: 'ls by/', links: counted },
  },
  search: {
    kind: 'search',
    frame,
    command: 'grep --help',
    title: 'Search',
    collections: [{ label: 'post', href: '/post/', count: '70', years: counted }],
    tags: counted,
    outside: { label: 'Outside', href: 'https://search.example/?q=site%3Aexample.org' },
  },
  'not-found': {
    kind: 'not-found',
    frame,
    title: 'No such file or directory',
    base: '/',
    places: [{ label: 'home', href: '/' }],
    shards: [],
  },
};

/** The sample pages as a list. */
export const allPages: Page[] = Object.values(samplePages);
