import { expect, test } from 'vitest';
import { readConfig } from '../../../../src/import/readers/jekyll/config.ts';
import { settingsOf } from '../../../../src/import/readers/jekyll/settings.ts';

function settings(written: string, files: Record<string, string> = {}) {
  return settingsOf(readConfig(written), { root: '/', inside: '', files: [], read: (file) => files[file] ?? null });
}

test('the settings say what the site is', () => {
  const written = `---
title: Tin roof
url: "https://example.org/"
baseurl: /blog
description: >
  About rain
author: { name: Ana Lindqvist, email: ana@example.org }
locale: en_GB
timezone: Europe/Vienna
`;
  expect(settings(written)).toEqual({
    title: 'Tin roof',
    url: 'https://example.org/blog',
    description: 'About rain',
    author: 'Ana Lindqvist',
    language: 'en_GB',
    timezone: 'Europe/Vienna',
    navigation: [],
  });
});

test.each([
  ['author: Ana', { author: 'Ana' }],
  ['url: ""\nbaseurl: /blog', { url: null }],
  ['lang: de\nlocale: en', { language: 'de' }],
  ['name: Tin', { title: 'Tin' }],
  ['title: A\ntitle: B', { title: 'B' }],
  ['title: A\n\tbroken: [', { title: 'A' }],
  ['', { title: null }],
])('of %j', (written, expected) => expect(settings(written)).toMatchObject(expected));

test.each([
  ['navigation:\n- { title: About, url: /about/ }\n- { text: Home }', {}, [{ label: 'About', url: '/about/' }]],
  ['navbar-links: { About: about, More: [] }', {}, [{ label: 'About', url: 'about' }]],
  [
    'header_pages: [about.md, gone.md]',
    { 'about.md': '---\ntitle: About\n---\n' },
    [{ label: 'About', url: '/about.md' }],
  ],
  ['', { '_data/navigation.yml': 'main:\n- { title: Posts, url: /posts/ }' }, [{ label: 'Posts', url: '/posts/' }]],
])('the links of the menu in %j', (written, files, expected) => {
  expect(settings(written, files).navigation).toEqual(expected);
});
