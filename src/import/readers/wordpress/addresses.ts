/** Finds the old addresses of WordPress. */

/**
 * Returns the path of a page below that of the site, or nothing. The address of a draft is a query, which no file can
 * answer.
 */
export function addressesOf(link: string, siteUrl: string): string[] {
  if (!URL.canParse(link)) return [];
  const { pathname, search } = new URL(link);
  const base = URL.canParse(siteUrl) ? new URL(siteUrl).pathname.replace(/\/$/, '') : '';
  const path = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
  return search !== '' || path === '/' ? [] : [path];
}
