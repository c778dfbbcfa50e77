/** Case 83: each host's file, read back the way that host reads it, says what the model says. */
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

test.each(cases)('under %s: %s has the same headers from Cloudflare, from Netlify and from Vercel', (base, path) => {
  const site = hostSite({ base, host: ['netlify', 'cloudflare', 'vercel'] });
  const expected = headersFor(path, siteRules(site.site, policy));
  const href = base + path.slice(1);
  const blocks = parseHeadersFile(textOf(site, '/_headers'));
  // A page's type may be said or left to the host, which knows it.
  const typed = (answer: Map<string, string>) =>
    path.endsWith('/') && !answer.has('content-type')
      ? new Map([...answer, ['content-type', 'text/html; charset=utf-8'] as const])
      : answer;
  expect(typed(answerOfCloudflare(blocks, href))).toEqual(typed(expected));
  expect(typed(answerOfNetlify(blocks, href))).toEqual(typed(expected));
  expect(answerOfVercel(textOf(site, '/vercel.json'), href)).toEqual(expected);
});

test.each(cases)('under %s: %s has the same headers from CloudFront', (base, path) => {
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

test('the policy of the headers is that of the meta element, and more', () => {
  const { site } = hostSite({});
  const header = headersFor('/', siteRules(site, policy)).get('content-security-policy');
  expect(header).toBe(`${policy}; frame-ancestors 'none'; upgrade-insecure-requests`);
});

type Answer = { headers: Record<string, { value: string }> };
type Block = { pattern: string; taken: string[]; headers: [string, string][] };

function parseHeadersFile(text: string): Block[] {
  return text
    .trimEnd()
    .split('\n\n')
    .map((block) => {
      const [pattern = '', ...lines] = block.split('\n').map((line) => line.trim());
      const taken = lines.filter((line) => line.startsWith('! ')).map((line) => line.slice(2).toLowerCase());
      const headers = lines.flatMap((line): [string, string][] => {
        const [, name, value] = /^([\w-]+): (.+)$/.exec(line) ?? [];
        return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value]];
      });
      expect(taken.length + headers.length).toBe(lines.length);
      return { pattern, taken, headers };
    });
}

/** All matching blocks in order; a value that is there already is joined with a comma. */
function answerOfCloudflare(blocks: Block[], href: string): Map<string, string> {
  const answer = new Map<string, string>();
  for (const { pattern, taken, headers } of blocks) {
    const exact = pattern
      .split('*')
      .map((part) => part.replace(/[.+?()[\]]/g, '\\$&'))
      .join('.*');
    if (!new RegExp(`^${exact}$`).test(href)) continue;
    for (const name of taken) answer.delete(name);
    for (const [name, value] of headers) answer.set(name, answer.has(name) ? `${answer.get(name)}, ${value}` : value);
  }
  return answer;
}

/** The last value counts. A dot within a name with a `*` is any character, and a slash may follow. */
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
