import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { isPage } from '../../src/plan/entries.ts';

import { sitemapEntries } from '../../src/publish/sitemap.ts';
import { planned, textOf } from '../sites/planned.ts';
import type { Files } from '../temporaryFolder.ts';
import { parseXml, type XmlElement } from './xml.ts';

const origin = 'https://example.org';
const post = (keys: string) => `---\ntitle: T\n${keys}\n---\n\nText.\n`;

const files: Files = {
  'site.yaml': `title: Site\nurl: ${origin}/blog\nlanguage: en\ncollections: { post: { pageSize: 2 }, stub: {} }\n`,
  'about.md': '# About\n\nText.\n',
  'post/hello.md': post('date: 2026-01-01\ntags: [c++]'),
  'post/hello.de.md': post('date: 2026-02-01\nupdated: 2026-03-01T10:00:00Z'),
  'post/a & ü.md': post('date: 2025-01-01\ntags: [c++]'),
  'post/draft.md': post('date: 2026-01-01\ndraft: true'),
  'stub/one.md': post('date: 2026-05-01\nby: placeholder\ntags: [stubs]'),
};

test('lists every page that may be indexed once, and nothing else', async () => {
  const { textAt } = await planned(files);
  const paths = parseXml(textAt('/sitemap.xml')).children.map((url) => loc(url).slice(`${origin}/blog`.length));
  expect(paths).toEqual([
    '/',
    '/about/',
    '/post/',
    '/post/2025/',
    '/post/2026/',
    '/post/a--%C3%BC/',
    '/post/hello.de/',
    '/post/hello/',
    '/post/page/2/',
    '/tags/',
    '/tags/c++/',
  ]);
});

test('lists exactly the pages that are not noindex', async () => {
  const { site, plan, textAt } = await planned(files);
  const listed = parseXml(textAt('/sitemap.xml')).children.map(loc);
  const listings = plan.filter((entry) => isPage(entry) && !('post' in entry.source));
  expect(listings.length).toBeGreaterThan(9);
  for (const { path } of listings) {
    const html = textOf(site, plan, path);
    const canonical = /rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? '';
    expect([path, listed.includes(canonical)]).toEqual([path, !html.includes('content="noindex"')]);
  }
});

test('gives a page the day of its last change, and a listing that of its newest post', async () => {
  const { textAt } = await planned(files);
  const days = parseXml(textAt('/sitemap.xml')).children.map((url) => [
    loc(url).slice(`${origin}/blog`.length),
    child(url, 'lastmod')?.text ?? null,
  ]);
  expect(Object.fromEntries(days)).toMatchObject({
    '/': '2026-03-01',
    '/about/': null,
    '/post/hello/': '2026-01-01',
    '/post/hello.de/': '2026-03-01',
    '/post/': '2026-03-01',
    '/post/page/2/': '2025-01-01',
    '/tags/c++/': '2026-01-01',
  });
});

test('links each translation of a post to all of them', async () => {
  const { textAt } = await planned(files);
  const urls = parseXml(textAt('/sitemap.xml')).children;
  const languages = [
    { rel: 'alternate', hreflang: 'en', href: `${origin}/blog/post/hello/` },
    { rel: 'alternate', hreflang: 'de', href: `${origin}/blog/post/hello.de/` },
    { rel: 'alternate', hreflang: 'x-default', href: `${origin}/blog/post/hello/` },
  ];
  for (const path of ['/post/hello/', '/post/hello.de/']) {
    const url = urls.find((candidate) => loc(candidate).endsWith(path));
    const links = url?.children.filter(({ local }) => local === 'link') ?? [];
    expect(links.map(({ attributes }) => attributes)).toEqual(languages);
    expect(new Set(links.map(({ uri }) => uri))).toEqual(new Set(['http://www.w3.org/1999/xhtml']));
  }
  expect(urls.flatMap(({ children }) => children).filter(({ local }) => local === 'link')).toHaveLength(6);
});

test('is valid against the schema of sitemaps.org', async () => {
  const { textAt } = await planned(files);
  const text = textAt('/sitemap.xml');
  expect(await schemaErrors(text)).toEqual([]);
  expect(await schemaErrors(text.replace(/<loc>.*?<\/loc>/, ''))).not.toEqual([]);
  expect(await schemaErrors(text.replace('<lastmod>2026-', '<lastmod>26-'))).not.toEqual([]);
});

