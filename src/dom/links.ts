/** Decides which links the router follows: plain clicks on pages of this site. The browser follows all others. */

/** Returns the URL of the page that a link leads to, or null for another origin, a file or a download. */
export function pageUrl(anchor: HTMLAnchorElement, base: string): URL | null {
  if (anchor.hasAttribute('download') || !['', '_self'].includes(anchor.target)) return null;
  if (anchor.relList.contains('external')) return null;
  const url = new URL(anchor.href, location.href);
  if (url.origin !== location.origin || !url.pathname.startsWith(base)) return null;
  // The router would read `//name` as another host.
  if (url.pathname.startsWith('//') || !isRoutable(url.pathname)) return null;
  // Only the browser can follow a text fragment: https://wicg.github.io/scroll-to-text-fragment/
  if (url.hash.includes(':~:')) return null;
  return /\.[^/]*$/.test(url.pathname) ? null : url;
}

/**
 * Whether React Router (7.18) can match a path: it finds no route for a line break, and warns about invalid
 * percent-encoding.
 */
export function isRoutable(pathname: string): boolean {
  try {
    return !/[\n\r\u2028\u2029]/.test(decodeURIComponent(pathname));
  } catch {
    return false;
  }
}

/** Returns the URL that the router should go to for a click, or null if the browser should handle the event. */
export function clickedUrl(event: MouseEvent, base: string): URL | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const anchor = anchorOf(event);
  const url = anchor && pageUrl(anchor, base);
  if (!url) return null;
  const samePage = url.pathname === location.pathname && url.search === location.search;
  // For another fragment on the page, the browser adds a history entry. For the same URL it would replace the router's
  // entry.
  return samePage && url.href.includes('#') && url.href !== location.href ? null : url;
}

/** Returns the link that an event happened in. */
export function anchorOf(event: Event): HTMLAnchorElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
}
