/** Finds headings of a note, as links name them, with the fragments that catpost gives them. */
import GithubSlugger from 'github-slugger';
import { inlineMarkdownToText } from '../../../content/values/plainMarkdown.ts';
import { isReservedId } from '../../../markdown/reservedIds.ts';
import type { ReadPost } from '../../matter/model.ts';
import { maskedText } from './maskedText.ts';

/** A heading. `start` is where its line begins in the body, and `fragment` is empty if the title of the page replaces it. */
export type NoteHeading = { level: number; text: string; start: number; fragment: string };

/** Returns the headings of a note in order. */
export function noteHeadings(post: ReadPost): NoteHeading[] {
  const { body } = post;
  const known = headingsOfPosts.get(post);
  if (known?.body === body) return known.headings;
  const headings = readHeadings(post);
  headingsOfPosts.set(post, { body, headings });
  return headings;
}

/** The headings of posts, with the bodies that they are in. */
const headingsOfPosts = new WeakMap<ReadPost, { body: string; headings: NoteHeading[] }>();

/** Returns the heading that a link names: letter case and punctuation do not matter, as in Obsidian. */
export function headingNamed(post: ReadPost, name: string): NoteHeading | null {
  const key = comparable(name);
  return noteHeadings(post).find(({ text }) => comparable(text) === key) ?? null;
}

function readHeadings({ body, meaning }: ReadPost): NoteHeading[] {
  const slugger = new GithubSlugger();
  const found = [...maskedText(body).matchAll(/^ {0,3}(#{1,6})[ \t]+\S.*$/gm)];
  return found.map((match, index) => {
    const written = body.slice(match.index, match.index + match[0].length);
    const text = textOf(written);
    const level = match[1]?.length ?? 1;
    const isTitle = index === 0 && level === 1 && comparable(text) === comparable(meaning.title);
    return { level, text, start: match.index, fragment: isTitle ? '' : fragmentOf(slugger, text) };
  });
}

/** Returns the visible text of a heading, without its signs, the id of its block, and links. */
function textOf(written: string): string {
  const text = written
    .replace(/^\s*#+\s+/, '')
    .replace(/\s+#+\s*$|\s+\^[\w-]+\s*$/, '')
    .replace(/!?\[\[(?:[^\]\n|]*\|)?([^\]\n]*)\]\]/g, '$1')
    .replaceAll('==', '');
  return inlineMarkdownToText(text.trim());
}

function fragmentOf(slugger: GithubSlugger, text: string): string {
  let fragment = slugger.slug(text || 'section');
  while (isReservedId(fragment)) fragment = slugger.slug(text);
  return fragment;
}

function comparable(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
