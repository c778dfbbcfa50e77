/** Which links the browser takes over: pages of this site, by a plain click. All others stay the browser's. */

/** The page that a link leads to, or null where it is none of ours: another origin, a file, a download. */
export function pageUrl(anchor: HTMLAnchorElement, base: string): URL | null {
  if (anchor.hasAttribute('download') || !['', '_self'].includes(anchor.target)) return null;
  if (anchor.relList.contains('external')) return null;
  const url = new URL(anchor.href, location.href);
  if (url.origin !== location.origin || !url.pathname.startsWith(base)) return null;
  // The router would take it for another host.
  if (url.pathname.startsWith('//') || !isRoutable(url.pathname)) return null;
  // What follows is for the browser alone: https://wicg.github.io/scroll-to-text-fragment/
  if (url.hash.includes(':~:')) return null;
  return /\.[^/]*$/.test(url.pathname) ? null : url;
}

/** React Router (7.18) finds no route for a path with an end of a line, and complains about one that cannot be decoded. */
export function isRoutable(pathname: string): boolean {
  try {
    return !/[\n\r\u2028\u2029]/.test(decodeURIComponent(pathname));
  } catch {
    return false;
  }
}

/** The URL to go to for a click, or null to leave the event alone. */
export function clickedUrl(event: MouseEvent, base: string): URL | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const anchor = anchorOf(event);
  const url = anchor && pageUrl(anchor, base);
  if (!url) return null;
  const samePage = url.pathname === location.pathname && url.search === location.search;
  // The browser makes an entry for another place on the page; one for the same place would take the router's own away.
  return samePage && url.href.includes('#') && url.href !== location.href ? null : url;
}

/** The link that an event happened in. */
export function anchorOf(event: Event): HTMLAnchorElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
}
