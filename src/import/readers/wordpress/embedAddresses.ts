/** Shows what the addresses of other sites embed, as WordPress does (https://wordpress.org/documentation/article/embeds/). */
import { escapeHtml } from '../../../text/escapeHtml.ts';
import { videoOf } from '../../markup/blocks.ts';

/** Replaces addresses that are alone in their paragraph or in the block of an embed. */
export function embedAddresses(html: string): string {
  return html.replace(
    /(<p>|<div class="wp-block-embed__wrapper">)\s*(https?:\/\/[^\s<>"]+)\s*(<\/p>|<\/div>)/g,
    (_, open, url, close) =>
      open === '<p>' && !isVideo(url) ? `<p>${addressHtml(url)}</p>` : `${open}${addressHtml(url)}${close}`,
  );
}

/** Returns the player of a video, or a link. `url` may be encoded for HTML. */
export function addressHtml(url: string): string {
  const address = url.trim().replaceAll('&amp;', '&').replaceAll('&#038;', '&');
  const [, youtube] = youtubePattern.exec(address) ?? [];
  if (youtube !== undefined) return videoOf('youtube', youtube, null);
  const [, vimeo] = vimeoPattern.exec(address) ?? [];
  if (vimeo !== undefined) return videoOf('vimeo', vimeo, null);
  return `<a href="${escapeHtml(address)}">${escapeHtml(address)}</a>`;
}

const youtubePattern =
  /^(?:https?:)?\/\/(?:www\.|m\.)?(?:youtube\.com\/(?:watch\?(?:.*&)?v=|embed\/|v\/|shorts\/)|youtu\.be\/)([\w-]{6,})/;
const vimeoPattern = /^(?:https?:)?\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d+)/;

function isVideo(url: string): boolean {
  return youtubePattern.test(url) || vimeoPattern.test(url);
}
