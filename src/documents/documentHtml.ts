/** Renders a page to its complete document: index.html with the head, React's HTML and the page data filled in. */

import type { Template } from '../plan/model.ts';
import { escapeHtml } from '../text/escapeHtml.ts';
import type { Alternate, Built, Head, Meta } from './model.ts';
import { renderPage } from './renderPage.ts';

/** Returns the HTML of one document. */
export function documentHtml({ page, head }: Built, template: Template): string {
  const data = JSON.stringify({ base: template.base, page: { ...page, sections: undefined, slots: undefined } });
  const parts: Record<string, string> = {
    head: template.headStart + headHtml(head) + headEndOf(template, head) + (head.own ?? ''),
    page: (template.renderPage ?? renderPage)(page),
    data: `<script type="application/json" id="page">${escapeJson(data)}</script>`,
  };
  // Texts and the names of comments take turns. Replacing the comments in the text would copy a long page twice.
  return outlineOf(template, head)
    .split(/<!--(\w+)-->/)
    .reduce((html, piece, index) => html + (index % 2 === 0 ? piece : (parts[piece] ?? `<!--${piece}-->`)), '');
}

/** Returns the template with the languages of a page. */
function outlineOf({ html }: Template, head: Head): string {
  const { language, textLanguage, direction } = head;
  return (
    html
      .replace(
        '<html lang="en"',
        () => `<html lang="${escapeHtml(language)}"${direction === 'ltr' ? '' : ` dir="${direction}"`}`,
      )
      // Dialogs, announcements and the prompt are within the body too. Texts of the author have their own language.
      .replace('<body>', () => (hasOtherTexts(head) ? `<body lang="${escapeHtml(textLanguage)}">` : '<body>'))
  );
}

/**
 * Returns the end of the head, with the marker of the page. A navigation changes neither the direction of the document nor
 * the language of its body, so pages that differ in them have different markers, and the browser loads them anew.
 */
function headEndOf({ headEnd }: Template, head: Head): string {
  const { direction, textLanguage } = head;
  const differences = [...(direction === 'ltr' ? [] : [direction]), ...(hasOtherTexts(head) ? [textLanguage] : [])];
  if (differences.length === 0) return headEnd;
  const added = differences.map((each) => ` ${escapeHtml(each)}`).join('');
  return headEnd.replace(/(<meta name="catpost" content="[^"]*)/, (start) => start + added);
}

function hasOtherTexts({ language, textLanguage }: Head): boolean {
  return textLanguage !== language;
}

function headHtml(head: Head): string {
  return [
    `<title>${escapeHtml(head.title)}</title>`,
    `<meta name="description" content="${escapeHtml(head.description)}">`,
    head.canonical === null ? '' : `<link rel="canonical" href="${escapeHtml(head.canonical)}">`,
    head.isNoindex ? '<meta name="robots" content="noindex">' : '',
    ...head.alternates.map(alternateHtml),
    ...(head.social?.metas ?? []).map(metaHtml),
    ...(head.social?.data ?? []).map(dataHtml),
  ].join('');
}

function alternateHtml({ href, type, language, title }: Alternate): string {
  const named = Object.entries({ hreflang: language, type, title, href });
  const attributes = named.map(([name, value]) => (value === null ? '' : ` ${name}="${escapeHtml(value)}"`));
  return `<link rel="alternate"${attributes.join('')}>`;
}

function metaHtml({ by, key, content }: Meta): string {
  return `<meta ${by}="${key}" content="${escapeHtml(content)}">`;
}

/** Returns the data block of a page. It is not executed, so the policy need not allow it. */
function dataHtml(data: object): string {
  return `<script type="application/ld+json">${escapeJson(JSON.stringify(data))}</script>`;
}

/** Escapes `<`, because JSON may contain `</script>`, and line separators, which end a string in older parsers. */
function escapeJson(json: string): string {
  return json.replace(/[<\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
