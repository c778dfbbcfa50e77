/** A page -> its complete document: index.html with the head, React's HTML and the data block filled in. */
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { PageView } from '../pages/PageView.tsx';
import type { Direction, Page } from '../types.ts';

/** What a document says of its page outside the body. */
export type Head = {
  title: string;
  description: string;
  /** Absolute; null where the page has no address of its own, as the 404 page. */
  canonical: string | null;
  language: string;
  /** The site's, on every page, so that it stays right when a page takes another's place. */
  direction: Direction;
  /** Keeps search engines away: drafts in dev, placeholders, the 404 page. */
  hidden: boolean;
  /** The page in other forms and languages. */
  alternates: Alternate[];
  /** What other sites and search engines are told; null until it is known, and on a page that has no address. */
  social: Social | null;
};

/** `href` is absolute; the others are null where they say nothing. */
export type Alternate = { href: string; type: string | null; language: string | null; title: string | null };

/** `by` is the attribute that holds the key. */
export type Meta = { by: 'property' | 'name'; key: string; content: string };

/** `data` are documents of JSON-LD. */
export type Social = { metas: Meta[]; data: object[] };

/** What is the same on every page of a build. */
export type Shell = {
  /** index.html, with a comment where each part goes. */
  template: string;
  /** Elements of the head before and after the page's own: policy, marker, style, script. */
  headStart: string;
  headEnd: string;
  base: string;
  /** The Content-Security-Policy of every page; empty in dev, which has none. */
  policy: string;
};

/** Renders one document. */
export function documentHtml(page: Page, head: Head, shell: Shell): string {
  const data = JSON.stringify({ base: shell.base, page: { ...page, sections: undefined } });
  const parts: Record<string, string> = {
    head: shell.headStart + headHtml(head) + shell.headEnd,
    page: renderToString(createElement(PageView, { page })),
    data: `<script type="application/json" id="page">${escapeJson(data)}</script>`,
  };
  return shell.template
    .replace(
      '<html lang="en">',
      `<html lang="${escapeHtml(head.language)}"${head.direction === 'ltr' ? '' : ` dir="${head.direction}"`}>`,
    )
    .replace(/<!--(\w+)-->/g, (comment, name: string) => parts[name] ?? comment);
}

/** Escapes text for HTML, inside and outside of attributes in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The text that `escapeHtml` made this from. */
export function unescapeHtml(html: string): string {
  return html.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}

function headHtml(head: Head): string {
  return [
    `<title>${escapeHtml(head.title)}</title>`,
    `<meta name="description" content="${escapeHtml(head.description)}">`,
    head.canonical === null ? '' : `<link rel="canonical" href="${escapeHtml(head.canonical)}">`,
    head.hidden ? '<meta name="robots" content="noindex">' : '',
    ...head.alternates.map(alternateHtml),
    ...(head.social?.metas ?? []).map(metaHtml),
    ...(head.social?.data ?? []).map(dataHtml),
  ].join('');
}

function alternateHtml({ href, type, language, title }: Alternate): string {
  const written = Object.entries({ hreflang: language, type, title, href });
  const attributes = written.map(([name, value]) => (value === null ? '' : ` ${name}="${escapeHtml(value)}"`));
  return `<link rel="alternate"${attributes.join('')}>`;
}

function metaHtml({ by, key, content }: Meta): string {
  return `<meta ${by}="${key}" content="${escapeHtml(content)}">`;
}

/** A block of data, which no policy takes for a script. */
function dataHtml(data: object): string {
  return `<script type="application/ld+json">${escapeJson(JSON.stringify(data))}</script>`;
}

/** JSON may hold `</script>` and line separators that end a string in older parsers. */
function escapeJson(json: string): string {
  return json.replace(/[<\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
