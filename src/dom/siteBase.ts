/**
 * Returns the path of the site with both slashes, such as `/blog/`. The marker names the main script, which is in a
 * folder below it.
 */
export function siteBase(): string {
  const marker = document.querySelector('meta[name="catpost"]')?.getAttribute('content') ?? '';
  return marker.slice(0, Math.max(0, marker.lastIndexOf('assets/')));
}
