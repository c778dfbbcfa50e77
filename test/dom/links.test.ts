// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { clickedUrl, pageUrl } from '../../src/dom/links.ts';

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', '/');
});

function link(href: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.setAttribute('href', href);
  document.body.replaceChildren(anchor);
  return anchor;
}

/** Clicks on a link. Returns the path that the router goes to, or null if the browser handles the click. */
function clicked(href: string, init: MouseEventInit = {}): string | null {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
  let url: URL | null = null;
  const listener = (clickEvent: MouseEvent) => {
    url = clickedUrl(clickEvent, '/blog/');
    clickEvent.preventDefault();
  };
  document.addEventListener('click', listener);
  link(href).dispatchEvent(event);
  document.removeEventListener('click', listener);
  return url === null ? null : String(url).replace(location.origin, '');
}

describe('a link with a text fragment', () => {
  test.each([
    '#:~:text=words',
    '#part:~:text=words',
    '#:~:text=from,to&text=more',
    '#:~:text=%E2%9C%93%20done',
    '#part:~:',
    '#:~:selector(type=CssSelector)',
    '/blog/post/other/#:~:text=words',
    '/blog/post/other/#part:~:text=words',
    '/blog/post/other/?h=words#:~:text=words',
    '/blog/post/here/#:~:text=words',
  ])('%s is left to the browser', (href) => {
    history.replaceState(null, '', '/blog/post/here/');
    expect(pageUrl(link(href), '/blog/')).toBeNull();
    expect(clicked(href)).toBeNull();
  });

  test.each([
    '/blog/post/other/#~:text=words',
    '/blog/post/other/#:~text=words',
    '/blog/post/other/#%3A~%3Atext',
    '/blog/post/other/?q=:~:#part',
  ])('%s has none, and is routed', (href) => {
    expect(pageUrl(link(href), '/blog/')).not.toBeNull();
  });
});

test.each(['a%0Db', 'a%0Ab', 'a%0d%0a', 'a%E2%80%A8b', 'a%e2%80%a9', 'a%FF', 'a%', '%ED%A0%80', 'caf%C3'])(
  'leaves the path %s, which the router cannot match, to the browser',
  (path) => {
    expect(pageUrl(link(`/blog/${path}/`), '/blog/')).toBeNull();
  },
);

test.each(['caf%C3%A9', 'a%00b', 'a%09b', 'a%20b', 'a%2Fb', '%F0%9F%98%80', 'a%250Db', 'a%EF%BF%BFb'])(
  'routes the path %s',
  (path) => {
    expect(pageUrl(link(`/blog/${path}/`), '/blog/')?.pathname).toBe(`/blog/${path}/`);
  },
);

describe('a click', () => {
  test.each([
    // Another page, or another query of this one.
    ['/blog/post/here/', '/blog/post/other/', '/blog/post/other/'],
    ['/blog/post/here/', '/blog/post/other/#part', '/blog/post/other/#part'],
    ['/blog/post/here/?c=ls', '/blog/post/here/', '/blog/post/here/'],
    ['/blog/post/here/', '?c=ls', '/blog/post/here/?c=ls'],
    ['/blog/post/here/#part', '/blog/post/here/', '/blog/post/here/'],
    // The current URL.
    ['/blog/post/here/', '/blog/post/here/', '/blog/post/here/'],
    ['/blog/post/here/', '', '/blog/post/here/'],
    ['/blog/post/here/?c=ls', '?c=ls', '/blog/post/here/?c=ls'],
    ['/blog/post/here/#part', '#part', '/blog/post/here/#part'],
    ['/blog/post/here/?c=ls#part', '/blog/post/here/?c=ls#part', '/blog/post/here/?c=ls#part'],
    ['/blog/post/caf%C3%A9/', '/blog/post/café/', '/blog/post/caf%C3%A9/'],
    // Another fragment on this page: the browser adds the history entry.
    ['/blog/post/here/', '#part', null],
    ['/blog/post/here/#part', '#other', null],
    ['/blog/post/here/', '#', null],
    ['/blog/post/here/#part', '#', null],
    ['/blog/post/here/', '#top', null],
    ['/blog/post/here/?c=ls', '?c=ls#part', null],
  ])('on %s on a link to "%s" goes to %s', (here, href, expected) => {
    history.replaceState(null, '', here);
    expect(clicked(href)).toBe(expected);
  });

  test.each<[string, MouseEventInit]>([
    ['with Ctrl', { ctrlKey: true }],
    ['with ⌘', { metaKey: true }],
    ['with Shift', { shiftKey: true }],
    ['with Alt', { altKey: true }],
    ['with the middle button', { button: 1 }],
  ])('%s is left to the browser, on any link', (_, init) => {
    history.replaceState(null, '', '/blog/post/here/');
    expect([clicked('/blog/post/other/', init), clicked('/blog/post/here/', init)]).toEqual([null, null]);
  });
});
