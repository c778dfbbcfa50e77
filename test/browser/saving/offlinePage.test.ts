// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { closestPath, offlinePageOf } from '../../../src/browser/saving/offlinePage.ts';

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;">`;
const saved = [
  `<!doctype html><html lang="de"><head><meta charset="utf-8">${policy}`,
  '<meta name="viewport" content="width=device-width"><title>Erster</title><link rel="canonical" href="https://x.example/">',
  '<script type="application/ld+json">{"headline":"Erster"}</script><link rel="icon" href="/favicon.svg">',
  '<meta name="saved" content="2026-01-01"><meta name="catpost" content="/assets/main-a.js 1"><style>\na{}\n</style>',
  '<script>(function(){})()</script></head><body><div id="root"><main>Text</main></div>',
  '<script type="application/json" id="page">{"page":{"frame":{"words":{"tryAgain":"Noch \\u003ceinmal"}}}}</script></body></html>',
].join('');
const item = (path: string, title: string) => ({ path, title, pages: [path], bytes: 84_000 });

test('takes the language, policy, style and script of a saved page, and nothing else', () => {
  const page = offlinePageOf(saved, [item('/post/a/', 'Erster')], '/');
  expect(page).toContain(`<meta charset="utf-8">${policy}`);
  expect(page).toContain('<html lang="de">');
  expect(page).toContain('>Noch &#60;einmal</a>');
  expect(page).toContain('<style>\na{}\n</style>');
  expect(page).toContain('<script>(function(){})()</script>');
  expect(page).not.toMatch(/canonical|ld\+json|id="page"|name="saved"|Text/);
});

test.each([
  ['/post/a/', 'Plain', '<a href="/post/a/" dir="auto">Plain</a> 84 kB'],
  [
    '/b%C3%BCcher/%E2%80%9C/',
    '“Quoted” & <b>',
    '<a href="/b%C3%BCcher/%E2%80%9C/" dir="auto">“Quoted” &#38; &#60;b&#62;</a> 84 kB',
  ],
  [
    '/post/"><script>x</script>/',
    '$& $1',
    '<a href="/post/&#34;&#62;&#60;script&#62;x&#60;/script&#62;/" dir="auto">$&#38; $1</a> 84 kB',
  ],
])('links to the page saved at %s with the title %s', (path, title, link) => {
  expect(offlinePageOf(saved, [item(path, title)], '/')).toContain(`<ul><li>${link}</li></ul>`);
});

test.each(['/', '/search/?q=a+b', '/?c="><script>alert(1)</script>', '/post/%00/?a&b'])(
  'offers to try the address %s again',
  (address) => {
    const page = new DOMParser().parseFromString(offlinePageOf(saved, [], address), 'text/html');
    expect(page.querySelector('main p a')?.getAttribute('href')).toBe(address);
    expect(page.querySelectorAll('script')).toHaveLength(1);
  },
);

test.each([
  ['/de/post/b/', '/de/post/a/'],
  ['/ar/', '/ar/post/a/'],
  ['/ar/post/', '/ar/post/a/'],
  ['/tags/', '/post/a/'],
])('is in the language of %s if a page in it is saved', (path, expected) => {
  expect(closestPath(['/post/a/', '/de/post/a/', '/ar/post/a/'], path)).toBe(expected);
});
