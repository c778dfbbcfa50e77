/** Every way to write the URL of something that the site publishes, in every place that takes a URL. */
import { beforeAll, expect, test } from 'vitest';
import { pixel } from '../e2e/fixtureSite.ts';
import { elementsAt, preparedSite } from '../sites/preparedSite.ts';

const post = (title: string, body: string, more = '') =>
  `---\ntitle: ${title}\ndate: 2026-01-01\n${more}---\n\n${body}\n`;

/** A URL as it is written in post/links.md, and the href of the page or file that it leads to. */
const links: [url: string, href: string][] = [
  ['/post/a.md', '/blog/post/a.md'],
  ['/post/a/', '/blog/post/a/'],
  ['/post/a', '/blog/post/a/'],
  ['/post/a/index.html', '/blog/post/a/'],
  ['/blog/post/a/', '/blog/post/a/'],
  ['/blog/post/a', '/blog/post/a/'],
  ['/blog/post/a/#part', '/blog/post/a/#part'],
  ['/blog/', '/blog/'],
  ['/', '/blog/'],
  ['/post/talk.pdf', '/blog/post/talk.pdf'],
  ['/blog/post/talk.pdf', '/blog/post/talk.pdf'],
  ['/downloads/%C3%BCber uns.txt', '/blog/downloads/%C3%BCber%20uns.txt'],
  ['/robots.txt', '/blog/robots.txt'],
  ['https://example.org/blog/post/a/', '/blog/post/a/'],
  ['https://example.org/blog/post/a', '/blog/post/a/'],
  ['http://example.org/blog/post/a/', '/blog/post/a/'],
  ['HTTPS://EXAMPLE.ORG/blog/post/a/', '/blog/post/a/'],
  ['https://example.org:443/blog/post/a/', '/blog/post/a/'],
  ['https://example.org/blog/post/a/#Part', '/blog/post/a/#part'],
  ['https://example.org/blog/post/a/?x=1#part', '/blog/post/a/?x=1#part'],
  ['//example.org/blog/post/a/', '/blog/post/a/'],
  ['https://example.org/blog/', '/blog/'],
  ['https://example.org/blog', '/blog/'],
  ['https://example.org/blog/post/talk.pdf', '/blog/post/talk.pdf'],
  ['https://example.org/blog/feed.xml', '/blog/feed.xml'],
  ['https://example.org/blog/./post/../post/a/', '/blog/post/a/'],
  // Other sites.
  ['https://example.org/', 'https://example.org/'],
  ['https://example.org/blogs/x/', 'https://example.org/blogs/x/'],
  ['https://example.org/post/a/', 'https://example.org/post/a/'],
  ['https://www.example.org/blog/post/a/', 'https://www.example.org/blog/post/a/'],
  ['https://example.org:8080/blog/post/a/', 'https://example.org:8080/blog/post/a/'],
  ['http://example.org:443/blog/post/a/', 'http://example.org:443/blog/post/a/'],
  ['https://me@example.org/blog/post/a/', 'https://me@example.org/blog/post/a/'],
  ['https://example.org.evil.example/blog/post/a/', 'https://example.org.evil.example/blog/post/a/'],
  ['https://evil.example/?https://example.org/blog/post/a/', 'https://evil.example/?https://example.org/blog/post/a/'],
  ['mailto:me@example.org', 'mailto:me@example.org'],
];

const dead: [url: string, rule: string][] = [
  ['/post/gone/', 'dead-link'],
  ['/blog/post/gone/', 'dead-link'],
  ['/blog/blog/post/a/', 'dead-link'],
  ['/post/talkk.pdf', 'dead-link'],
  ['/blog/post/talkk.pdf', 'dead-link'],
  ['https://example.org/blog/post/talkk.pdf', 'dead-link'],
  ['/post/__proto__', 'dead-link'],
  ['https://example.org/blog/post/gone/', 'dead-link'],
  ['http://Example.org/blog/gone', 'dead-link'],
  ['https://example.org/blog/post/a/#gone', 'dead-anchor'],
  ['/post/a/#gone', 'dead-anchor'],
];

/** Ways to write the URL of the same image. */
const pictures = [
  'p.png',
  './p.png',
  '/post/p.png',
  '/blog/post/p.png',
  '/post/p%2Epng',
  'https://example.org/blog/post/p.png',
  'http://EXAMPLE.org/blog/post/p.png',
];
const cups = [
  '/images/cup.png',
  '/blog/images/cup.png',
  '../images/cup.png',
  'https://example.org/blog/images/cup.png',
];
const logos = ['/logo.png', '/blog/logo.png', 'https://example.org/blog/logo.png'];

