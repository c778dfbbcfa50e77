/** Turns links of a wiki into links of markdown: `[[note#heading|text]]`. */
import type { Edit, Pass, PassContext } from '../../body/model.ts';
import { linkOf } from '../../markup/blocks.ts';
import type { ReadPost } from '../../matter/model.ts';
import { maskedText } from './maskedText.ts';
import { fileAddress, noteAddress } from './noteAddress.ts';
import { noteNamed } from './noteNames.ts';
import { shownText, type WikiLink, wikiLinks } from './wikiLink.ts';

/** Converts every link outside of code. A link to nothing, or to a draft, becomes its text. */
export const convertLinks: Pass = (body, context) =>
  wikiLinks(body.includes('[[') ? maskedText(body) : '')
    .filter(({ isEmbed }) => !isEmbed)
    .map((link): Edit => ({ start: link.start, end: link.end, text: linkText(link, context.post, context) }));

/** Returns the markdown of a link that stands in the text of `within`, which may be quoted in the post. */
export function linkText(link: WikiLink, within: ReadPost, context: PassContext): string {
  const { post, site, note } = context;
  const shown = shownText(link);
  const target = noteNamed(link.page, { post: within, site });
  if (target === null) {
    const file = site.fileNamed(link.page, within.file);
    if (file !== null && isPublished(file)) {
      return linkOf(shown, fileAddress(file) + (link.fragment === '' ? '' : `#${encodeURI(link.fragment)}`));
    }
    const message = `[[${link.page}]] leads to no note, so only its text is left`;
    note({ kind: 'link', about: 'links to notes that are not there', message }, link.start);
    return shown;
  }
  if (target.meaning.draft !== null && post.meaning.draft === null) {
    const message = `[[${link.page}]] leads to a draft, so only its text is left`;
    note({ kind: 'link', about: 'links to drafts', message }, link.start);
    return shown;
  }
  const { address, isMissing } = noteAddress(target, link, post);
  if (isMissing) {
    const message = `${target.file} has no heading "${link.heading}", so the link leads to the whole note`;
    note({ kind: 'link', about: 'links to headings that are not there', message }, link.start);
  }
  return linkOf(shown === '' ? target.meaning.title : shown, address);
}

/** Files of Obsidian itself are no files for readers. */
function isPublished(file: string): boolean {
  return !/\.(?:canvas|base|excalidraw)$/i.test(file);
}
