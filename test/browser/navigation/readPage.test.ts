// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { applyHead, readHead } from '../../../src/browser/navigation/head.ts';
import { readPage } from '../../../src/browser/navigation/readPage.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

const data = { base: '/blog/', page: { kind: 'post', frame: { title: 'Site' }, title: ['x'] } };
const page = (json = JSON.stringify(data), marker = '/blog/assets/main-x.js 0123') =>
  `<html lang="de"><head><title>T</title><meta name="description" content="D"><link rel="canonical" href="https://x.example/"><meta name="catpost" content="${marker}"></head>` +
  `<body><div id="root"><main><section id="top" data-section=""><p>Intro &amp; more</p></section>` +
  `<section id="one" data-section=""><h3><a class="mark" href="#one"></a>One</h3><p>Text</p></section></main>` +
  `<footer><section data-slot="footer"><p>Mine</p></section></footer></div>` +
  `<script type="application/json" id="page">${json}</script></body></html>`;

test('reads data from the JSON block, and texts from the elements', () => {
  expect(readPage(parse(page()))).toEqual({
    base: '/blog/',
    marker: '/blog/assets/main-x.js 0123',
    page: {
      ...data.page,
      sections: [
        { id: 'top', heading: null, html: '<p>Intro &amp; more</p>' },
        {
          id: 'one',
          heading: { level: 3, text: 'One' },
          html: '<h3><a class="mark" href="#one"></a>One</h3><p>Text</p>',
        },
      ],
      slots: { footer: '<p>Mine</p>' },
    },
  });
});

test.each([
  ['another document', '<h1>Log in</h1>'],
  ['a document without marker', page().replace('name="catpost"', 'name="other"')],
  ['broken JSON', page('{"base"')],
  ['JSON of another shape', page('[]')],
  ['a kind that does not exist', page(JSON.stringify({ base: '/', page: { kind: 'x', frame: {} } }))],
  ['JSON without base', page(JSON.stringify({ page: data.page }))],
  ['a document cut off in its text', page().slice(0, page().indexOf('Text'))],
  ['a document without main part', page().replaceAll('main>', 'div>')],
])('reads no page from %s', (_, html) => {
  expect(readPage(parse(html))).toBeNull();
});

test('replaces the head with that of a fetched page', () => {
  document.head.innerHTML =
    '<title>Old</title><meta name="description" content="old"><meta name="robots" content="noindex">';
  applyHead(readHead(parse(page())));
  expect(document.title).toBe('T');
  expect(document.documentElement.lang).toBe('de');
  expect(document.head.querySelectorAll('meta[name=description]')).toHaveLength(1);
  expect(document.head.querySelector('meta[name=description]')?.getAttribute('content')).toBe('D');
  expect(document.head.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe('https://x.example/');
  expect(document.head.querySelector('meta[name=robots]')).toBeNull();
});
