/** Keeps the links of a note right in the post that quotes it. */
import { posix } from 'node:path';
import { percentDecode } from '../../../text/percentDecode.ts';
import { addressEdit, findLinks } from '../../body/links.ts';
import type { Edit, PassContext } from '../../body/model.ts';
import type { ReadPost } from '../../matter/model.ts';
import { linkText } from './convertLinks.ts';
import { maskedText } from './maskedText.ts';
import { fileAddress } from './noteAddress.ts';
import { wikiLinks } from './wikiLink.ts';

/** Returns the edits of a text of `note` that make its links lead to the same from the post. */
export function quotedLinkEdits(text: string, note: ReadPost, context: PassContext): Edit[] {
  const silent = { ...context, note: () => {} };
  const ofWiki = wikiLinks(maskedText(text))
    .filter(({ isEmbed }) => !isEmbed)
    .map((link) => ({ start: link.start, end: link.end, text: linkText(link, note, silent) }));
  const ofMarkdown = findLinks(text).flatMap((link) => {
    const address = addressFrom(link.url, note, context);
    return address === null ? [] : [addressEdit(text, link, address)];
  });
  return [...ofWiki, ...ofMarkdown];
}

/** Returns the address of a file that a relative address names; null if it stays as it is. */
function addressFrom(url: string, note: ReadPost, { site }: PassContext): string | null {
  if (url.startsWith('#')) return fileAddress(note.file) + url;
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|@\/)/i.test(url)) return null;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  const file = posix.join(posix.dirname(note.file), percentDecode(path));
  const isThere = site.posts.has(file) || site.fileNamed(file, note.file) === file;
  return isThere ? fileAddress(file) + rest : null;
}
