/** The files that the hosts named in site.yaml need: headers, redirects and the rest, each from the one model. */

import type { Entry, Prepared, Template } from '../../plan/model.ts';
import { noindexPaths } from '../../plan/noindex.ts';
import type { Site } from '../../types/content.ts';

import { caddyConfiguration } from './caddy.ts';
import type { HeaderRule } from './headers.ts';
import { headersFile, readsHeadersFile } from './headersFile.ts';
import { brotliConfiguration, siteConfiguration } from './nginx.ts';
import { redirectsFile } from './redirectsFile.ts';
import { responseHeadersPolicy, viewerRequest, viewerResponse } from './s3.ts';
import { serverRules, siteRules } from './siteRules.ts';
import { vercelFile } from './vercel.ts';

/** What stands in `/.host/` is for who sets the host up, and is not to be published. */
export function hostEntries(site: Site): Entry[] {
  const { host } = site.config;
  return [
    ...(host.includes('github-pages') ? gitHubPagesEntries(site) : []),
    ...(host.some(readsHeadersFile) ? headersAndRedirects(site) : []),
    ...(host.includes('vercel') ? [made('/vercel.json', 'Vercel', ({ rules }) => vercelFile(site, rules))] : []),
    ...(host.includes('s3') ? cloudFrontEntries(site) : []),
    ...(host.includes('nginx') ? nginxEntries(site) : []),
    ...(host.includes('caddy') ? caddyEntries(site) : []),
  ];
}

/** Headers cannot be set there; the policy of each page is in its meta element. */
function gitHubPagesEntries({ config, base }: Site): Entry[] {
  const owner = 'the host github-pages';
  const { hostname, port } = new URL(config.url);
  const custom = base === '/' && port === '' && hostname.includes('.') && !/(?:^|\.)github\.io$/.test(hostname);
  return [
    { path: '/.nojekyll', owner, source: { kind: 'text', text: '' } },
    ...(custom ? [{ path: '/CNAME', owner, source: { kind: 'text' as const, text: `${hostname}\n` } }] : []),
  ];
}

function headersAndRedirects(site: Site): Entry[] {
  const owner = site.config.host.filter(readsHeadersFile).join(' and ');
  return [
    made('/_headers', owner, ({ entries, rules }) => headersFile(site, entries, rules)),
    ...(site.redirects.length > 0 ? [made('/_redirects', owner, () => redirectsFile(site))] : []),
  ];
}

function cloudFrontEntries(site: Site): Entry[] {
  return [
    made('/.host/s3/response-headers-policy.json', 's3', ({ rules }) => responseHeadersPolicy(site, rules)),
    made('/.host/s3/viewer-response.js', 's3', ({ rules }) => viewerResponse(site, rules)),
    made('/.host/s3/viewer-request.js', 's3', ({ entries }) => viewerRequest(site, entries)),
  ];
}

function nginxEntries(site: Site): Entry[] {
  const owner = 'the host nginx';
  const text = siteConfiguration(site, serverRulesOf(site));
  return [
    { path: '/.host/nginx/site.conf', owner, source: { kind: 'text', text } },
    { path: '/.host/nginx/brotli.conf', owner, source: { kind: 'text', text: brotliConfiguration } },
  ];
}

function caddyEntries(site: Site): Entry[] {
  const text = caddyConfiguration(site, serverRulesOf(site));
  return [{ path: '/.host/caddy/site.caddy', owner: 'the host caddy', source: { kind: 'text', text } }];
}

function serverRulesOf(site: Site): HeaderRule[] {
  return serverRules({ url: site.config.url, hidden: noindexPaths(site) });
}

type Known = { entries: Entry[]; rules: HeaderRule[] };

function made(path: string, host: string, text: (known: Known) => string): Entry {
  const make = ({ site, entries }: Prepared, { policy }: Template) => text({ entries, rules: siteRules(site, policy) });
  return { path, owner: `the host ${host}`, source: { kind: 'made', make } };
}