test.each([
  ['addresses', { addresses: 3, bytes: 50_000_000 }],
  ['bytes', { addresses: 50_000, bytes: 600 }],
])('beyond the limit of %s becomes an index of parts that hold every page', async (_name, limits) => {
  const { site, plan, textAt } = await planned(files);
  const pages = plan.filter(({ path }) => !path.startsWith('/sitemap'));
  const [index, ...parts] = sitemapEntries(site, pages, limits).map(({ path, source }) => ({
    path,
    text: source.kind === 'text' ? source.text : '',
  }));
  const root = parseXml(index?.text ?? '');
  expect([root.name, root.uri]).toEqual(['sitemapindex', 'http://www.sitemaps.org/schemas/sitemap/0.9']);
  expect(root.children.map(loc)).toEqual(parts.map(({ path }) => `${origin}/blog${path}`));
  expect(parts.length).toBeGreaterThan(2);
  for (const { name, children } of root.children) {
    expect(name).toBe('sitemap');
    expect(['loc', 'loc lastmod']).toContain(children.map((element) => element.name).join(' '));
  }
  const addresses: string[] = [];
  for (const { text } of parts) {
    expect(await schemaErrors(text)).toEqual([]);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limits.bytes);
    const own = parseXml(text).children.map(loc);
    expect(own.length).toBeLessThanOrEqual(limits.addresses);
    addresses.push(...own);
  }
  expect(addresses).toEqual(parseXml(textAt('/sitemap.xml')).children.map(loc));
});

test('leaves out an address that is too long for a sitemap', async () => {
  const folders = Array.from({ length: 4 }, () => 'ü'.repeat(90)).join('/');
  const { plan, textAt } = await planned({ ...files, [`post/${folders}/long.md`]: post('date: 2026-01-01') });
  const addresses = parseXml(textAt('/sitemap.xml')).children.map(loc);
  expect(plan.map(({ path }) => path)).toContain(`/post/${folders}/long/`);
  expect(addresses.filter((address) => address.length >= 2048)).toEqual([]);
  expect(addresses).toContain(`${origin}/blog/post/hello/`);
});

test("robots.txt names the sitemap, and an author's file in public/ replaces it", async () => {
  const { textAt } = await planned(files);
  expect(textAt('/robots.txt').split('\n')).toEqual([
    'User-agent: *',
    'Allow: /',
    '',
    `Sitemap: ${origin}/blog/sitemap.xml`,
    '',
  ]);
  const own = ['/robots.txt', '/llms.txt'].map((path) => ({ path, absolute: `/x${path}`, name: `public${path}` }));
  const { plan } = await planned(files, own);
  const kinds = plan.filter(({ path }) => own.some((file) => file.path === path)).map(({ source }) => source.kind);
  expect(kinds).toEqual(['copy', 'copy']);
});

/** Returns the errors of xmllint. The schema of sitemaps needs one for the XHTML links as well. */
async function schemaErrors(xml: string): Promise<string[]> {
  const sitemap = await readFile('test/fixtures/schemas/sitemap.xsd', 'utf8');
  const link = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
    <xs:element name="link"><xs:complexType>
      <xs:attribute name="rel" type="xs:token" fixed="alternate" use="required"/>
      <xs:attribute name="hreflang" type="xs:language" use="required"/>
      <xs:attribute name="href" type="xs:anyURI" use="required"/>
    </xs:complexType></xs:element></xs:schema>`;
  const both = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
    <xs:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>
    <xs:import namespace="http://www.w3.org/1999/xhtml" schemaLocation="link.xsd"/></xs:schema>`;
  const { errors } = await validateXML({
    xml: { fileName: 'x.xml', contents: xml },
    schema: { fileName: 'both.xsd', contents: both },
    preload: [
      { fileName: 'sitemap.xsd', contents: sitemap },
      { fileName: 'link.xsd', contents: link },
    ],
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

function loc(url: XmlElement): string {
  return child(url, 'loc')?.text ?? '';
}

function child(parent: XmlElement, name: string): XmlElement | undefined {
  return parent.children.find((element) => element.name === name);
}
