/**
 * `data-action="save"`: says what would be saved and how large it is, saves it on request, and lists all that is saved,
 * to be removed again.
 */
import { openDialog } from '../../dom/dialog.ts';
import { button, element } from '../../dom/element.ts';
import { emit } from '../../dom/events.ts';
import { siteBase } from '../../dom/siteBase.ts';
import { type Draft, draftOf, fetchDraft, sizeOf } from './draft.ts';
import { readSavedList, type SavedItem, sizeText } from './savedList.ts';
import { keepDraft, removeSaved, savedBytes } from './saving.ts';

/** The size of a tag is estimated from this many of its posts, until all are fetched. */
const samplePosts = 3;

type SaveDialog = {
  /** The path of the page that would be saved. */
  path: string;
  base: string;
  /** Aborted when the dialog is closed. */
  signal: AbortSignal;
  status: HTMLElement;
  /** The row of buttons. */
  buttons: HTMLElement;
  list: HTMLElement;
};

/** Opens the dialog for the page at `path`. During a navigation, `location` is already that of the next page. */
export function openSaved(path: string): void {
  const closed = new AbortController();
  const view: SaveDialog = {
    path,
    base: siteBase(),
    signal: closed.signal,
    status: element('p', { role: 'status' }),
    buttons: element('p', { className: 'row' }),
    list: element('div', {}),
  };
  const dialog = openDialog({ className: 'saved', ariaLabel: 'Save for offline reading' }, (opened) => {
    view.buttons.append(button('close', () => opened.close()));
    return [element('h2', {}, 'Save for offline reading'), view.status, view.buttons, view.list];
  });
  dialog.addEventListener('close', () => closed.abort());
  view.list.addEventListener('click', ({ target }) => target instanceof HTMLAnchorElement && dialog.close());
  showList(view);
  offer(view).catch((error) => say(view, failureText(error)));
}

/** Says that the page is saved already, or offers to save it. */
async function offer(view: SaveDialog): Promise<void> {
  const { path, base, signal, buttons } = view;
  const saved = (await readSavedList(base)).find((item) => item.path === path);
  if (saved) return say(view, `This page is saved, ${sizeText(saved.bytes)}. Visiting it online updates the copy.`);
  say(view, 'Measuring…');
  const draft = await draftOf(path, base, signal);
  await fetchDraft(draft, draft.pages.length - draft.posts + samplePosts, base, signal, () => {});
  say(view, offerText(draft));
  const save = button('save', () => {
    save.remove();
    focusFirstButton(view);
    keep(view, draft).catch((error) => say(view, failureText(error)));
  });
  buttons.prepend(save);
  save.focus();
}

async function keep(view: SaveDialog, draft: Draft): Promise<void> {
  const { length } = draft.pages;
  await fetchDraft(draft, length, view.base, view.signal, (done) => {
    // Screen readers read out the status, so it changes only four times.
    if (done % Math.ceil(length / 4) === 0) say(view, `${done} of ${length} pages, ${sizeText(sizeOf(draft).own)}`);
  });
  await keepDraft(draft, view.base);
  say(view, `Saved, ${sizeText(sizeOf(draft).own)}.`);
  showChange(view);
}

async function showList(view: SaveDialog): Promise<void> {
  const items = await readSavedList(view.base);
  const total = sizeText(await savedBytes(view.base));
  view.list.replaceChildren(
    ...(items.length === 0
      ? [element('p', {}, 'Nothing is saved in this browser.')]
      : [
          element('p', {}, `Saved in this browser, ${total} with scripts and fonts:`),
          element('ul', {}, ...items.map((item) => listItem(view, item))),
          element(
            'p',
            {},
            button('remove all', () => remove(view, null)),
          ),
        ]),
  );
}

function listItem(view: SaveDialog, { path, title, bytes }: SavedItem): HTMLLIElement {
  const removing = button('remove', () => remove(view, path));
  removing.ariaLabel = `remove ${title}`;
  return element('li', {}, element('a', { href: path }, title), ` ${sizeText(bytes)} `, removing);
}

/** Removes the item at `path`, or all if it is null. */
async function remove(view: SaveDialog, path: string | null): Promise<void> {
  focusFirstButton(view);
  await removeSaved(view.base, path);
  say(view, 'Removed.');
  showChange(view);
}

function showChange(view: SaveDialog): void {
  showList(view);
  emit('catpost:saved');
}

function say({ status }: SaveDialog, text: string): void {
  if (status.textContent !== text) status.textContent = text;
}

function focusFirstButton({ buttons }: SaveDialog): void {
  buttons.querySelector('button')?.focus();
}

function offerText(draft: Draft): string {
  const { pages, own, shared } = sizeOf(draft);
  const all = draft.pages.length;
  const what = all === 1 ? 'This post with its images' : `${draft.posts} posts with their images`;
  const size = pages === all ? sizeText(own) : `about ${sizeText((own / pages) * all)}`;
  const more = shared === 0 ? '' : ` Scripts and fonts, needed once: ${sizeText(shared)}.`;
  return `${what}: ${size}.${more}`;
}

function failureText(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return 'There is not enough space in this browser, so nothing was saved. Remove something to make room.';
  if (error instanceof DOMException) return 'The browser does not allow saving here, so nothing was saved.';
  return 'Not all of this could be loaded, so nothing was saved. Try again later.';
}
