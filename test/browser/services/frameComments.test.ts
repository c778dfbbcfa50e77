// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { commentsFrame } from '../../../src/browser/services/frameComments.ts';

afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
  history.replaceState(null, '', '/');
});

const widget = 'https://giscus.app/widget?repo=you%2Fblog&term=post%2Fa%2F';
const utterances = 'https://utteranc.es/utterances.html?repo=you%2Fblog&issue-term=pathname';

function shownFrame(kind: 'giscus' | 'utterances', src: string) {
  const frame = commentsFrame(kind, src, 'Comments');
  document.body.append(frame);
  return frame;
}

function receive(frame: HTMLIFrameElement, data: unknown, origin = new URL(frame.src).origin): void {
  window.dispatchEvent(new MessageEvent('message', { data, origin, source: frame.contentWindow }));
}

test.each([
  ['giscus', widget, 'http://localhost:3000/post/a/', 'light'],
  ['utterances', utterances, 'http://localhost:3000', 'github-light'],
] as const)('adds the origin and the theme to the address of %s', (kind, src, origin, theme) => {
  history.replaceState(null, '', '/post/a/');
  const { searchParams } = new URL(shownFrame(kind, src).src);
  expect([searchParams.get('origin'), searchParams.get('theme')]).toEqual([origin, theme]);
  expect(searchParams.get('repo')).toBe('you/blog');
});

test.each([
  ['giscus', widget, { giscus: { resizeHeight: 812.4 } }, '813'],
  ['utterances', utterances, { type: 'resize', height: 300 }, '300'],
] as const)('gives the frame of %s the height that it asks for', (kind, src, message, height) => {
  const frame = shownFrame(kind, src);
  receive(frame, message);
  expect(frame.height).toBe(height);
});

test.each([
  ['of another origin', { giscus: { resizeHeight: 10 } }, 'https://evil.example'],
  ['about something else', { giscus: { error: 'Discussion not found' } }, 'https://giscus.app'],
  ['that is no height', { giscus: { resizeHeight: '1e9' } }, 'https://giscus.app'],
  ['that is too high', { giscus: { resizeHeight: 1e9 } }, 'https://giscus.app'],
  ['that is empty', null, 'https://giscus.app'],
])('ignores a message %s', (_, message, origin) => {
  const frame = shownFrame('giscus', widget);
  receive(frame, message, origin);
  expect(frame.height).toBe('');
});

test('takes the session of a sign-in out of the address, and uses it again later', () => {
  history.replaceState(null, '', '/post/a/?giscus=token&x=1');
  expect(new URL(shownFrame('giscus', widget).src).searchParams.get('session')).toBe('token');
  expect(location.search).toBe('?x=1');
  expect(new URL(shownFrame('giscus', widget).src).searchParams.get('session')).toBe('token');
});
