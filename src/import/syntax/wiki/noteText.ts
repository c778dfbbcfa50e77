/** Takes the text of a note, or a part of it, for another one to quote. */
import { withoutCode } from '../../body/code.ts';
import type { ReadPost } from '../../matter/model.ts';
import { headingNamed, noteHeadings } from './noteHeadings.ts';
import type { WikiLink } from './wikiLink.ts';

/**
 * Returns the text that a link names in a note, or null if the note has no such part. Comments are left out, and headings
 * are bold, because they belong to no section of the post that quotes them.
 */
export function noteText(note: ReadPost, { heading, block }: Pick<WikiLink, 'heading' | 'block'>): string | null {
  const part = heading !== null ? sectionOf(note, heading) : block !== null ? blockOf(note.body, block) : wholeOf(note);
  if (part === null) return null;
  // A comment may begin before the part, so it is cut out of the whole note.
  const body = withoutComments(note.body);
  return withBoldHeadings(body.slice(part.start, part.end))
    .replace(/[ \t]\^[\w-]+[ \t]*$/gm, '')
    .trim();
}

type Part = { start: number; end: number };

function wholeOf(note: ReadPost): Part {
  const [first] = noteHeadings(note);
  const isTitle = first?.fragment === '' && note.body.slice(0, first.start).trim() === '';
  return { start: isTitle ? lineEnd(note.body, first.start) : 0, end: note.body.length };
}

/** Returns the section of a heading: up to the next one that is not below it. */
function sectionOf(note: ReadPost, name: string): Part | null {
  const heading = headingNamed(note, name);
  if (heading === null) return null;
  const next = noteHeadings(note).find(({ start, level }) => start > heading.start && level <= heading.level);
  return { start: heading.start, end: next?.start ?? note.body.length };
}

/** Returns the paragraph or item that ends with `^id`; an id on a line of its own means the block before it. */
function blockOf(body: string, id: string): Part | null {
  const found = new RegExp(`(?:^|[ \\t])\\^${id.replace(/[^\w-]/g, '')}[ \\t]*$`, 'm').exec(withoutCode(body));
  if (found === null) return null;
  const line = body.lastIndexOf('\n', found.index) + 1;
  const isAlone = body.slice(line, found.index).trim() === '';
  const end = isAlone ? body.slice(0, line).trimEnd().length : found.index;
  const before = body.slice(0, end);
  const paragraph = before.lastIndexOf('\n\n');
  const start = paragraph === -1 ? 0 : paragraph + 2;
  return { start: isAlone ? start : Math.max(start, startOfItem(before)), end };
}

/** Returns where the item of a list that ends a text begins; 0 if it ends with none. */
function startOfItem(text: string): number {
  const lines = [...text.matchAll(/^[ \t]*(?:[-*+]|\d+[.)])[ \t]/gm)];
  return lines.at(-1)?.index ?? 0;
}

/** Replaces comments by spaces of the same length, so that places stay. */
function withoutComments(body: string): string {
  const masked = withoutCode(body);
  const comments = [...masked.matchAll(/(?<!\\)%%[\s\S]*?(?:%%|$(?![\s\S]))|<!--[\s\S]*?(?:-->|$(?![\s\S]))/g)];
  const parts: string[] = [];
  let position = 0;
  for (const { index, 0: comment } of comments) {
    parts.push(body.slice(position, index), comment.replace(/[^\n]/g, ' '));
    position = index + comment.length;
  }
  return parts.join('') + body.slice(position);
}

function withBoldHeadings(text: string): string {
  const masked = withoutCode(text).split('\n');
  return text
    .split('\n')
    .map((line, index) => {
      const [, heading = ''] = /^ {0,3}#{1,6}[ \t]+(.*\S)/.exec(masked[index] ?? '') ?? [];
      return heading === ''
        ? line
        : `**${line
            .replace(/^\s*#+\s+/, '')
            .replace(/\s+#+\s*$/, '')
            .trim()}**`;
    })
    .join('\n');
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}
