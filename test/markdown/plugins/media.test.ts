import { expect, test } from 'vitest';
import { isListed } from '../../../src/markdown/mediaHosts.ts';
import { html, render } from '../render.ts';

const media = ['frames.example', '*.wide.example', 'port.example:8443'];
const listed = (body: string) => html(body, { media });

test.each([
  ['https://frames.example/x', true],
  ['https://FRAMES.example/x', true],
  ['https://a.b.wide.example/', true],
  ['https://port.example:8443/', true],
  ['http://frames.example/x', false],
  ['https://frames.example:444/x', false],
  ['https://frames.example.evil.example/', false],
  ['https://evil.example/frames.example', false],
  ['https://frames.example@evil.example/', false],
  ['https://wide.example/', false],
  ['https://notwide.example/', false],
  ['https://port.example/', false],
  ['not an address', false],
])('tells whether %s is on a listed host: %s', (href, expected) => {
  expect(isListed(href, media)).toBe(expected);
});

test('shows an image of a listed host, and links to one of another host', async () => {
  expect(await listed('![A](https://frames.example/a.png) ![B](https://other.example/b.png)')).toBe(
    '<p><img src="https://frames.example/a.png" alt="A" loading="lazy" decoding="async"/> <a href="https://other.example/b.png">B</a></p>',
  );
});

test('puts a frame into a template behind a link and a button that names its host', async () => {
  const out = await listed(
    '<iframe src="https://frames.example/e?a=1&b=2" title="A film" width=560 height=315></iframe>',
  );
  const [, before = '', inside = ''] = /^(.*)<template>(.*)<\/template><\/span>$/.exec(out) ?? [];
  expect(before).toMatch(
    /^<span class="frame shape-film"><a href="https:\/\/frames.example\/e\?a=1&amp;b=2">A film<\/a><button type="button" data-action="load-frame">[^<]*frames\.example<\/button>$/,
  );
  expect(inside).toMatch(/^<iframe [^>]*src="https:\/\/frames.example\/e\?a=1&amp;b=2"/);
  expect(inside).toContain('sandbox="allow-scripts allow-same-origin allow-popups"');
  expect(inside).toContain('title="A film"');
});

test.each([
  ['width="560" height="315"', 'shape-film'],
  ['', 'shape-film'],
  ['width="640" height="480"', 'shape-photo'],
  ['width="500" height="500"', 'shape-square'],
  ['width="315" height="560"', 'shape-phone'],
  ['width="100%" height="152"', 'shape-bar'],
])('gives a frame with %s the shape %s before and after it is loaded', async (measures, shape) => {
  const out = await listed(`<iframe src="https://frames.example/" title="t" ${measures}></iframe>`);
  expect(out.match(/class="[^"]*"/g)).toEqual([`class="frame ${shape}"`, `class="${shape}"`]);
});

test('links to a frame of another host or of this site', async () => {
  expect(await listed('<iframe src="https://other.example/" title="Other"></iframe>')).toBe(
    '<a href="https://other.example/">Other</a>',
  );
  expect(await listed('<iframe src="other.md" title="Page"></iframe>')).toBe('<a href="/blog/post/other/">Page</a>');
});

test('reports a frame without a title with its position', async () => {
  const { problems } = await render('text\n\n<iframe src="https://frames.example/"></iframe>', { media });
  expect(problems).toMatchObject([{ rule: 'frame-title', position: { line: 3, column: 1 } }]);
});

test('plays files beside the post with controls, and never by itself', async () => {
  const out = await html(
    '<video src="photo.png" autoplay muted loop poster="photo.png" width=320><track src="photo.png" kind="captions" srclang="en" label="English" default></video>',
  );
  expect(out).toBe(
    '<p><video loop="" muted="" width="320" controls="" poster="/blog/post/photo.png" preload="none"><source src="/blog/post/photo.png"/><track src="/blog/post/photo.png" kind="captions" srcLang="en" label="English" default=""/></video></p>',
  );
  expect(await html('<audio><source src="photo.png" type="audio/ogg"><source src="gone.mp3"></audio>')).toContain(
    '<audio controls="" preload="none"><source src="/blog/post/photo.png" type="audio/ogg"/></audio>',
  );
});

test('puts media of a listed host into a template, and links to those of another', async () => {
  expect(await listed('<video src="https://frames.example/v.mp4" title="A walk"></video>')).toMatch(
    /data-action="load-frame".*<template><video [^>]*src="https:\/\/frames.example\/v.mp4"[^>]*><\/video><\/template>/,
  );
  expect(await listed('<audio src="https://other.example/a.mp3" title="A song"></audio>')).toBe(
    '<p><a href="https://other.example/a.mp3">A song</a></p>',
  );
});

test('returns every address, so that files are published and missing ones reported', async () => {
  const { links } = await render(
    '<video poster="photo.png"><source src="photo.png"><source src="gone.mp4"><track src="gone.vtt"></video>\n\n<iframe src="https://x.example/" title="t"></iframe>',
  );
  expect(links.map(({ kind, url, target }) => [kind, url, target.kind])).toEqual([
    ['media', 'photo.png', 'inside'],
    ['media', 'gone.mp4', 'dead'],
    ['image', 'photo.png', 'inside'],
    ['media', 'gone.vtt', 'dead'],
    ['frame', 'https://x.example/', 'outside'],
  ]);
});

test.each([
  '<iframe src="javascript:alert(1)" title="t"></iframe>',
  '<iframe src="data:text/html,<script>alert(1)</script>" title="t"></iframe>',
  '<iframe src="https://frames.example/" srcdoc="<script>alert(1)</script>" onload="alert(1)" title="t"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>" title="t"></iframe>',
  '<iframe src="https://frames.example/" title="t" sandbox="allow-top-navigation" allow="camera" name="x" style="position:fixed"></iframe>',
  '<iframe src="https://frames.example/" title="t"><script>alert(1)</script></iframe>',
  '<video src="javascript:alert(1)" onerror="alert(1)" autoplay></video>',
  '<video><source src="data:text/html,x" onerror="alert(1)"></video>',
  '<audio src="blob:https://x.example/1"></audio>',
  '<video src="photo.png" poster="javascript:alert(1)"></video>',
  '<track src="https://frames.example/x"><source src="https://frames.example/y">',
  '<button data-action="load-frame">x</button><template><iframe src="https://evil.example/"></iframe></template>',
  '<span class="frame" data-action="load-frame">x</span>',
])('makes raw HTML harmless: %s', async (body) => {
  const out = await listed(body);
  expect(out).not.toMatch(/<script|srcdoc|autoplay|camera|top-navigation|evil\.example|style=/i);
  expect(out).not.toMatch(/<[^>]+\son\w+=/i);
  expect(out).not.toMatch(/(?:src|href|poster)="(?!https:\/\/frames\.example\/|\/blog\/)/);
  expect(out.replace(/<template>.*?<\/template>/g, '')).not.toContain('<iframe');
  if (!out.includes('<template>')) expect(out).not.toMatch(/data-action|class=/);
});
