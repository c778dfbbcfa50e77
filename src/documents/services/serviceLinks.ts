/** Makes the elements of the head with which services find a site, and the browser its service for analytics. */
import { escapeHtml } from '../../text/escapeHtml.ts';
import type { SiteConfig } from '../../types/config.ts';
import type { SiteAnalytics } from '../../types/services.ts';

/** Returns the elements; empty if the site uses no such service. */
export function serviceLinks({ analytics, webmention, url }: SiteConfig): string {
  const { hostname } = new URL(url);
  const counted: SiteAnalytics | null = analytics && { ...analytics, site: hostname };
  return [
    webmention ? `<link rel="webmention" href="${escapeHtml(`${webmention.host}/${hostname}/webmention`)}">` : '',
    counted ? `<meta name="catpost-analytics" content="${escapeHtml(JSON.stringify(counted))}">` : '',
  ].join('');
}
