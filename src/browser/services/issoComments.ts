/**
 * Shows the comments that a server of Isso keeps, and a form to add one. See
 * https://isso-comments.de/docs/reference/server-api/
 */
import { element } from '../../dom/element.ts';
import type { PageComments } from '../../types/services.ts';
import type { CommentWords } from '../../words/script/model.ts';
import { type Comment, threadList } from './thread.ts';

type Isso = Extract<PageComments, { kind: 'isso' }>;

/** Returns the comments and the form. */
export async function issoComments(isso: Isso, words: CommentWords): Promise<Node[]> {
  const list = element('div', {});
  await showThread(isso, list, words);
  return [list, commentForm(isso, words, () => showThread(isso, list, words))];
}

async function showThread(isso: Isso, list: HTMLElement, words: CommentWords): Promise<void> {
  const comments = await fetchComments(isso, words).catch(() => null);
  if (comments === null) {
    list.replaceChildren(element('p', { role: 'status' }, words.notLoaded));
    return;
  }
  list.replaceChildren(comments.length === 0 ? element('p', {}, words.none) : threadList(comments));
}

/** With `plain=1`, the server sends what commenters typed instead of HTML. It answers 404 if there is no comment. */
async function fetchComments({ url, path }: Isso, words: CommentWords): Promise<Comment[]> {
  const query = new URLSearchParams({ uri: path, plain: '1' });
  const response = await fetch(`${url}/?${query}`, { credentials: 'omit' });
  if (response.status === 404) return [];
  if (!response.ok) throw new Error(`status ${response.status}`);
  return repliesOf(await response.json(), words);
}

function repliesOf(answer: unknown, words: CommentWords): Comment[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const replies: unknown = new Map(Object.entries(answer)).get('replies');
  return Array.isArray(replies) ? replies.flatMap((reply) => commentOf(reply, words)) : [];
}

function commentOf(reply: unknown, words: CommentWords): Comment[] {
  if (typeof reply !== 'object' || reply === null) return [];
  const fields = new Map<string, unknown>(Object.entries(reply));
  const text = fields.get('text');
  if (typeof text !== 'string' || text === '') return repliesOf(reply, words);
  return [
    {
      author: textOf(fields.get('author')) ?? words.anonymous,
      authorUrl: textOf(fields.get('website')),
      date: new Date(Number(fields.get('created')) * 1000),
      url: null,
      text,
      answers: repliesOf(reply, words),
    },
  ];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function commentForm(isso: Isso, words: CommentWords, onSent: () => void): HTMLFormElement {
  const text = element('textarea', { name: 'text', required: true, minLength: 3, rows: 4 });
  const author = element('input', { name: 'author', autocomplete: 'name' });
  const email = element('input', { name: 'email', type: 'email', autocomplete: 'email' });
  const answer = element('p', { role: 'status' });
  const fields = [
    element('label', {}, `${words.comment} `, text),
    element('label', {}, `${words.name} `, author),
    element('label', {}, `${words.email} `, email),
  ];
  const form = element('form', {}, ...fields, element('button', {}, words.send), answer);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    // A disabled button would lose the focus.
    if (form.ariaBusy === 'true') return;
    form.ariaBusy = 'true';
    const comment = { text: text.value, author: author.value || null, email: email.value || null };
    const status = await send(isso, comment).catch(() => 0);
    form.ariaBusy = 'false';
    const acceptance = { 201: words.sent, 202: words.waits }[status];
    answer.textContent = acceptance ?? words.notSent;
    if (acceptance === undefined) return;
    text.value = '';
    onSent();
  });
  return form;
}

async function send({ url, path, title }: Isso, comment: object): Promise<number> {
  const response = await fetch(`${url}/new?${new URLSearchParams({ uri: path })}`, {
    method: 'POST',
    credentials: 'omit',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...comment, website: null, parent: null, title, notification: 0 }),
  });
  return response.status;
}
