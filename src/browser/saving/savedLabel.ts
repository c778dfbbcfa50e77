/** Says that a page is saved and, if the page is the saved copy, from which day it is. */
import { element, textLanguage } from '../../dom/element.ts';
import { siteBase } from '../../dom/siteBase.ts';
import { pageWords } from '../../dom/words.ts';
import { fillText } from '../../words/fillText.ts';
import { readSavedList, sizeText } from './savedList.ts';

/** Updates the label of the save button. `path` is the path of the page that is shown. */
export async function showSavedLabel(path: string): Promise<void> {
  const save = document.querySelector<HTMLElement>('main [data-action="save"]');
  const list = await readSavedList(siteBase());
  // The head of a new page is applied just after the page, so it is there by now.
  showDay(document.querySelector('meta[name="saved"]')?.getAttribute('content') ?? null);
  if (!save?.isConnected) return;
  const own = list.find((item) => item.path === path);
  const other = list.find(({ pages }) => pages.includes(path));
  const label = pageWords();
  const text = own
    ? fillText(label.savedLabel, { size: sizeText(own.bytes) })
    : other
      ? fillText(label.savedWith, { title: other.title })
      : label.save;
  if (save.textContent === text) return;
  save.textContent = text;
  save.ariaLabel = own || other ? fillText(label.offlineCopies, { label: text }) : label.saveLabel;
}

function showDay(day: string | null): void {
  document.getElementById('saved-note')?.remove();
  if (day === null) return;
  const note = element('p', { id: 'saved-note', className: 'saved-note label', role: 'status' });
  document.body.prepend(note);
  // Screen readers read out a status only when its text changes after it was added.
  requestAnimationFrame(() => {
    const list = element('button', { type: 'button' }, pageWords().showSaved);
    list.dataset.action = 'save';
    note.append(`${fillText(pageWords().yourCopy, { day: dayText(day) })} `, list);
  });
}

/** Returns a day such as `2026-01-31` in words. */
function dayText(day: string): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString(textLanguage(), { dateStyle: 'long', timeZone: 'UTC' });
}
