/** Keeps the text below a front matter from being taken for a second one. */
import { secondMatter } from '../../content/frontMatter/misplacedMatter.ts';
import { unreadHidingLine } from '../../content/visibility/hidingLine.ts';

/** How many lines of a body are searched for front matter. */
const searched = 60;

/** A body that is read as text, and whether a line of it may be meant to hide the post. */
export type PlainBody = { body: string; mayHide: boolean };

/**
 * Returns the body with the same number of lines. Rulers of dashes between lines such as `Note: x` become those of
 * asterisks, which look the same.
 */
export function withoutSecondMatter(body: string): PlainBody {
  if (secondMatter(body, 0) === null) return { body, mayHide: false };
  const lines = body.split('\n');
  const mayHide = unreadHidingLine(lines.slice(0, searched).join('\n'), { isDraft: false, isUnlisted: false }) !== null;
  const ruled = lines.map((line, index) => (index < searched && ruler.test(line) ? '***' : line));
  if (secondMatter(ruled.join('\n'), 0) === null) return { body: ruled.join('\n'), mayHide };
  // What is left is a first line such as `draft: true`, which is no key in code.
  const first = ruled.findIndex((line) => line.trim() !== '');
  return { body: ruled.with(first, `\`${ruled[first]?.trim()}\``).join('\n'), mayHide: true };
}

const ruler = /^\s*[-\u2010-\u2015\u2212+]{2,}\s*$/;
