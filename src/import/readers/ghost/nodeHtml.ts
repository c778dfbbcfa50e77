/** Writes the HTML of cards, which both editors of Ghost have (https://docs.ghost.org/themes/content). */
import { escapeHtml } from '../../../text/escapeHtml.ts';

/** A node or the payload of a card. Its parts are not checked. */
export type Card = Readonly<Record<string, unknown>>;

/** Returns a part that is a text; an empty text for any other. */
export function textOf(card: Card, ...names: string[]): string {
  const found = names.map((name) => card[name]).find((value) => typeof value === 'string' && value !== '');
  return typeof found === 'string' ? found : '';
}

/** Returns the HTML of a card; null for one that has nothing to show, or that is not known. */
export function cardHtml(type: string, card: Card): string | null {
  const attribute = (...names: string[]) => escapeHtml(textOf(card, ...names));
  const caption = textOf(card, 'caption');
  const withCaption = (html: string) =>
    `<figure>${html}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;
  const link = (label: string, url: string) => `<p><a href="${url}">${label}</a></p>`;
  switch (type) {
    case 'image':
      return withCaption(`<img src="${attribute('src')}" alt="${attribute('alt', 'altText')}">`);
    case 'gallery':
      return `${imagesOf(card)}${caption === '' ? '' : `<p>${caption}</p>`}`;
    case 'html':
    case 'card-html':
      return textOf(card, 'html');
    case 'code':
    case 'codeblock':
      return withCaption(`<pre><code class="language-${attribute('language')}">${attribute('code')}</code></pre>`);
    case 'bookmark':
      return link(escapeHtml(textOf(metadataOf(card), 'title') || textOf(card, 'title', 'url')), attribute('url'));
    case 'embed':
      return withCaption(textOf(card, 'html'));
    case 'callout':
      return `<blockquote><p>${attribute('calloutEmoji')} ${textOf(card, 'calloutText')}</p></blockquote>`;
    case 'toggle':
      return `<details><summary>${textOf(card, 'heading')}</summary>${textOf(card, 'content')}</details>`;
    case 'button':
    case 'email-cta':
      return link(attribute('buttonText'), attribute('buttonUrl'));
    case 'file':
      return link(attribute('fileTitle', 'fileName'), attribute('src'));
    case 'audio':
      return `<p>${attribute('title')}</p><audio src="${attribute('src')}"></audio>`;
    case 'video':
      return withCaption(
        `<video src="${attribute('src')}" poster="${attribute('thumbnailSrc', 'customThumbnailSrc')}"></video>`,
      );
    case 'product':
      return `<h4>${textOf(card, 'productTitle')}</h4>${textOf(card, 'productDescription')}${link(attribute('productButton'), attribute('productUrl'))}`;
    case 'header':
      return `<h2>${textOf(card, 'header', 'heading')}</h2><p>${textOf(card, 'subheader')}</p>`;
    case 'hr':
    case 'horizontalrule':
      return '<hr>';
    default:
      return null;
  }
}

function imagesOf({ images }: Card): string {
  const list: unknown[] = Array.isArray(images) ? images : [];
  return list
    .filter(isCard)
    .map((image) => `<p><img src="${escapeHtml(textOf(image, 'src'))}" alt="${escapeHtml(textOf(image, 'alt'))}"></p>`)
    .join('');
}

function metadataOf({ metadata }: Card): Card {
  return isCard(metadata) ? metadata : {};
}

/** Returns whether a value has named parts. */
export function isCard(value: unknown): value is Card {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
