/** Keeps the links of a partial right in the text that it is put into. */
import { posix } from 'node:path';
import { encodePath } from '../../../../text/encodePath.ts';
import { percentDecode } from '../../../../text/percentDecode.ts';
import { addressEdit, findLinks } from '../../../body/links.ts';
import type { Edit, SiteTable } from '../../../body/model.ts';

/** Returns the edits that make relative addresses in a text of `file` lead to the same files from anywhere. */
export function movedLinks(text: string, file: string, site: SiteTable): Edit[] {
  return findLinks(text).flatMap((link) => {
    if (/^(?:[a-z][a-z0-9+.-]*:|[/#?]|@\/)/i.test(link.url)) return [];
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(link.url) ?? [];
    const wanted = posix.join(posix.dirname(file), percentDecode(path));
    const found = [wanted, `${wanted}.md`, `${wanted}.mdx`].find(
      (each) => site.posts.has(each) || site.fileNamed(each, each) === each,
    );
    return found === undefined ? [] : [addressEdit(text, link, `@/${encodePath(found)}${rest}`)];
  });
}
