/** Makes the list of what other sites have said about a post. Their words are text, and their pictures are not loaded. */
import { groupBy } from '../../content/groupBy.ts';
import type { Mention } from '../../extensions/model.ts';
import { escapeHtml } from '../../text/escapeHtml.ts';
import { percentDecode } from '../../text/percentDecode.ts';
import { isWebAddress } from '../../text/webAddress.ts';
import type { Site } from '../../types/content.ts';
import type { Plural } from '../../types/plural.ts';
import { countText } from '../../words/fillText.ts';
import type { Words } from '../../words/wordsFor.ts';

/** Returns the HTML of the webmentions of a post; empty if there are none. */
export function mentionsHtml(mentions: Mention[], words: Words): string {
  if (mentions.length === 0) return '';
  const isQuoted = ({ kind, text }: Mention) => (kind === 'reply' || kind === 'mention') && text !== null;
  const quoted = mentions.filter(isQuoted);
  const counts = countsOf(
    mentions.filter((mention) => !isQuoted(mention)),
    words,
  );
  return [
    `<section class="comments"><h2>${escapeHtml(words.build.elsewhere)}</h2>`,
    counts === '' ? '' : `<p>${escapeHtml(counts)}</p>`,
    quoted.length > 0 ? `<ol class="thread">${quoted.map((mention) => itemHtml(mention, words)).join('')}</ol>` : '',
    '</section>',
  ].join('');
}

/** Groups webmentions by the path of the page that they are about. A former path counts as the current one. */
export function mentionsByPath({ base, redirects }: Site, mentions: Mention[]): Map<string, Mention[]> {
  const current = new Map(redirects.map(({ from, to }) => [from, to]));
  const placed = mentions.flatMap((mention) => {
    const path = pathOf(mention.target, base);
    return path === null ? [] : [{ path: current.get(path) ?? path, mention }];
  });
  const groups = groupBy(placed, ({ path }) => path);
  return new Map([...groups].map(([path, group]) => [path, group.map(({ mention }) => mention)]));
}

/** Returns the site path of an address, with a slash at its end; null if it is not below the base. */
function pathOf(target: string, base: string): string | null {
  if (!URL.canParse(target)) return null;
  const { pathname } = new URL(target);
  if (!pathname.startsWith(base)) return null;
  const path = percentDecode(`/${pathname.slice(base.length)}`).normalize('NFC');
  return path.replace(/\/?(?:index\.html)?$/, '/');
}

function countsOf(mentions: Mention[], { build, page, language }: Words): string {
  const { like, repost, bookmark, reply, mention }: Record<Mention['kind'], Plural> = build.mentions;
  return Object.entries({ like, repost, bookmark, reply, mention })
    .flatMap(([kind, forms]) => {
      const count = mentions.filter((each) => each.kind === kind).length;
      return count === 0 ? [] : [countText(forms, count, language)];
    })
    .join(page.comma);
}

function itemHtml({ author, authorUrl, url, day, text }: Mention, { build }: Words): string {
  const paragraphs = (text ?? '').split(/\n{2,}/).map((paragraph) => `<p dir="auto">${escapeHtml(paragraph)}</p>`);
  const time = day === null ? escapeHtml(build.undatedMention) : `<time datetime="${day}">${day}</time>`;
  return `<li><p class="quiet">${linked(authorUrl, escapeHtml(author))} ${linked(url, time)}</p>${paragraphs.join('')}</li>`;
}

/** A link to another site says nothing about it to search engines, because everybody can send a webmention. */
function linked(url: string | null, html: string): string {
  if (url === null || !isWebAddress(url)) return html;
  return `<a href="${escapeHtml(url)}" rel="ugc nofollow noreferrer">${html}</a>`;
}
