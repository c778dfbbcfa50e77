/** Makes the list of comments. All texts become text nodes, so nothing that a commenter writes can run. */
import { element } from '../../dom/element.ts';
import { isWebAddress } from '../../text/webAddress.ts';

/** One comment. `text` has line breaks; `url` is null if it has no page. */
export type Comment = {
  author: string;
  authorUrl: string | null;
  date: Date;
  url: string | null;
  text: string;
  answers: Comment[];
};

/** Returns the list of comments, with their answers in lists of their own. */
export function threadList(comments: Comment[]): HTMLElement {
  return element('ol', { className: 'thread' }, ...comments.map(threadItem));
}

function threadItem({ author, authorUrl, date, url, text, answers }: Comment): HTMLElement {
  const day = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  const time = element('time', { dateTime: day }, day);
  const head = element('p', { className: 'quiet' }, linked(authorUrl, author), ' ', linked(url, time));
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => element('p', { dir: 'auto' }, paragraph));
  return element('li', {}, head, ...paragraphs, ...(answers.length > 0 ? [threadList(answers)] : []));
}

/** A link to another site says nothing about it to search engines, because commenters choose it. */
function linked(url: string | null, content: Node | string): Node | string {
  return url !== null && isWebAddress(url)
    ? element('a', { href: url, rel: 'ugc nofollow noreferrer' }, content)
    : content;
}
