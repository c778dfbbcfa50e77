/**
 * Shows the public answers to a post on Mastodon, and a link to add one. See
 * https://docs.joinmastodon.org/methods/statuses/#context
 */
import { element } from '../../dom/element.ts';
import type { CommentWords } from '../../words/script/model.ts';
import { type Comment, threadList } from './thread.ts';

/** Returns the answers. `thread` is the address of the post: `https://example.social/@you/1234`. */
export async function mastodonComments(thread: string, words: CommentWords): Promise<Node[]> {
  const url = new URL(thread);
  const id = /(\d+)\/?$/.exec(url.pathname)?.[1] ?? '';
  const reply = element('p', {}, element('a', { href: thread }, words.replyOnMastodon));
  try {
    const response = await fetch(`${url.origin}/api/v1/statuses/${id}/context`, { credentials: 'omit' });
    if (!response.ok) throw new Error(`status ${response.status}`);
    const answers = answersIn(await response.json(), id);
    if (answers.length === 0) return [element('p', {}, words.noAnswers), reply];
    return [threadList(answers), reply];
  } catch {
    return [element('p', { role: 'status' }, words.answersNotLoaded), reply];
  }
}

type Status = {
  id: string;
  in_reply_to_id: string;
  url: string;
  created_at: string;
  content: string;
  account: { display_name: string; acct: string; url: string };
};

/** Arranges the list of answers as a tree. Leaves out what is not public, or hidden behind a warning. */
function answersIn(context: unknown, id: string): Comment[] {
  const found = typeof context === 'object' && context && 'descendants' in context ? context.descendants : [];
  const statuses = Array.isArray(found) ? found.filter(isShownStatus) : [];
  const answersTo = (parent: string): Comment[] =>
    statuses
      .filter((status) => status.in_reply_to_id === parent)
      .map(({ id: own, url, created_at, content, account }) => ({
        author: account.display_name || account.acct,
        authorUrl: account.url,
        date: new Date(created_at),
        url,
        text: htmlToText(content),
        answers: answersTo(own),
      }));
  return answersTo(id);
}

function isShownStatus(status: unknown): status is Status {
  if (typeof status !== 'object' || status === null) return false;
  const fields = new Map(Object.entries(status));
  const isPublic = ['public', 'unlisted'].includes(fields.get('visibility')) && fields.get('sensitive') !== true;
  return (
    isPublic &&
    hasTexts(status, ['id', 'in_reply_to_id', 'url', 'created_at', 'content']) &&
    hasTexts(fields.get('account'), ['display_name', 'acct', 'url'])
  );
}

function hasTexts(value: unknown, names: string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map(Object.entries(value));
  return names.every((name) => typeof fields.get(name) === 'string');
}

/** The named characters in Mastodon's HTML. */
const characters = new Map(Object.entries({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&', nbsp: ' ' }));

/** Returns the text of Mastodon's HTML, which has paragraphs, line breaks and links. Nothing is parsed as HTML. */
function htmlToText(html: string): string {
  return html
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/p>/gi, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (whole, name: string) => characters.get(name) ?? whole);
}
