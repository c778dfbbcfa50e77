/**
 * Counts visits with Plausible, GoatCounter or Umami. Their scripts would need rights that the policy gives to no
 * script, so this sends what they send. It sets no cookie and stores nothing.
 */
import { listen } from '../../dom/events.ts';
import { parseJson } from '../../text/parseJson.ts';
import type { SiteAnalytics } from '../../types/services.ts';

/** Counts this page, and each page that is shown later. `settings` is the JSON of the site's service. */
export function countVisits(settings: string): void {
  const service = parseJson(settings);
  if (!isAnalytics(service) || location.hostname !== service.site || refusesCounting()) return;
  const count = (referrer: string) => {
    const { url, request } = visit(service, referrer);
    fetch(url, { keepalive: true, credentials: 'omit', ...request }).catch(ignore);
  };
  count(document.referrer.startsWith(`${location.origin}/`) ? '' : document.referrer);
  // The title of the new page is set after the event.
  listen('catpost:page', () => setTimeout(count, 0, ''));
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

/** The build has written the settings, so the kind says which other fields they have. */
function isAnalytics(value: unknown): value is SiteAnalytics {
  return typeof value === 'object' && value !== null && 'kind' in value && 'site' in value;
}

function ignore(): void {}
