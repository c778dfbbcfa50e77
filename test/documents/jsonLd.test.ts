import { expect, test } from 'vitest';
import { z } from 'zod';
import { elementsAt } from '../sites/preparedSite.ts';
import { config, dataOf, metasOf, post, prepared } from './headElements.ts';

const httpsUrl = z.url({ protocol: /^https$/ });
const moment = z.iso.datetime({ offset: true });

/** The schema.org types with what https://developers.google.com/search/docs/appearance/structured-data requires. */
const blogPosting = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('BlogPosting'),
  headline: z.string().min(1),
  description: z.string().min(1),
  datePublished: moment,
  dateModified: moment.optional(),
  author: z.strictObject({ '@type': z.literal('Person'), name: z.string().min(1), url: httpsUrl }).optional(),
  keywords: z.array(z.string().min(1)).min(1).optional(),
  inLanguage: z.string().refine((tag) => Intl.getCanonicalLocales(tag).length === 1),
  wordCount: z.int().positive(),
  image: z
    .strictObject({
      '@type': z.literal('ImageObject'),
      url: httpsUrl,
      width: z.int().positive().optional(),
      height: z.int().positive().optional(),
      caption: z.string().min(1),
    })
    .optional(),
  identifier: httpsUrl,
  mainEntityOfPage: httpsUrl,
});

const breadcrumbList = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('BreadcrumbList'),
  itemListElement: z
    .array(
      z.strictObject({ '@type': z.literal('ListItem'), position: z.int(), name: z.string().min(1), item: httpsUrl }),
    )
    .min(2)
    .refine((items) => items.every(({ position }, index) => position === index + 1)),
});

const webSite = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('WebSite'),
  name: z.string().min(1),
  url: httpsUrl,
  description: z.string().min(1),
  inLanguage: z.string(),
});

test('gives every page data in the form that search engines require', async () => {
  const site = await prepared({
    'content/post/a.md': post('title: A\ndate: 2026-01-31\ntags: [one]\nimage: https://images.example/a.png\nlang: de'),
    'content/post/b.md': post('title: B\ndate: 2026-01-30'),
    'content/about.md': '# About\n\nMe.',
  });
  const names = (path: string) =>
    dataOf(elementsAt(site, path)).flatMap((data) => {
      const { success, data: list } = breadcrumbList.safeParse(data);
      return success ? [list.itemListElement.map(({ name }) => name)] : [];
    });
  expect(dataOf(elementsAt(site, '/')).map((data) => webSite.parse(data).url)).toEqual(['https://example.org/blog/']);
  const full = blogPosting.parse(dataOf(elementsAt(site, '/post/a/'))[0]);
  expect(full).toMatchObject({
    headline: 'A',
    datePublished: '2026-01-31T00:00:00+01:00',
    inLanguage: 'de',
    wordCount: 5,
  });
  expect(blogPosting.parse(dataOf(elementsAt(site, '/post/b/'))[0]).keywords).toBeUndefined();
  const [collection] = site.site.collections;
  expect(names('/post/a/')).toEqual([['Notes', collection?.title, 'A']]);
  expect(names('/about/')).toEqual([['Notes', 'About']]);
  expect(names('/post/')).toEqual([['Notes', collection?.title]]);
  expect(names('/post/2026/')).toEqual([['Notes', collection?.title, `${collection?.title}, 2026`]]);
  expect(names('/tags/')).toEqual([['Notes', 'Tags']]);
  expect(names('/tags/one/')).toEqual([['Notes', 'Tags', 'Posts tagged one']]);
});

test('escapes a title in the data, in meta elements and in the JSON of the page', async () => {
  const title = '</script><script>alert(1)</script> <!--<script> \u2028 \u2029 ]]> &amp; "x" \' \\';
  const site = await prepared({
    'content/post/a.md': post(`title: ${JSON.stringify(title)}\ndate: 2026-01-31\ntags: ["</script>"]\nslug: a`),
    'content/site.yaml': `${config}\nsmartQuotes: false`,
  });
  expect(site.problems).toEqual([]);
  const shown = title.replace(/\s+/g, ' ');
  const elements = elementsAt(site, '/post/a/');
  expect(elements.filter(({ name }) => name === 'script').map(({ attributes }) => attributes.type)).toEqual([
    'application/ld+json',
    'application/ld+json',
    'application/json',
  ]);
  expect(dataOf(elements)[0]).toMatchObject({ headline: shown, keywords: ['</script>'] });
  const metas = new Map([...metasOf(elements, 'property'), ...metasOf(elements, 'name')]);
  expect(metas.get('og:title')).toBe(shown);
  expect(metas.get('twitter:title')).toBe(shown);
  expect(metas.get('article:tag')).toBe('</script>');
  const page = elements.find(({ attributes }) => attributes.id === 'page');
  expect(JSON.parse(page?.text ?? '').page.title.join(' / ')).toBe(shown);
});
