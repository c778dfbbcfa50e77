/** Texts of site.yaml that may hold markdown: rendered like a body, with the same links, and shown as marks in a line. */

import { hasMarks, inlineMarkdown, plainLine } from '../content/post/plainMarkdown.ts';
import type { CheckedBody, RichTag, RichText, Site } from '../types/content.ts';
import type { Bodies } from './model.ts';

const keys = ['footer', 'description'] as const;

/** What is to be rendered of them; mostly nothing. */
export function siteTextBodies({ texts }: Site): CheckedBody[] {
  return keys.flatMap((key) => {
    const { markdown, line } = texts[key];
    if (!hasMarks(markdown)) return [];
    const body = inlineMarkdown(markdown);
    return [{ file: `site.yaml#${key}`, title: '', body, bodyLine: line - 1, cuts: [], breaks: false, language: null }];
  });
}

/** The site with the texts as they were rendered. */
export function withSiteTexts(site: Site, bodies: Bodies): Site {
  const texts = { ...site.texts };
  for (const key of keys) {
    const html = bodies.get(`site.yaml#${key}`)?.sections.map((section) => section.html);
    if (html !== undefined)
      texts[key] = { ...texts[key], shown: richText(html.join('')) ?? plainLine(texts[key].markdown) };
  }
  return { ...site, texts };
}

/** The file that a body is of, as a problem names it. */
export function reportedFile({ contentName }: Site, { file }: Pick<CheckedBody, 'file'>): string {
  return `${contentName}/${file.replace(/^(site\.yaml)#.*$/, '$1')}`;
}

const tags: ReadonlySet<string> = new Set<RichTag>([
  'a',
  'abbr',
  'code',
  'del',
  'em',
  'kbd',
  'mark',
  'strong',
  'sub',
  'sup',
]);

/** React's HTML of one paragraph -> its marks; null where it has none. Other elements leave their text. */
function richText(html: string): RichText | null {
  const root: RichText = [];
  const open: { tag: string; into: RichText }[] = [{ tag: '', into: root }];
  const into = () => open.at(-1)?.into ?? root;
  for (const [token, closing, name = '', attributes = ''] of html.matchAll(/<(\/)?([a-z][\w-]*)([^>]*)>|[^<]+/g)) {
    if (name === '') into().push(decodedText(token));
    else if (isRichTag(name) && closing === undefined) {
      const href = / href="([^"]*)"/.exec(attributes)?.[1];
      const children: RichText = [];
      into().push([name, href === undefined ? {} : { href: decodedText(href) }, children]);
      open.push({ tag: name, into: children });
    } else if (open.length > 1 && open.at(-1)?.tag === name && closing !== undefined) open.pop();
    else if (name === 'img') into().push(decodedText(/ alt="([^"]*)"/.exec(attributes)?.[1] ?? ''));
  }
  return root.every((part) => typeof part === 'string') ? null : root;
}

function isRichTag(name: string): name is RichTag {
  return tags.has(name);
}

/** React escapes these five. */
function decodedText(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}
