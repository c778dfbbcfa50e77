/**
 * Shows the comments of giscus and utterances, which are pages in a frame. Their own scripts only create this frame and
 * give it the height that it asks for, so the scripts are not needed, and none of another host runs in the page.
 */

import { element } from '../../dom/element.ts';
import { listen } from '../../dom/events.ts';
import { readItem, writeItem } from '../../dom/storage.ts';

type FrameKind = 'giscus' | 'utterances';

/** Returns the frame. `src` is its address without what only the browser knows, and `title` names it. */
export function commentsFrame(kind: FrameKind, src: string, title: string): HTMLIFrameElement {
  const url = new URL(src);
  const session = takeSession(kind);
  url.searchParams.set('origin', kind === 'giscus' ? location.href : location.origin);
  url.searchParams.set('session', session);
  url.searchParams.set('theme', themeFor(kind));
  const frame = element('iframe', { src: url.href, title, className: 'comments-frame' });
  const controller = new AbortController();
  const { signal } = controller;
  addEventListener(
    'message',
    ({ origin, source, data }) => {
      if (!frame.isConnected) return controller.abort();
      if (origin !== url.origin || source !== frame.contentWindow) return;
      const height = heightIn(kind, data);
      if (height !== null) frame.height = String(height);
    },
    { signal },
  );
  listen(
    'catpost:settings',
    () => {
      if (frame.isConnected) frame.contentWindow?.postMessage(themeMessage(kind), url.origin);
      else controller.abort();
    },
    signal,
  );
  return frame;
}

/**
 * Returns the session that GitHub's sign-in has passed in the address, or the stored one. Takes it out of the address,
 * so that it is not shared with a link.
 */
function takeSession(kind: FrameKind): string {
  const url = new URL(location.href);
  const session = url.searchParams.get(kind);
  if (session === null) return readItem(kind) ?? '';
  writeItem(kind, session);
  url.searchParams.delete(kind);
  history.replaceState(history.state, '', url);
  return session;
}

function themeFor(kind: FrameKind): string {
  const isDark = getComputedStyle(document.documentElement).colorScheme === 'dark';
  if (kind === 'giscus') return isDark ? 'dark' : 'light';
  return isDark ? 'github-dark' : 'github-light';
}

function themeMessage(kind: FrameKind): object {
  const theme = themeFor(kind);
  return kind === 'giscus' ? { giscus: { setConfig: { theme } } } : { type: 'set-theme', theme };
}

/** Returns the height in pixels that a message asks for, or null if it is about something else. */
function heightIn(kind: FrameKind, data: unknown): number | null {
  if (typeof data !== 'object' || data === null) return null;
  if (kind === 'utterances') return 'type' in data && data.type === 'resize' ? heightOf(data, 'height') : null;
  return 'giscus' in data && typeof data.giscus === 'object' ? heightOf(data.giscus, 'resizeHeight') : null;
}

function heightOf(data: object | null, name: string): number | null {
  const height = new Map(Object.entries(data ?? {})).get(name);
  return typeof height === 'number' && height > 0 && height < 100_000 ? Math.ceil(height) : null;
}
