/** Describes a page to the sites and messengers where it is shared: Open Graph and Twitter elements, and JSON-LD. */

import { isoTimestamp } from '../content/values/dates.ts';
import { displayTitle } from '../markdown/text/displayTitle.ts';
import type { PageSource, Prepared } from '../plan/model.ts';
import type { Post, Site } from '../types/content.ts';
import { jsonLdOf } from './jsonLd.ts';
import type { Head, Meta, SharedPage, Social } from './model.ts';

/** Returns the elements for sharing; null for a page without an address. `head` is the rest of the page's head. */
export function socialOf(source: PageSource, head: Head, prepared: Prepared): Social | null {
  if (head.canonical === null) return null;
  const { site, shareImages, bodies } = prepared;
  const post = 'post' in source ? source.post : null;
  const page: SharedPage = {
    url: head.canonical,
    title: post ? displayTitle(site, post) : withoutSuffix(head.title, ` – ${site.config.title}`),
    description: head.description,
    language: head.language,
    image: (post && shareImages.get(post.file)) ?? null,
  };
  const article = source.kind === 'post' ? source.post : null;
  const metas = [...openGraph(site, page, article), ...otherLocales(head), ...twitter(page)];
  return { metas, data: jsonLdOf(site, source, page, bodies) };
}

/** Returns the Open Graph locale of a language: `en_US` for `en`, `de_AT` for `de-AT`; null if no country is likely. */
export function localeOf(language: string): string | null {
  const known = locales.get(language);
  if (known !== undefined) return known;
  const locale = new Intl.Locale(language).maximize();
  const found = locale.region === undefined || language === 'und' ? null : `${locale.language}_${locale.region}`;
  locales.set(language, found);
  return found;
}

const locales = new Map<string, string | null>();

function withoutSuffix(text: string, suffix: string): string {
  return text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
}

function openGraph(site: Site, page: SharedPage, article: Post | null): Meta[] {
  const { url, title, description, language, image } = page;
  return [
    ...properties({
      'og:type': article ? 'article' : 'website',
      'og:site_name': site.config.title,
      'og:title': title,
      'og:description': description,
      'og:url': url,
      'og:locale': localeOf(language),
      'og:image': image?.url,
      'og:image:type': image?.type,
      'og:image:width': image?.width,
      'og:image:height': image?.height,
      'og:image:alt': image?.alt,
    }),
    ...(article ? articleProperties(site, article) : []),
  ];
}

/** Returns the locales in which there are other versions of the page: https://ogp.me/#optional */
function otherLocales({ alternates, language: own }: Head): Meta[] {
  const languages = alternates.flatMap(({ language }) =>
    language === null || language === 'x-default' || language === own ? [] : language,
  );
  const others = new Set(languages.map(localeOf));
  return [...others].flatMap((locale) => properties({ 'og:locale:alternate': locale }));
}

function articleProperties({ config }: Site, { date, updated, tags }: Post): Meta[] {
  return [
    ...properties({
      'article:published_time': date && isoTimestamp(date, config.timezone),
      'article:modified_time': updated && isoTimestamp(updated, config.timezone),
      'article:author': config.author,
    }),
    ...tags.flatMap((tag) => properties({ 'article:tag': tag })),
  ];
}

/** The width in pixels from which an image is shown across the whole message. */
const largeImageWidth = 1200;

function twitter({ title, description, image }: SharedPage): Meta[] {
  const named = {
    'twitter:card': image?.width && image.width >= largeImageWidth ? 'summary_large_image' : 'summary',
    'twitter:title': title,
    'twitter:description': description,
    'twitter:image': image?.url,
    'twitter:image:alt': image?.alt,
  };
  return properties(named).map(({ key, content }) => ({ by: 'name', key, content }));
}

/** Returns an element for each value that is not empty. */
function properties(values: Record<string, string | number | null | undefined>): Meta[] {
  return Object.entries(values).flatMap(([key, value]) =>
    value === null || value === undefined || value === '' ? [] : [{ by: 'property', key, content: `${value}` }],
  );
}