let prepared: Awaited<ReturnType<typeof preparedSite>>;
beforeAll(async () => {
  const images = [...pictures, ...cups, ...logos];
  prepared = await preparedSite({
    'content/site.yaml': 'title: x\nurl: https://example.org/blog\nproblems: { dead-link: warn, dead-anchor: warn }\n',
    'content/post/a.md': post('A', '## Part'),
    'content/post/talk.pdf': 'talk',
    'content/downloads/über uns.txt': 'text',
    'content/post/p.png': pixel,
    'content/images/cup.png': pixel,
    'public/logo.png': pixel,
    'content/post/links.md': post('Links', links.map(([url]) => `- [x](<${url}>)`).join('\n')),
    'content/post/raw.md': post('Raw', links.map(([url]) => `<div><a href="${url}">x</a></div>`).join('\n\n')),
    'content/post/defined.md': post(
      'Defined',
      `${links.map((_, index) => `- [x][${index}]`).join('\n')}\n\n${links.map(([url], index) => `[${index}]: <${url}>`).join('\n')}`,
    ),
    'content/post/dead.md': post('Dead', dead.map(([url]) => `[x](<${url}>)`).join('\n')),
    'content/post/images.md': post('Images', images.map((url) => `a ![x](${url})`).join('\n\n')),
    'content/post/raw-images.md': post(
      'Raw images',
      images.map((url) => `<div><img src="${url}" alt="x"></div>`).join('\n\n'),
    ),
    ...Object.fromEntries(
      images.map((url, index) => [
        `content/post/shared-${index}.md`,
        post(`Shared ${index}`, 'x', `image: "${url}"\n`),
      ]),
    ),
  });
}, 30_000);

const section = (path: string) => {
  const elements = elementsAt(prepared, path);
  const start = elements.findIndex(({ name }) => name === 'section');
  return elements.slice(start);
};

test.each(['/post/links/', '/post/raw/', '/post/defined/'])('resolves every link of %s', (path) => {
  const found = section(path).flatMap(({ name, attributes, text }) =>
    name === 'a' && text === 'x' ? [attributes.href] : [],
  );
  expect(found).toEqual(links.map(([, href]) => href));
});

test('reports only links to missing files, once each', () => {
  const found = prepared.problems.filter(({ rule }) => rule !== 'outside-image');
  expect(found.map(({ file, rule }) => [file, rule])).toEqual(dead.map(([, rule]) => ['content/post/dead.md', rule]));
});

test('suggests the nearest path for a dead link with the base or the full URL of the site', () => {
  const hints = prepared.problems.filter(({ message }) => message.includes('talkk')).map(({ hint }) => hint);
  expect(hints.map((hint) => hint.includes('/post/talk.pdf'))).toEqual([true, true, true]);
});

test.each(['/post/images/', '/post/raw-images/'])('shows every image of %s with its size', (path) => {
  const found = section(path).flatMap(({ name, attributes }) => (name === 'img' ? [attributes] : []));
  const expected = [
    ...pictures.map(() => '/blog/post/p.png'),
    ...cups.map(() => '/blog/images/cup.png'),
    ...logos.map(() => '/blog/logo.png'),
  ];
  expect(found.map(({ src }) => src)).toEqual(expected);
  expect(new Set(found.map(({ width, height }) => `${width}×${height}`)).size).toBe(1);
  expect(Number(found[0]?.width)).toBeGreaterThan(0);
});

test('finds a share image by every URL', () => {
  const urls = [...prepared.shareImages].flatMap(([file, { url, width }]) =>
    /^post\/shared/.test(file) ? [[url, width !== null]] : [],
  );
  expect(urls).toHaveLength(pictures.length + cups.length + logos.length);
  for (const [url, isMeasured] of urls) {
    expect(url).toMatch(/^https:\/\/example\.org\/blog\/(?:post\/p|images\/cup|logo)\.png$/);
    expect(isMeasured).toBe(true);
  }
});

test('publishes files that are linked by a URL from the root', () => {
  const paths = prepared.entries.map(({ path }) => path);
  for (const path of ['/post/p.png', '/images/cup.png', '/logo.png', '/post/talk.pdf', '/downloads/über uns.txt'])
    expect(paths).toContain(path);
});
