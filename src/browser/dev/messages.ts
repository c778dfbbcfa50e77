/**
 * Shows the messages of dev above the status bar: the problems of the content, and the posts that a build leaves out.
 * The author can close them until they change.
 */
import { button, element } from '../../dom/element.ts';
import type { DevState, UnpublishedPost } from '../../types/dev.ts';
import { problemAlert, problemCount, unpublishedSummary } from './summaries.ts';

/** The messages that are shown or were closed, as JSON. */
let last = '[[],[]]';

/** Shows the messages of a state, unless they are those that are shown or were closed. */
export function showMessages({ problems, unpublished }: DevState): void {
  // Until the content is checked, the earlier problems stay.
  if (problems === null) return;
  const next = JSON.stringify([problems, unpublished]);
  if (next === last) return;
  last = next;
  const isListOpen = document.querySelector<HTMLDetailsElement>('.dev-unpublished')?.open === true;
  document.getElementById(id)?.remove();
  announceProblems(problems);
  if (next === sessionStorage.getItem(closedKey) || problems.length + unpublished.length === 0) return;
  const close = button('close', () => {
    sessionStorage.setItem(closedKey, next);
    document.getElementById(id)?.remove();
  });
  const parts = [problemPart(problems), unpublishedPart(unpublished, isListOpen)].filter((part) => part !== null);
  document.body.append(
    element('aside', { id, className: 'dev-messages', ariaLabel: 'Messages of dev' }, close, ...parts),
  );
}

const id = 'dev-messages';
const closedKey = 'catpost dev closed';

function problemPart(problems: string[]): HTMLElement | null {
  if (problems.length === 0) return null;
  const items = problems.map((problem) => element('li', {}, element('pre', { translate: false }, problem)));
  return folded('dev-problems', problemCount(problems), true, items);
}

function unpublishedPart(posts: UnpublishedPost[], isOpen: boolean): HTMLElement | null {
  if (posts.length === 0) return null;
  const items = posts.map(({ title, href, mark, due }) =>
    element('li', {}, element('a', { href }, title), due === null ? ` ${mark}` : ` ${mark} for ${due}`),
  );
  return folded('dev-unpublished', unpublishedSummary(posts), isOpen, items);
}

function folded(className: string, summary: string, isOpen: boolean, items: HTMLElement[]): HTMLElement {
  return element('details', { className, open: isOpen }, element('summary', {}, summary), element('ul', {}, ...items));
}

/** Has a screen reader read the summary out, but not a second time while it stays the same. */
function announceProblems(problems: string[]): void {
  const shown = document.getElementById('dev-alert');
  const text = problems.length === 0 ? '' : problemAlert(problems);
  if (shown?.textContent === text) return;
  shown?.remove();
  if (text === '') return;
  const alert = element('p', { id: 'dev-alert', className: 'visually-hidden' }, text);
  alert.role = 'alert';
  document.body.append(alert);
}
