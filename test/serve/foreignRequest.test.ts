import { expect, test } from 'vitest';
import { isForeign } from '../../src/serve/foreignRequest.ts';

const host = 'localhost:5173';
const editor = '/__open-in-editor?file=/etc/passwd';

test.each([
  ['a URL that is typed', '/', { host, 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }],
  ['a script of the page', '/src/x.ts', { host, 'sec-fetch-site': 'same-origin', origin: `http://${host}` }],
  ['the overlay of the page', editor, { host, 'sec-fetch-site': 'same-origin' }],
  ['a program that is no browser', '/post/', { host }],
  [
    'a link from another site',
    '/post/',
    { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
  ],
  ['another device, by the IP address', '/', { host: '192.168.1.7:5173' }],
  ['IPv6', '/', { host: '[::1]:5173', origin: 'http://[::1]:5173' }],
  ['a subdomain of localhost', '/', { host: 'blog.localhost:5173' }],
])('accepts %s', (_, url, headers) => {
  expect(isForeign(url, headers)).toBe(false);
});

test.each([
  ['a request of another site', editor, { host, origin: 'https://evil.example' }],
  ['a request of a sandboxed frame', editor, { host, origin: 'null' }],
  ['a request of another port', editor, { host, origin: 'http://localhost:8080' }],
  [
    'an image of another site',
    editor,
    { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
  ],
  [
    'an image that shows a draft',
    '/post/draft.png',
    { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
  ],
  [
    'a frame of another site',
    '/post/',
    { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
  ],
  ['another port of the same machine', editor, { host, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }],
  [
    'a link that opens the editor',
    editor,
    { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
  ],
  [
    'the same with another slash',
    `/${editor}`,
    { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
  ],
  ['a foreign host name that resolves to this machine', '/', { host: 'evil.example:5173' }],
  ['a host name that starts like localhost', '/', { host: 'localhost.evil.example' }],
  ['no host', '/', {}],
  ['an invalid host', '/', { host: 'a b' }],
])('rejects %s', (_, url, headers) => {
  expect(isForeign(url, headers)).toBe(true);
});
