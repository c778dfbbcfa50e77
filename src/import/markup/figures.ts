/** Writes pictures with captions and links. */
import { oneLine } from '../../content/values/oneLine.ts';
import { markdownToText } from '../../content/values/plainMarkdown.ts';
import { escapeHtml } from '../../text/escapeHtml.ts';
import { imageOf, linkOf } from './blocks.ts';

/** A picture. `caption` is markdown, and `link` the address that it leads to. */
export type Figure = { src: string; alt: string; caption: string | null; link: string | null };

/**
 * Returns a picture with its caption. A caption in plain words is the title of the picture, as catpost has it; one with
 * links or emphasis needs an element of HTML around it.
 */
export function figureOf({ src, alt, caption, link }: Figure): string {
  if (caption === null || isPlain(caption)) {
    const image = imageOf({ src, alt: alt === '' ? (caption ?? '') : alt, caption });
    return link === null ? image : linkOf('', link).replace('[]', () => `[${image}]`);
  }
  const words = alt === '' ? oneLine(markdownToText(caption)) : alt;
  const image = `<img src="${escapeHtml(src)}" alt="${escapeHtml(words ?? '')}">`;
  const shown = link === null ? image : `<a href="${escapeHtml(link)}">${image}</a>`;
  return `<figure>\n${shown}\n<figcaption>\n\n${caption.trim()}\n\n</figcaption>\n</figure>`;
}

/** Returns a group of pictures, or anything else, above its caption. */
export function captioned(body: string, caption: string | null): string {
  if (caption === null || caption.trim() === '') return body;
  return `${body}\n\n${isPlain(caption) ? `*${caption.trim()}*` : caption.trim()}`;
}

/** Returns whether a text has no markdown and no HTML. */
function isPlain(text: string): boolean {
  return !/[[\]*`<>&]|(?:^|\s)_|https?:\/\//.test(text);
}
