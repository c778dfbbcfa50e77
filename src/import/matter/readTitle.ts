/** Finds the title of a post that has none in its front matter. */
import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { oneLine } from '../../content/values/oneLine.ts';
import { inlineMarkdownToText } from '../../content/values/plainMarkdown.ts';
import { percentDecode } from '../../text/percentDecode.ts';

/**
 * Returns the text of the first heading if it is of the first level or begins the body; else null. The markup within it
 * is removed. Headings in HTML count too. One of the first level behind others is a section, or an example.
 */
export function titleInBody(body: string): string | null {
  if (!/^[ \t>]*#|^[ \t]*[=-]+[ \t]*$|<h1/im.test(body)) return null;
  const blocks = fromMarkdown(body).children;
  const first = blocks.find((node) => node.type !== 'html' || !/^<!--/.test(node.value));
  const lead = blocks.find((node) => node.type === 'heading' || isMain(node));
  const main = lead !== undefined && isMain(lead) ? blocks.filter(isMain) : [];
  for (const node of [...main, ...(first === undefined ? [] : [first])]) {
    const text = headingText(node, body);
    if (text !== null) return text;
  }
  return null;
}

/** Returns the words of a file's name: `2020/my-first_post` -> `My first post`. */
export function titleFromName(name: string): string {
  const last = percentDecode(name.replace(/\/+$/, '').replace(/^.*\//, '')).normalize('NFC');
  // A name of several words is a title already.
  if (/\s/.test(last.trim())) return oneLine(last) ?? last;
  if (/^\d{4}-\d\d(?:-\d\d)?$/.test(last)) return last;
  const words = last
    .replace(/^(?:\d{1,2}([-_.]))\d{1,2}\1\d{4}[-_. ](?=\D)/, '')
    .replace(/^0\d*[-_.](?=\D)/, '')
    .replace(/[-_+]+/g, ' ')
    .trim();
  const spaced = words.includes(' ') ? words : wordsOfCamelCase(words);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

function isMain(node: RootContent): boolean {
  return (node.type === 'heading' && node.depth === 1) || (node.type === 'html' && /<h1[\s>]/i.test(node.value));
}

function headingText(node: Nodes, body: string): string | null {
  if (node.type === 'html') {
    const [, rest = ''] = /<h1(?:\s[^<>]*)?>(.*)$/is.exec(node.value) ?? [];
    const end = rest.search(/<\/h1>/i);
    return end === -1 ? null : plainText(rest.slice(0, end).replace(/<[^<>]*>/g, ' '));
  }
  if (node.type !== 'heading') return null;
  const [start, end] = [node.children[0]?.position?.start.offset, node.children.at(-1)?.position?.end.offset];
  return plainText(body.slice(start ?? 0, end ?? 0));
}

/** Removes markup, and the attributes that kramdown and Hugo write at the end: `Title {#id}`. */
function plainText(written: string): string | null {
  if (/\{\{|\{%/.test(written)) return null;
  return oneLine(
    inlineMarkdownToText(
      written
        .trimEnd()
        .replace(/\{:?\s*[#.][^{}]*\}$/, '')
        .trimEnd(),
    ),
  );
}

/** `myFirstPost` -> `my first post`, and `HTMLParser` -> `HTML parser`. */
function wordsOfCamelCase(word: string): string {
  if (!/\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u.test(word)) return word;
  return word
    .replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
    .replace(/(?<= )\p{Lu}(?=\p{Ll}| |$)/gu, (letter) => letter.toLowerCase());
}
