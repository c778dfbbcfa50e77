/**
 * Counts visits with Plausible, GoatCounter or Umami. Their scripts would need rights that the policy gives to no
 * script, so this sends what they send. It sets no cookie and stores nothing.
 */
import { listen } from '../../dom/events.ts';
import { parseObject } from '../../text/parseJson.ts';
import type { SiteAnalytics } from '../../types/services.ts';

/** Counts this page, and each page that is shown later. `settings` is the JSON of the site's service. */
export function countVisits(settings: string): void {
  const service = analyticsIn(settings);
  if (service === null || location.hostname !== service.site || refusesCounting()) return;
  const count = (referrer: string) => {
    const { url, request } = visit(service, referrer);
    fetch(url, { keepalive: true, credentials: 'omit', ...request }).catch(ignore);
  };
  count(document.referrer.startsWith(`${location.origin}/`) ? '' : document.referrer);
  // The title of the new page is set after the event.
  listen('catpost:page', () => setTimeout(count, 0, ''));
}

function analyticsIn(settings: string): SiteAnalytics | null {
  const { kind, host, site, domain, website } = parseObject(settings);
  if (typeof host !== 'string' || typeof site !== 'string') return null;
  if (kind === 'goatcounter') return { kind, host, site };
  if (kind === 'plausible' && typeof domain === 'string') return { kind, host, site, domain };
  return kind === 'umami' && typeof website === 'string' ? { kind, host, site, website } : null;
}

/** Readers refuse with Global Privacy Control or Do Not Track. */
function refusesCounting(): boolean {
  return (
    ('globalPrivacyControl' in navigator && navigator.globalPrivacyControl === true) || navigator.doNotTrack === '1'
  );
}

/** Returns the request that the service's own script would send for the current page. */
function visit(service: SiteAnalytics, referrer: string): { url: string; request: RequestInit } {
  const { href, hostname, pathname, search } = location;
  const { title } = document;
  const { width, height } = screen;
  switch (service.kind) {
    case 'plausible': {
      const body = JSON.stringify({ name: 'pageview', url: href, domain: service.domain, referrer: referrer || null });
      return { url: `${service.host}/api/event`, request: { method: 'POST', body } };
    }
    case 'goatcounter': {
      const size = `${width},${height},${devicePixelRatio}`;
      const query = new URLSearchParams({ p: pathname, r: referrer, t: title, q: search, s: size });
      return { url: `${service.host}/count?${query}`, request: { mode: 'no-cors' } };
    }
    case 'umami': {
      const { website, host } = service;
      const { language } = navigator;
      const payload = { website, screen: `${width}x${height}`, language, title, hostname, url: href, referrer };
      const headers = { 'Content-Type': 'application/json' };
      const body = JSON.stringify({ type: 'event', payload });
      return { url: `${host}/api/send`, request: { method: 'POST', headers, body } };
    }
    default:
      return service satisfies never;
  }
}

/** Readers need not know that a visit was not counted. */
function ignore(): void {}
