/**
 * The texts of site.yaml that may contain markdown. They are rendered like bodies and shown as a line with inline
 * markup.
 */

import { escapeBlockStart, hasMarkup, inlineMarkdownToText } from '../content/values/plainMarkdown.ts';
import type { SiteText } from '../types/body.ts';
import type { CheckedBody, Edition, Site } from '../types/content.ts';
import type { RichTag, RichText } from '../types/richText.ts';
import type { Bodies } from './model.ts';

/** Returns a body for each text that has markup. Most sites have none. */
export function siteTextBodies({ editions }: Site): CheckedBody[] {
  return editions.flatMap(({ root, config, texts: { footer, description, intros } }) => {
    const named = Object.entries({ footer, description, ...introKeys(intros) });
    return named.flatMap(([key, { markdown, line }]) => {
      if (!hasMarkup(markdown)) return [];
      const language = root === '/' ? null : config.language;
      const place = { file: fileOf(root, key), title: '', bodyLine: line - 1 };
      return [{ ...place, body: escapeBlockStart(markdown), cuts: [], keepsLineBreaks: false, language }];
    });
  });
}

/** Returns the site with the rendered texts. */
export function withSiteTexts(site: Site, bodies: Bodies): Site {
  const editions = site.editions.map((edition) => ({ ...edition, texts: renderedTexts(edition, bodies) }));
  const own = editions.find(({ root }) => root === site.root);
  return { ...site, ...own, editions };
}

function renderedTexts({ root, texts: { footer, description, intros } }: Edition, bodies: Bodies): Edition['texts'] {
  const rendered = (key: string, text: SiteText): SiteText => {
    const html = bodies.get(fileOf(root, key))?.sections.map((section) => section.html);
    if (html === undefined) return text;
    return { ...text, shown: parseInlineHtml(html.join('')) ?? inlineMarkdownToText(text.markdown) };
  };
  return {
    footer: rendered('footer', footer),
    description: rendered('description', description),
    intros: Object.fromEntries(Object.entries(intros).map(([name, text]) => [name, rendered(introKey(name), text)])),
  };
}

/** Returns the file of a body as problems name it. */
export function reportedFile({ contentName }: Site, { file, beside }: Pick<CheckedBody, 'file' | 'beside'>): string {
  return beside?.name ?? `${contentName}/${file.replace(/^(site\.yaml)#.*$/, '$1')}`;
}

function introKeys(intros: Record<string, SiteText>): Record<string, SiteText> {
  return Object.fromEntries(Object.entries(intros).map(([name, text]) => [introKey(name), text]));
}

function introKey(collection: string): string {
  return `collections.${collection}.intro`;
}

function fileOf(root: string, key: string): string {
  return `site.yaml#${root.slice(1)}${key}`;
}

/**
 * Parses React's HTML of one paragraph; returns null if it has no inline markup. An element that RichText does not have
 * is replaced by its text.
 */
function parseInlineHtml(html: string): RichText | null {
  const root: RichText = [];
  const open: { tag: string; children: RichText }[] = [{ tag: '', children: root }];
  const add = (part: RichText[number]) => (open.at(-1)?.children ?? root).push(part);
  for (const [token, closing, name = '', attributes = ''] of html.matchAll(/<(\/)?([a-z][\w-]*)([^>]*)>|[^<]+/g)) {
    if (name === '') add(unescapeReactHtml(token));
    else if (isRichTag(name) && closing === undefined) {
      const href = / href="([^"]*)"/.exec(attributes)?.[1];
      const children: RichText = [];
      add([name, href === undefined ? {} : { href: unescapeReactHtml(href) }, children]);
      open.push({ tag: name, children });
    } else if (open.length > 1 && open.at(-1)?.tag === name && closing !== undefined) open.pop();
    else if (name === 'img') add(unescapeReactHtml(/ alt="([^"]*)"/.exec(attributes)?.[1] ?? ''));
  }
  return root.every((part) => typeof part === 'string') ? null : root;
}

const richTags: Record<RichTag, true> = {
  a: true,
  abbr: true,
  bdi: true,
  code: true,
  del: true,
  em: true,
  kbd: true,
  mark: true,
  strong: true,
  sub: true,
  sup: true,
};

function isRichTag(name: string): name is RichTag {
  return Object.hasOwn(richTags, name);
}

/** Reverses React's escaping, which knows these five characters. */
function unescapeReactHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}
