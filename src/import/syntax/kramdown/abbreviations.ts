/** Turns abbreviations into HTML: https://kramdown.gettalong.org/syntax.html#abbreviations. */
import { escapeHtml } from '../../../text/escapeHtml.ts';
import { withoutCode } from '../../body/code.ts';
import type { Edit } from '../../body/model.ts';

const definitionPattern = /^[ ]{0,3}\*\[([^\]\n]+)\]:[ \t]*(.*)(?:\n|$)/gm;

/** What an abbreviation is not looked for in: tags, the targets of links, headings, and addresses. */
const notText = /<[^<>]*>|\]\([^)\n]*\)|^ {0,3}#.*$|^\[[^\]\n]*\]:.*$|https?:\S+/gm;

/** Returns the edits. The first use of each abbreviation explains it, and its definition goes. */
export function abbreviations(body: string): Edit[] {
  if (!/^ {0,3}\*\[[^\]\n]+\]:/m.test(body)) return [];
  const text = withoutCode(body);
  const definitions = [...text.matchAll(definitionPattern)];
  const blank = (part: string) => part.replace(/[^\n]/g, ' ');
  const searched = text.replace(definitionPattern, blank).replace(notText, blank);
  return definitions.flatMap(([whole, name = '', meaning = ''], index) => {
    const start = definitions[index]?.index ?? 0;
    const removed: Edit = { start, end: start + whole.length, text: '' };
    const use = useOf(name, searched);
    if (use === -1 || meaning.trim() === '') return [removed];
    const html = `<abbr title="${escapeHtml(meaning.trim())}">${name}</abbr>`;
    return [removed, { start: use, end: use + name.length, text: html }];
  });
}

/** Returns where a name stands as a word; -1 if it does not. */
function useOf(name: string, text: string): number {
  const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}_]/u.test(character);
  for (let index = text.indexOf(name); index !== -1; index = text.indexOf(name, index + 1)) {
    if (!isWord(text[index - 1]) && !isWord(text[index + name.length])) return index;
  }
  return -1;
}
