/** Turns what notes embed (https://help.obsidian.md/embeds) into pictures, players, links, and quotes of other notes. */
import type { Edit, Pass, PassContext } from '../../body/model.ts';
import { linkOf, quoteOf } from '../../markup/blocks.ts';
import type { ReadPost } from '../../matter/model.ts';
import { embeddedFile } from './embeddedFile.ts';
import { maskedText } from './maskedText.ts';
import { noteAddress } from './noteAddress.ts';
import { noteNamed } from './noteNames.ts';
import { noteText } from './noteText.ts';
import { quotedFootnoteEdits } from './quotedFootnotes.ts';
import { quotedLinkEdits } from './quotedLinks.ts';
import { shownText, type WikiLink, wikiLinks } from './wikiLink.ts';

/** How deep notes are quoted that embed notes, and how many a post quotes. Others become links. */
const deepestQuote = 3;
const mostQuotes = 100;

/** What is known while the text of a note is quoted. `path` are the notes that lead to it. */
type Quoting = { context: PassContext; path: ReadPost[]; left: { quotes: number } };

/** Converts everything that is embedded outside of code. */
export const convertEmbeds: Pass = (body, context) =>
  embedEdits(body, context.post, { context, path: [context.post], left: { quotes: mostQuotes } });

/** Returns the edits for the text of `note`, which may be quoted in another one. */
function embedEdits(body: string, note: ReadPost, quoting: Quoting): Edit[] {
  const masked = body.includes('![[') ? maskedText(body) : '';
  return wikiLinks(masked)
    .filter(({ isEmbed }) => isEmbed)
    .map((link) => {
      const lineStart = body.lastIndexOf('\n', link.start - 1) + 1;
      const isAlone =
        /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*$/.test(body.slice(lineStart, link.start)) &&
        /^[ \t]*(?:\n|$)/.test(body.slice(link.end));
      const text = embedded(link, note, isAlone, quoting);
      const prefix = body.slice(lineStart, link.start).replace(/[^>\s]/g, ' ');
      return { start: link.start, end: link.end, text: text.replaceAll('\n', `\n${prefix}`) };
    });
}

function embedded(link: WikiLink, note: ReadPost, isAlone: boolean, quoting: Quoting): string {
  const { context } = quoting;
  const file = embeddedFile(link, note, context);
  if (file !== null) return file;
  const target = noteNamed(link.page, { post: note, site: context.site });
  if (target === null) {
    const message = `![[${link.page}]] embeds nothing that is in the folder, so it is left out`;
    context.note(
      { kind: 'file', about: 'embedded files that are not there', message },
      quoting.path.length > 1 ? 0 : link.start,
    );
    return link.label ?? '';
  }
  const isShown = target.meaning.draft === null || context.post.meaning.draft !== null;
  if (!isShown) {
    const message = `![[${link.page}]] embeds a draft, whose text is not published`;
    context.note({ kind: 'link', about: 'embedded drafts', message }, quoting.path.length > 1 ? 0 : link.start);
    return shownText(link);
  }
  const address = noteAddress(target, link, context.post).address;
  const source = linkOf(link.label ?? target.meaning.title, address);
  if (
    !isAlone ||
    quoting.path.includes(target) ||
    quoting.path.length > deepestQuote ||
    isTimed(target) ||
    quoting.left.quotes === 0
  )
    return source;
  quoting.left.quotes -= 1;
  const text = noteText(target, link);
  return text === null || text === '' ? source : quoteOf(`${quotedText(text, target, quoting)}\n\n${source}`);
}

/** Returns the text of a note, with what it embeds and with links that lead to the same from everywhere. */
function quotedText(text: string, note: ReadPost, quoting: Quoting): string {
  const inner = { ...quoting, path: [...quoting.path, note] };
  const edits = [
    ...embedEdits(text, note, inner),
    ...quotedLinkEdits(text, note, quoting.context),
    ...quotedFootnoteEdits(text, note),
  ];
  return replaced(
    text,
    edits.sort((a, b) => a.start - b.start),
  );
}

/** A text that appears or vanishes by its date must not be in a page that does not. */
function isTimed({ values, meaning }: ReadPost): boolean {
  if (meaning.date !== null && Date.parse(meaning.date) > Date.now()) return true;
  return Object.keys(values).some((key) =>
    /^(?:publish_?date|expir|unpublish|embargo|go_?live|valid_?until|unlisted|password)/i.test(key),
  );
}

function replaced(text: string, edits: Edit[]): string {
  const parts: string[] = [];
  let position = 0;
  for (const { start, end, text: added } of edits) {
    if (start < position) continue;
    parts.push(text.slice(position, start), added);
    position = end;
  }
  return parts.join('') + text.slice(position);
}
