/** Writes the markdown of files that notes embed: pictures, recordings, and documents. */
import { posix } from 'node:path';
import { escapeHtml } from '../../../text/escapeHtml.ts';
import type { PassContext } from '../../body/model.ts';
import { imageOf, linkOf } from '../../markup/blocks.ts';
import type { ReadPost } from '../../matter/model.ts';
import { fileAddress } from './noteAddress.ts';
import type { WikiLink } from './wikiLink.ts';

/** Returns the markdown of an embedded file; null if the link names no file that is there. */
export function embeddedFile(link: WikiLink, within: ReadPost, { site, note }: PassContext): string | null {
  const { page, label, size, fragment } = link;
  if (!/\.[a-z0-9]{2,10}$/i.test(page)) return null;
  const file = site.fileNamed(page, within.file);
  if (file === null) return null;
  const [address, name] = [fileAddress(file), posix.basename(file)];
  if (/\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/i.test(file)) return pictureOf(address, label ?? '', size);
  if (/\.(?:mp3|wav|m4a|ogg|oga|flac|3gp|opus)$/i.test(file)) return `<audio src="${address}"></audio>`;
  if (/\.(?:mp4|webm|ogv|mov|mkv)$/i.test(file)) return `<video src="${address}"></video>`;
  if (/\.(?:canvas|base)$/i.test(file)) {
    const message = `${name} only opens in Obsidian, so only its name is left`;
    note({ kind: 'file', about: 'canvases and bases of Obsidian', message }, 0);
    return label ?? posix.parse(file).name;
  }
  return linkOf(label ?? name, fragment === '' ? address : `${address}#${encodeURI(fragment)}`);
}

/** Returns a picture. One with a size is HTML, because markdown has no sizes. */
export function pictureOf(address: string, alt: string, size: WikiLink['size']): string {
  if (size === null) return imageOf({ src: address, alt, caption: null });
  const height = size.height === null ? '' : ` height="${size.height}"`;
  return `<img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}" width="${size.width}"${height}>`;
}
