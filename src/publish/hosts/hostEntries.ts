/** Plans the files that the hosts of site.yaml need: headers, redirects and configurations, all from one model. */

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

/** Returns the files. Those in `/.host/` are for whoever configures the host, and are not published. */
export function hostEntries(site: Site): Entry[] {
  const { host } = site.config;
  return [
    ...(host.includes('github-pages') ? gitHubPagesEntries(site) : []),
    ...(host.some(readsHeadersFile) ? headersAndRedirects(site) : []),
    ...(host.includes('vercel') ? [lateEntry('/vercel.json', 'Vercel', ({ rules }) => vercelFile(site, rules))] : []),
    ...(host.includes('s3') ? cloudFrontEntries(site) : []),
    ...(host.includes('nginx') ? nginxEntries(site) : []),
    ...(host.includes('caddy') ? caddyEntries(site) : []),
  ];
}

/** GitHub Pages has no headers to set; the content security policy of each page is in its meta element. */
function gitHubPagesEntries({ config, base }: Site): Entry[] {
  const owner = 'the host github-pages';
  const { hostname, port } = new URL(config.url);
  const hasOwnDomain = base === '/' && port === '' && hostname.includes('.') && !/(?:^|\.)github\.io$/.test(hostname);
  return [
    { path: '/.nojekyll', owner, source: { kind: 'text', text: '' } },
    ...(hasOwnDomain ? [{ path: '/CNAME', owner, source: { kind: 'text' as const, text: `${hostname}\n` } }] : []),
  ];
}

function headersAndRedirects(site: Site): Entry[] {
  const owner = site.config.host.filter(readsHeadersFile).join(' and ');
  return [
    lateEntry('/_headers', owner, ({ entries, rules }) => headersFile(site, entries, rules)),
    ...(redirectsFile(site) === '' ? [] : [lateEntry('/_redirects', owner, () => redirectsFile(site))]),
  ];
}

function cloudFrontEntries(site: Site): Entry[] {
  return [
    lateEntry('/.host/s3/response-headers-policy.json', 's3', ({ rules }) => responseHeadersPolicy(site, rules)),
    lateEntry('/.host/s3/viewer-response.js', 's3', ({ rules }) => viewerResponse(site, rules)),
    lateEntry('/.host/s3/viewer-request.js', 's3', ({ entries }) => viewerRequest(site, entries)),
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
  return serverRules({ url: site.config.url, noindexPaths: noindexPaths(site) });
}

type HostInput = { entries: Entry[]; rules: HeaderRule[] };

/** Returns an entry whose text is generated when all entries and the policy of the pages are known. */
function lateEntry(path: string, host: string, text: (input: HostInput) => string): Entry {
  const make = ({ site, entries }: Prepared, { policy }: Template) => text({ entries, rules: siteRules(site, policy) });
  return { path, owner: `the host ${host}`, source: { kind: 'generated', make } };
}
