/** Reads each host's file back as that host does, and compares the headers with the model. */
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { headersFor } from '../../../src/publish/hosts/headers.ts';
import { siteRules } from '../../../src/publish/hosts/siteRules.ts';
import { hostSite, policy, textOf } from './hostSite.ts';

const paths = [
  '/',
  '/post/hello/',
  '/tags/systemd/',
  '/tags/cpdf/',
  '/404.html',
  '/nowhere',
  '/assets/main-AbC.js',
  '/assets/img/cat-1234-640.webp',
  '/post/drawing.svg',
  '/post/hello.md',
  '/post/draft.md',
  '/paths/all.txt',
  '/feed.xml',
  '/feed.json',
  '/manifest.webmanifest',
  '/post/paper.pdf',
];
const bases = ['/', '/blog/', '/my%20b%C3%BCcher/'];
const cases = bases.flatMap((base) => paths.map((path) => [base, path] as const));

test.each(cases)('base %s: Cloudflare, Netlify and Vercel send %s with the headers of the model', (base, path) => {
  const site = hostSite({ base, host: ['netlify', 'cloudflare', 'vercel'] });
  const expected = headersFor(path, siteRules(site.site, policy));
  const href = base + path.slice(1);
  const blocks = parseHeadersFile(textOf(site, '/_headers'));
  // The MIME type of a page may be missing, because every host knows it.
  const typed = (answer: Map<string, string>) =>
    path.endsWith('/') && !answer.has('content-type')
      ? new Map([...answer, ['content-type', 'text/html; charset=utf-8'] as const])
      : answer;
  expect(typed(answerOfCloudflare(blocks, href))).toEqual(typed(expected));
  expect(typed(answerOfNetlify(blocks, href))).toEqual(typed(expected));
  expect(answerOfVercel(textOf(site, '/vercel.json'), href)).toEqual(expected);
});

test.each(cases)('base %s: CloudFront sends %s with the headers of the model', (base, path) => {
  const site = hostSite({ base, host: ['s3'] });
  const response: Answer = { headers: {} };
  const policyFile = textOf(site, '/.host/s3/response-headers-policy.json');
  const general = generalHeaders(JSON.parse(policyFile));
  const event = { request: { uri: base + path.slice(1) }, response };
  const answered: Answer = runInNewContext(`${textOf(site, '/.host/s3/viewer-response.js')}; handler(event)`, {
    event,
  });
  for (const [name, { value }] of Object.entries(answered.headers)) general.set(name, value);
  expect(general).toEqual(headersFor(path, siteRules(site.site, policy)));
});

test('the policy of the headers extends that of the meta element', () => {
  const { site } = hostSite({});
  const header = headersFor('/', siteRules(site, policy)).get('content-security-policy');
  expect(header).toBe(`${policy}; frame-ancestors 'none'; upgrade-insecure-requests`);
});

type Answer = { headers: Record<string, { value: string }> };
type Block = { pattern: string; removed: string[]; headers: [string, string][] };

function parseHeadersFile(text: string): Block[] {
  return text
    .trimEnd()
    .split('\n\n')
    .map((block) => {
      const [pattern = '', ...lines] = block.split('\n').map((line) => line.trim());
      const removed = lines.filter((line) => line.startsWith('! ')).map((line) => line.slice(2).toLowerCase());
      const headers = lines.flatMap((line): [string, string][] => {
        const [, name, value] = /^([\w-]+): (.+)$/.exec(line) ?? [];
        return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value]];
      });
      expect(removed.length + headers.length).toBe(lines.length);
      return { pattern, removed, headers };
    });
}

/** Cloudflare applies all matching blocks in order, and joins values of one header with commas. */
function answerOfCloudflare(blocks: Block[], href: string): Map<string, string> {
  const answer = new Map<string, string>();
  for (const { pattern, removed, headers } of blocks) {
    const exact = pattern
      .split('*')
      .map((part) => part.replace(/[.+?()[\]]/g, '\\$&'))
      .join('.*');
    if (!new RegExp(`^${exact}$`).test(href)) continue;
    for (const name of removed) answer.delete(name);
    for (const [name, value] of headers) answer.set(name, answer.has(name) ? `${answer.get(name)}, ${value}` : value);
  }
  return answer;
}

/** With Netlify the last value wins. In a name with `*` a dot matches any character, and a slash may follow. */
function answerOfNetlify(blocks: Block[], href: string): Map<string, string> {
  const matching = blocks.filter(({ pattern }) => {
    const parts = pattern.split('/').filter(Boolean);
    const written = parts.map((part) => (part === '*' ? '?(.*)' : part.replaceAll('*', '(.*)'))).join('/');
    return new RegExp(`^/${written}/?$`, 'iu').test(href);
  });
  return new Map(matching.flatMap(({ headers }) => headers));
}

function answerOfVercel(text: string, href: string): Map<string, string> {
  const { headers }: { headers: { source: string; headers: { key: string; value: string }[] }[] } = JSON.parse(text);
  const matching = headers.filter(({ source }) => new RegExp(`^${source}$`).test(href));
  return new Map(matching.flatMap((rule) => rule.headers.map(({ key, value }) => [key.toLowerCase(), value] as const)));
}

type Policy = {
  SecurityHeadersConfig: {
    ContentSecurityPolicy: { ContentSecurityPolicy: string };
    FrameOptions: { FrameOption: string };
    ReferrerPolicy: { ReferrerPolicy: string };
    StrictTransportSecurity: { AccessControlMaxAgeSec: number };
  };
  CustomHeadersConfig: { Quantity: number; Items: { Header: string; Value: string }[] };
};

function generalHeaders({ SecurityHeadersConfig, CustomHeadersConfig }: Policy): Map<string, string> {
  const { ContentSecurityPolicy, FrameOptions, ReferrerPolicy, StrictTransportSecurity } = SecurityHeadersConfig;
  expect(CustomHeadersConfig.Items).toHaveLength(CustomHeadersConfig.Quantity);
  return new Map([
    ['content-security-policy', ContentSecurityPolicy.ContentSecurityPolicy],
    ['strict-transport-security', `max-age=${StrictTransportSecurity.AccessControlMaxAgeSec}`],
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', FrameOptions.FrameOption],
    ['referrer-policy', ReferrerPolicy.ReferrerPolicy],
    ...CustomHeadersConfig.Items.map(({ Header, Value }) => [Header.toLowerCase(), Value] as const),
  ]);
}
