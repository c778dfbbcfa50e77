/**
 * The texts of site.yaml that may contain markdown. They are rendered like bodies and shown as a line with inline
 * markup.
 */

import { escapeBlockStart, hasMarkup, inlineMarkdownToText } from '../content/values/plainMarkdown.ts';
import type { CheckedBody, RichTag, RichText, Site } from '../types/content.ts';
import type { Bodies } from './model.ts';

const keys = ['footer', 'description'] as const;

/** Returns a body for each text that has markup. Most sites have none. */
export function siteTextBodies({ texts }: Site): CheckedBody[] {
  return keys.flatMap((key) => {
    const { markdown, line } = texts[key];
    if (!hasMarkup(markdown)) return [];
    const body = escapeBlockStart(markdown);
    return [
      { file: fileOf(key), title: '', body, bodyLine: line - 1, cuts: [], keepsLineBreaks: false, language: null },
    ];
  });
}

/** Returns the site with the rendered texts. */
export function withSiteTexts(site: Site, bodies: Bodies): Site {
  const texts = { ...site.texts };
  for (const key of keys) {
    const html = bodies.get(fileOf(key))?.sections.map((section) => section.html);
    if (html !== undefined)
      texts[key] = {
        ...texts[key],
        shown: parseInlineHtml(html.join('')) ?? inlineMarkdownToText(texts[key].markdown),
      };
  }
  return { ...site, texts };
}

/** Returns the file of a body as problems name it. */
export function reportedFile({ contentName }: Site, { file }: Pick<CheckedBody, 'file'>): string {
  return `${contentName}/${file.replace(/^(site\.yaml)#.*$/, '$1')}`;
}

function fileOf(key: (typeof keys)[number]): string {
  return `site.yaml#${key}`;
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
