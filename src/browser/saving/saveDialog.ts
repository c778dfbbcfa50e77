/**
 * `data-action="save"`: says what would be saved and how large it is, saves it on request, and lists all that is saved,
 * to be removed again.
 */
import { openDialog } from '../../dom/dialog.ts';
import { button, element, textLanguage } from '../../dom/element.ts';
import { emit } from '../../dom/events.ts';
import { siteBase } from '../../dom/siteBase.ts';
import { pageWords } from '../../dom/words.ts';
import { countText, fillText, numberText } from '../../words/fillText.ts';
import type { SavingWords, ScriptWords } from '../../words/script/model.ts';
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
  words: SavingWords;
};

/** Opens the dialog for the page at `path`. During a navigation, `location` is already that of the next page. */
export function openSaved(path: string, { close, saving }: ScriptWords): void {
  const closed = new AbortController();
  const view: SaveDialog = {
    path,
    base: siteBase(),
    signal: closed.signal,
    status: element('p', { role: 'status' }),
    buttons: element('p', { className: 'row' }),
    list: element('div', {}),
    words: saving,
  };
  const dialog = openDialog({ className: 'saved', ariaLabel: pageWords().saveLabel }, (opened) => {
    view.buttons.append(button(close, () => opened.close()));
    return [element('h2', {}, pageWords().saveLabel), view.status, view.buttons, view.list];
  });
  dialog.addEventListener('close', () => closed.abort());
  view.list.addEventListener('click', ({ target }) => target instanceof HTMLAnchorElement && dialog.close());
  showList(view);
  offer(view).catch((error) => say(view, failureText(error, view.words)));
}

/** Says that the page is saved already, or offers to save it. */
async function offer(view: SaveDialog): Promise<void> {
  const { path, base, signal, buttons, words } = view;
  const saved = (await readSavedList(base)).find((item) => item.path === path);
  if (saved) return say(view, fillText(words.pageIsSaved, { size: sizeText(saved.bytes) }));
  say(view, words.measuring);
  const draft = await draftOf(path, base, signal);
  await fetchDraft(draft, draft.pages.length - draft.posts + samplePosts, base, signal, () => {});
  say(view, offerText(draft, words));
  const save = button(words.saveNow, () => {
    save.remove();
    focusFirstButton(view);
    keep(view, draft).catch((error) => say(view, failureText(error, view.words)));
  });
  buttons.prepend(save);
  save.focus();
}

async function keep(view: SaveDialog, draft: Draft): Promise<void> {
  const { length } = draft.pages;
  await fetchDraft(draft, length, view.base, view.signal, (done) => {
    // Screen readers read out the status, so it changes only four times.
    const [isDone, all] = [done, length].map((count) => numberText(count, textLanguage()));
    const values = { done: isDone ?? '', all: all ?? '', size: sizeText(sizeOf(draft).own) };
    if (done % Math.ceil(length / 4) === 0) say(view, fillText(view.words.progress, values));
  });
  await keepDraft(draft, view.base);
  say(view, fillText(view.words.saved, { size: sizeText(sizeOf(draft).own) }));
  showChange(view);
}

async function showList(view: SaveDialog): Promise<void> {
  const items = await readSavedList(view.base);
  const size = sizeText(await savedBytes(view.base));
  const { words } = view;
  view.list.replaceChildren(
    ...(items.length === 0
      ? [element('p', {}, words.nothingSaved)]
      : [
          element('p', {}, fillText(words.savedHere, { size })),
          element('ul', {}, ...items.map((item) => listItem(view, item))),
          element(
            'p',
            {},
            button(words.removeAll, () => remove(view, null)),
          ),
        ]),
  );
}

function listItem(view: SaveDialog, { path, title, bytes }: SavedItem): HTMLLIElement {
  const removing = button(view.words.remove, () => remove(view, path));
  removing.ariaLabel = fillText(view.words.removeTitle, { title });
  return element('li', {}, element('a', { href: path, dir: 'auto' }, title), ` ${sizeText(bytes)} `, removing);
}

/** Removes the item at `path`, or all if it is null. */
async function remove(view: SaveDialog, path: string | null): Promise<void> {
  focusFirstButton(view);
  await removeSaved(view.base, path);
  say(view, view.words.removed);
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

function offerText(draft: Draft, words: SavingWords): string {
  const { pages, own, shared } = sizeOf(draft);
  const all = draft.pages.length;
  const size = pages === all ? sizeText(own) : fillText(words.about, { size: sizeText((own / pages) * all) });
  const what =
    all === 1
      ? fillText(words.offerPost, { size })
      : countText(words.offerPosts, draft.posts, textLanguage(), { size });
  return shared === 0 ? what : `${what} ${fillText(words.offerShared, { size: sizeText(shared) })}`;
}

function failureText(error: unknown, words: SavingWords): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return words.noSpace;
  if (error instanceof DOMException) return words.notAllowed;
  return words.notLoaded;
}
