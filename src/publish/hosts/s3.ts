/** Writes the files for S3 behind CloudFront: a policy with the general headers, and two functions for the rest. */

import { hrefOf } from '../../content/paths/href.ts';
import { isPage } from '../../plan/entries.ts';
import type { Entry } from '../../plan/model.ts';
import type { Site } from '../../types/content.ts';

import type { HeaderRule } from './headers.ts';

/** CloudFront's limit: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html */
const maximumFunctionBytes = 10_000;

/** Returns the input for `aws cloudfront create-response-headers-policy`. The policy also applies to 404s. */
export function responseHeadersPolicy({ config }: Site, rules: HeaderRule[]): string {
  const headers = rules.flatMap((rule) => (rule.match.kind === 'all' ? rule.headers : []));
  const value = (name: string) => headers.find(([other]) => other === name)?.[1];
  const custom = headers.filter(([name]) => !securityNames.has(name));
  const policy = {
    Name: `catpost-${new URL(config.url).hostname.replace(/[^a-z0-9]/g, '-')}`,
    Comment: 'The headers of every response of the site',
    // `Override` is false for headers that viewer-response.js replaces for some files.
    SecurityHeadersConfig: {
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: value('X-Frame-Options') ?? 'DENY', Override: true },
      ReferrerPolicy: { ReferrerPolicy: value('Referrer-Policy') ?? '', Override: true },
      ContentSecurityPolicy: { ContentSecurityPolicy: value('Content-Security-Policy') ?? '', Override: false },
      ...(value('Strict-Transport-Security') === undefined
        ? {}
        : { StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, Override: true } }),
    },
    CustomHeadersConfig: {
      Quantity: custom.length,
      Items: custom.map(([Header, Value]) => ({ Header, Value, Override: false })),
    },
  };
  return `${JSON.stringify(policy, null, 2)}\n`;
}

/** Returns the CloudFront function that adds the headers of some files to responses. CloudFront skips it for a 404. */
export function viewerResponse({ base }: Site, rules: HeaderRule[]): string {
  const specific = rules.flatMap(({ match, headers }) => {
    if (match.kind === 'all') return [];
    const start = match.kind === 'ending' ? base : hrefOf(match.kind === 'folder' ? match.folder : match.path, base);
    const end = match.kind === 'ending' ? match.ending : '';
    return [[start, end, match.kind === 'path', ...headers.map(([name, value]) => [name.toLowerCase(), value])]];
  });
  return `// Headers for some kinds of files. Each rule: start of the path, end of the path, whether the start is the whole path, headers.
var rules = [
${specific.map((rule) => `  ${JSON.stringify(rule)}`).join(',\n')}
];
function handler(event) {
  var path = event.request.uri, response = event.response;
  rules.forEach(function (rule) {
    var matches = rule[2] ? path === rule[0] : path.startsWith(rule[0]) && path.endsWith(rule[1]);
    if (matches) rule.slice(3).forEach(function (header) { response.headers[header[0]] = { value: header[1] }; });
  });
  return response;
}
`;
}

/**
 * Returns the CloudFront function that redirects requests, also to the canonical address, and finds the file of a page.
 */
export function viewerRequest(site: Site, entries: Entry[]): string {
  const { redirects, base } = site;
  const endings = new Set(['html', 'js', 'css', 'woff2', 'json', 'wasm']);
  for (const entry of entries) {
    const ending = /\.([a-z0-9]{1,12})$/i.exec(entry.path)?.[1];
    if (!isPage(entry) && ending !== undefined) endings.add(ending.toLowerCase());
  }
  const targets = redirects.map(({ from, to }) => [hrefOf(from, base).replace(/\/$/, ''), hrefOf(to, base)]);
  const full = requestFunction(base, Object.fromEntries(targets), [...endings].sort());
  // If there are too many redirects, the redirect pages for hosts without redirects replace them.
  return Buffer.byteLength(full) <= maximumFunctionBytes ? full : requestFunction(base, {}, [...endings].sort());
}

function requestFunction(base: string, redirects: Record<string, string>, endings: string[]): string {
  return `var base = ${JSON.stringify(hrefOf('/', base))};
var redirects = ${JSON.stringify(redirects)};
var file = /\\.(?:${endings.join('|')})$/i;
function handler(event) {
  var request = event.request, path = request.uri, query = queryOf(request.querystring);
  var known = redirects[path.replace(/\\/$/, '')];
  if (known !== undefined) return moved(known + query);
  if (file.test(path) && !path.endsWith('/index.html')) return request;
  var page = pageOf(path);
  if (page !== path) return moved(page + query);
  request.uri = page + 'index.html';
  return request;
}
// The canonical path of a page: lower case below the base, one slash at the end. Two at the start would name another host.
function pageOf(path) {
  var whole = path.replace(/^\\/+/, '/').replace(/index\\.html$/, '').replace(/\\/?$/, '/');
  var start = whole.startsWith(base) ? base : '';
  return start + whole.slice(start.length).replace(/%..|[A-Z]/g, function (part) {
    return part[0] === '%' ? part : part.toLowerCase();
  });
}
function moved(to) {
  return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: to } } };
}
function queryOf(query) {
  var parts = Object.keys(query).map(function (name) { return name + (query[name].value ? '=' + query[name].value : ''); });
  return parts.length === 0 ? '' : '?' + parts.join('&');
}
`;
}

const securityNames = new Set([
  'X-Content-Type-Options',
  'X-Frame-Options',
  'Referrer-Policy',
  'Content-Security-Policy',
  'Strict-Transport-Security',
]);
