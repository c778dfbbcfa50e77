/** Where the site lives, with both slashes: `/blog/`. The marker names the main script, whose folder is below it. */
export function siteBase(): string {
  const marker = document.querySelector('meta[name="catpost"]')?.getAttribute('content') ?? '';
  return marker.slice(0, Math.max(0, marker.lastIndexOf('assets/')));
}
